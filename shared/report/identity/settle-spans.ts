import type { FindingKind, FoundSpan } from './finding.ts'

/** What counts first where two overlap. */
const order: readonly FindingKind[] = [
  'listed',
  'query',
  'email',
  'link',
  'handle',
  'phone',
  'date',
  'role',
  'organisation',
  'place',
  'person',
]
/** What a reader sees as one thing where two of them overlap. */
const names: ReadonlySet<FindingKind> = new Set([
  'listed',
  'role',
  'organisation',
  'place',
  'person',
])

/**
 * What was found, without overlaps, by their place: the list's word counts first, what is sure before what may be, what is
 * longer before what is shorter; names that overlap are one.
 */
export function settledSpans(given: readonly FoundSpan[]): readonly FoundSpan[] {
  const all = given.map((span) => wholeAddress(span, given))
  const rank = (span: FoundSpan) => order.indexOf(span.kind) + (span.maybe ? order.length : 0)
  const sorted = [...all].sort(
    (a, b) => rank(a) - rank(b) || b.end - b.start - (a.end - a.start) || a.start - b.start,
  )
  const kept: FoundSpan[] = []
  for (const span of sorted) {
    const at = kept.findIndex((other) => span.start < other.end && other.start < span.end)
    const other = kept[at]
    if (!other) kept.push(span)
    else if (names.has(span.kind) && !names.has(other.kind)) kept.push(...outside(span, kept))
    else if (names.has(other.kind) && names.has(span.kind) && (!span.maybe || other.maybe)) {
      kept[at] = {
        ...other,
        start: Math.min(span.start, other.start),
        end: Math.max(span.end, other.end),
      }
    }
  }
  return withoutOverlaps(kept)
}

/** What of a name stands before and behind what it overlaps: a row of capitals that ends in a weekday. */
function outside(span: FoundSpan, kept: readonly FoundSpan[]): readonly FoundSpan[] {
  const over = kept.filter((other) => span.start < other.end && other.start < span.end)
  const start = Math.min(...over.map((other) => other.start))
  const end = Math.max(...over.map((other) => other.end))
  return [
    { ...span, end: start },
    { ...span, start: end },
  ].filter((part) => part.end - part.start > 2)
}

/** What has grown into its neighbour takes it in. */
function withoutOverlaps(spans: readonly FoundSpan[]): readonly FoundSpan[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start || b.end - a.end)
  const kept: FoundSpan[] = []
  for (const span of sorted) {
    const last = kept.at(-1)
    if (!last || span.start >= last.end) kept.push(span)
    else if (names.has(last.kind) && names.has(span.kind)) {
      const first = order.indexOf(span.kind) < order.indexOf(last.kind) ? span : last
      kept[kept.length - 1] = { ...first, start: last.start, end: Math.max(last.end, span.end) }
    }
  }
  return kept
}

/** A name of the list within an address or an account tells with all of it. */
function wholeAddress(span: FoundSpan, all: readonly FoundSpan[]): FoundSpan {
  if (span.kind !== 'listed') return span
  const around = all.find(
    ({ kind, start, end }) =>
      (kind === 'email' || kind === 'handle') && start <= span.start && span.end <= end,
  )
  return around ? { ...around, kind: 'listed' } : span
}
