import { spansInAll } from '../../../../shared/report/identity/text-spans.ts'

interface Range {
  readonly start: number
  readonly end: number
}

/** How well the check does on labelled lines. */
export interface Measured {
  /** Of what was found, how much should have been. */
  readonly precision: number
  /** The same of what is sure. */
  readonly sure: number
  /** Of what should be found, how much was, whole. */
  readonly recall: number
  /** The same by what is sure alone. */
  readonly sureRecall: number
  readonly wanted: number
  readonly misses: readonly string[]
  readonly extras: readonly string[]
}

/** A labelled line as its text, what should be found in it, and of that what a list could hold (`*`). */
export function read(line: string): {
  readonly text: string
  readonly wanted: readonly Range[]
  readonly people: readonly string[]
} {
  const wanted: Range[] = []
  const people: string[] = []
  let text = ''
  for (const part of line.split(/(\[[^\]]*\])/)) {
    const inner = part.startsWith('[') ? part.slice(1, -1).replace(/^\*/, '') : part
    if (part.startsWith('[*')) people.push(inner)
    if (inner !== part) wanted.push({ start: text.length, end: text.length + inner.length })
    text += inner
  }
  return { text, wanted, people }
}

/** Half of those in labelled lines who could stand on a list. */
export function halfOfPeople(lines: readonly string[]): readonly string[] {
  return [...new Set(lines.flatMap((line) => read(line).people))].filter((_, i) => i % 2 === 0)
}

/** Precision and recall of the check on labelled lines as one text, with an organizer's list or without. */
export async function measure(
  lines: readonly string[],
  names: readonly string[],
): Promise<Measured> {
  let [found, right, sureFound, sureRight, wantedAll, caught, sureCaught] = [0, 0, 0, 0, 0, 0, 0]
  const misses: string[] = []
  const extras: string[] = []
  const texts = lines.map(read)
  const all = await spansInAll(
    texts.map(({ text }) => text),
    names,
  )
  for (const [i, { text, wanted }] of texts.entries()) {
    const spans = all[i] ?? []
    const touches = (a: Range, b: Range) => a.start < b.end && b.start < a.end
    // All of it, but for a sign at its edge: half a name still tells.
    const isCaught = (one: Range, by: readonly Range[]) => {
      const covered = by.filter((span) => touches(one, span))
      const from = Math.min(...covered.map((span) => span.start))
      const to = Math.max(...covered.map((span) => span.end))
      return from <= one.start && to >= one.end - 1
    }
    found += spans.length
    sureFound += spans.filter(({ maybe }) => !maybe).length
    wantedAll += wanted.length
    for (const span of spans) {
      if (wanted.some((one) => touches(one, span))) {
        right++
        if (!span.maybe) sureRight++
      } else extras.push(`${span.maybe ? '?' : ''}${text.slice(span.start, span.end)}`)
    }
    for (const one of wanted) {
      if (isCaught(one, spans)) caught++
      else misses.push(text.slice(one.start, one.end))
      if (
        isCaught(
          one,
          spans.filter(({ maybe }) => !maybe),
        )
      )
        sureCaught++
    }
  }
  return {
    precision: right / found,
    sure: sureRight / sureFound,
    recall: caught / wantedAll,
    sureRecall: sureCaught / wantedAll,
    wanted: wantedAll,
    misses,
    extras,
  }
}
