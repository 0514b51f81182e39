import type { DocLine } from '../../../shared/notebook/body/doc-line.ts'
import type { KeyedLine } from './align-lines.ts'
import type { HeldBody } from './held-body.ts'

/**
 * Which line of the screen each line of a document is, after both changed: by its boundary, else, in
 * order between those, by its words.
 * @returns for each line of the document the number of the line on the screen, or -1
 */
export function pairLines(
  held: HeldBody,
  said: readonly DocLine[],
  shown: readonly KeyedLine[],
): readonly number[] {
  const keys = new Map(held.lines.map((line, i) => [line.id, held.shown[i]?.key]))
  const numbers = new Map(shown.map((line, number) => [line.key, number]))
  let last = -1
  const pairs = said.map(({ id }) => {
    const number = numbers.get(keys.get(id) ?? '') ?? -1
    if (number <= last) return -1
    last = number
    return number
  })
  for (const [i, pair] of pairs.entries()) {
    if (pair >= 0) continue
    const from = Math.max(-1, ...pairs.slice(0, i)) + 1
    const to = pairs.slice(i).find((number) => number >= 0) ?? shown.length
    const between = shown.slice(from, to).findIndex((line) => line.text === said[i]?.text)
    if (between >= 0) pairs[i] = from + between
  }
  return pairs
}
