import type { FindingKind, FoundSpan } from './finding.ts'
import { listedSpans } from './listed-spans.ts'
import { nameSpans } from './name-spans.ts'
import { elsewhereSpans, fullNames } from './names-elsewhere.ts'
import { patternSpans } from './pattern-spans.ts'
import { speakerSpans } from './speaker-spans.ts'

/** What one text tells by itself; may overlap. */
function spansInText(text: string): readonly FoundSpan[] {
  return [...formSpans(text), ...nameSpans(text)]
}

/** Of those, what its form alone tells: addresses, dates, who speaks. */
export function formSpans(text: string): readonly FoundSpan[] {
  return [...patternSpans(text), ...speakerSpans(text)]
}

/** More names than a report has people; what is above is found where it stands in full. */
const mostNames = 400

/** The names that stand in full in any of several texts that belong together. */
export function namesIn(
  texts: readonly { readonly text: string; readonly spans: readonly FoundSpan[] }[],
): readonly string[] {
  const names = new Set(texts.flatMap(({ text, spans }) => fullNames(text, best(spans))))
  return [...names]
}

/**
 * What is found in a text, without overlaps: the list's word counts first, then what is longer.
 * @param spans what the text tells by itself
 * @param list the organizer's own names
 * @param names those that stand in full elsewhere
 */
export function withNames(
  text: string,
  spans: readonly FoundSpan[],
  list: readonly string[],
  names: readonly string[],
): readonly FoundSpan[] {
  return best([
    ...spans,
    ...listedSpans(text, list),
    ...elsewhereSpans(text, names.slice(0, mostNames)),
  ])
}

/** What is found in several texts that belong together, for each of them. */
export function spansInAll(
  texts: readonly string[],
  list: readonly string[],
): readonly (readonly FoundSpan[])[] {
  const told = texts.map((text) => ({ text, spans: spansInText(text) }))
  const names = namesIn(told)
  return told.map(({ text, spans }) => withNames(text, spans, list, names))
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

function best(given: readonly FoundSpan[]): readonly FoundSpan[] {
  const all = given.map((span) => wholeAddress(span, given))
  const rank = (span: FoundSpan) => order.indexOf(span.kind)
  const sorted = [...all].sort(
    (a, b) => rank(a) - rank(b) || b.end - b.start - (a.end - a.start) || a.start - b.start,
  )
  const kept: FoundSpan[] = []
  for (const span of sorted) {
    if (!kept.some((other) => span.start < other.end && other.start < span.end)) kept.push(span)
  }
  return kept.sort((a, b) => a.start - b.start)
}

const order: readonly FindingKind[] = [
  'listed',
  'query',
  'email',
  'link',
  'handle',
  'phone',
  'date',
  'organisation',
  'place',
  'person',
]
