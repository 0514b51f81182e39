import { folded } from '../finding.ts'

/** A word of a text. */
export interface Token {
  readonly text: string
  /** As words are compared. */
  readonly fold: string
  /** UTF-16 units. */
  readonly start: number
  readonly end: number
  /** Nothing but a space, or the point of a title, stands between it and the word before. */
  readonly isNear: boolean
}

const word = /(?:[\p{L}\p{M}\u0640]|\u200c|\u200d)+(?:['’ʼ״"-][\p{L}\p{M}]+)*/gu

/** The words of a text that have a letter of a script. */
export function tokensOf(text: string, script: RegExp): readonly Token[] {
  const tokens: Token[] = []
  let end = 0
  for (const { 0: found, index } of text.matchAll(word)) {
    const isNear =
      tokens.length > 0 && /^(?:[ \u00a0]|\.[ \u00a0]?|\.-)$/.test(text.slice(end, index))
    end = index + found.length
    if (script.test(found))
      tokens.push({ text: found, fold: folded(found), start: index, end, isNear })
  }
  return tokens
}
