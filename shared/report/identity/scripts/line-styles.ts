/** How much the capitals of a line say. */
export type LineStyle = 'plain' | 'heading' | 'shouted'

/** Whether a line is in capitals, or has one on nearly every word: there capitals say less. */
export function lineStyles(text: string): { readonly of: (at: number) => LineStyle } {
  const lines: { readonly end: number; readonly style: LineStyle }[] = []
  let end = 0
  for (const line of text.split('\n')) {
    end += line.length + 1
    const letters = line.match(/[\p{Lu}\p{Ll}]/gu) ?? []
    const low = letters.filter(
      (sign) => sign === sign.toLowerCase() && sign !== sign.toUpperCase(),
    ).length
    const long = line.match(/(?<!\p{L})\p{L}{4,}/gu) ?? []
    const capital = long.filter((word) => /^\p{Lu}/u.test(word)).length
    const isHeading = long.length > 2 && capital >= long.length * 0.8 && !/[.,;:!?]/.test(line)
    lines.push({
      end,
      style:
        letters.length > 12 && low < letters.length / 4
          ? 'shouted'
          : isHeading
            ? 'heading'
            : 'plain',
    })
  }
  return { of: (at) => lines.find((line) => at < line.end)?.style ?? 'plain' }
}
