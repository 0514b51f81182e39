/* biome-ignore-all lint/suspicious/noControlCharactersInRegex: these are the signs that a terminal is told by */

/**
 * What a terminal is told and never shows (ECMA-48): colours, places, a window's title. Without an end, a title
 * is none.
 */
const told =
  /\u001b(?:\[[0-?]*[ -/]*[@-~]|[\]PX^_][^\u0007\u001b\n]*(?:\u0007|\u001b\\)|[ -/]*[0-~])|\u009b[0-?]*[ -/]*[@-~]/g
/** A letter that was struck over: what stands there in the end is what was shown. */
const struckOver = /[^\n\b]\u0008/g

/** The words that a terminal showed of a text that was copied, or saved, out of one. */
export function withoutTerminalSigns(text: string): string {
  return text.replace(told, '').replace(struckOver, '')
}
