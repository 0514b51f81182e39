import { spansInAll } from '../../../../shared/report/identity/text-spans.ts'

interface Range {
  readonly start: number
  readonly end: number
}

/** How well the check does on labelled lines. */
export interface Measured {
  /** Of what was found, how much should have been. */
  readonly precision: number
  /** Of what should be found, how much was, whole. */
  readonly recall: number
  readonly misses: readonly string[]
  readonly extras: readonly string[]
}

/** A labelled line as its text and what should be found in it. */
function read(line: string): { readonly text: string; readonly wanted: readonly Range[] } {
  const wanted: Range[] = []
  let text = ''
  for (const part of line.split(/(\[[^\]]*\])/)) {
    const inner = part.startsWith('[') ? part.slice(1, -1) : part
    if (inner !== part) wanted.push({ start: text.length, end: text.length + inner.length })
    text += inner
  }
  return { text, wanted }
}

/** Precision and recall of the check on labelled lines as one text, with an organizer's list or without. */
export function measure(lines: readonly string[], names: readonly string[]): Measured {
  let [found, right, wantedAll, caught] = [0, 0, 0, 0]
  const misses: string[] = []
  const extras: string[] = []
  const texts = lines.map(read)
  const all = spansInAll(
    texts.map(({ text }) => text),
    names,
  )
  for (const [i, { text, wanted }] of texts.entries()) {
    const spans = all[i] ?? []
    const touches = (a: Range, b: Range) => a.start < b.end && b.start < a.end
    found += spans.length
    wantedAll += wanted.length
    for (const span of spans) {
      if (wanted.some((one) => touches(one, span))) right++
      else extras.push(text.slice(span.start, span.end))
    }
    for (const one of wanted) {
      // All of it, but for a sign at its edge: half a name still tells.
      const covered = spans.filter((span) => touches(one, span))
      const from = Math.min(...covered.map((span) => span.start))
      const to = Math.max(...covered.map((span) => span.end))
      if (from <= one.start && to >= one.end - 1) caught++
      else misses.push(text.slice(one.start, one.end))
    }
  }
  return { precision: right / found, recall: caught / wantedAll, misses, extras }
}
