import type { SectionId } from '../../base/ids.ts'
import { linesOf } from '../../notebook/block-lines.ts'
import type { Block, Inline } from '../../notebook/blocks.ts'
import { inlinesText } from '../../notebook/blocks-text.ts'
import type { Section } from '../../notebook/notebook.ts'
import { type FindingKind, type FoundSpan, folded } from './finding.ts'
import { nameSpans } from './name-spans.ts'
import { textPieces } from './text-pieces.ts'
import { formSpans, namesIn, withNames } from './text-spans.ts'

/** One finding in its sentence. */
export interface Finding {
  readonly kind: FindingKind
  /** The words found, as they stand. */
  readonly text: string
  readonly before: string
  readonly after: string
  /** Where it stands; undefined in the title or a heading, which are the organizer's own. */
  readonly section: SectionId | undefined
  /** The same for all that are alike: one answer can be for all of them. */
  readonly like: string
}

/** What was found in texts before, by text: of most texts nothing changes from one check to the next. */
export type KnownSpans = Map<string, readonly FoundSpan[]>

/** What is checked. */
export interface Checked {
  readonly sections: readonly Section[]
  /** The report's title and the headings between its sections: they go out as well. */
  readonly headings: readonly string[]
}

/**
 * The identity check: what in a report could tell who, where or when. Thorough rather than
 * sure: names are found by lists, by grammar (English) and by their capitals, so it finds too much,
 * and in scripts without capitals only what is on the organizer's list or stands after a title.
 * @param list the organizer's own names
 */
export function checkIdentity(checked: Checked, list: readonly string[]): readonly Finding[] {
  const steps = checkingIdentity(checked, list, new Map())
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

/**
 * The check in steps of one piece of a text each ({@link textPieces}), or half of what it costs: a long report takes seconds, in
 * which other things must go on, and a single paragraph can be as long.
 * @param known is read and filled
 */
export function* checkingIdentity(
  { sections, headings }: Checked,
  list: readonly string[],
  known: KnownSpans,
): Generator<undefined, readonly Finding[], undefined> {
  const texts = [
    ...headings.map((text) => ({ text, section: undefined })),
    ...sections.flatMap((section) =>
      textsOf(section).map((text) => ({ text, section: section.id })),
    ),
  ]
  const pieces = texts.flatMap(({ text: whole, section }) =>
    textPieces(whole).map((piece) => ({ ...piece, whole, section })),
  )
  for (const { text } of pieces) {
    if (known.has(text)) continue
    const form = formSpans(text)
    yield
    known.set(text, [...form, ...nameSpans(text)])
    yield
  }
  const full = new Set<string>()
  for (const [i, { text }] of pieces.entries()) {
    for (const name of namesIn([{ text, spans: known.get(text) ?? [] }])) full.add(name)
    if (i % piecesInStep === piecesInStep - 1) yield
  }
  const names = [...full]
  const findings: Finding[] = []
  for (const { text, start, whole, section } of pieces) {
    const spans = withNames(text, known.get(text) ?? [], list, names)
    for (const span of spans) {
      const placed = { ...span, start: start + span.start, end: start + span.end }
      findings.push(findingOf(whole, placed, section))
    }
    yield
  }
  return findings
}

/** So many pieces are asked for their names in one step. */
const piecesInStep = 5

/** A sentence is shown so far before and behind what was found, in UTF-16 units. */
const longestContext = 400

function findingOf(
  text: string,
  { kind, start, end }: FoundSpan,
  section: SectionId | undefined,
): Finding {
  const first = Math.max(0, start - longestContext)
  const from =
    first + Math.max(...[...text.slice(first, start).matchAll(/[.!?…]\s+|\n/gu)].map(ends), 0)
  const ahead = text.slice(end, end + longestContext)
  const stop = /[.!?…](?=\s)|\n/u.exec(ahead)
  const to = stop ? end + stop.index + (stop[0] === '\n' ? 0 : 1) : end + ahead.length
  const found = text.slice(start, end)
  return {
    kind,
    text: found,
    before: text.slice(from, start),
    after: text.slice(end, to),
    section,
    like: `${kind}/${folded(found)}`,
  }
}

function ends(match: RegExpMatchArray): number {
  return (match.index ?? 0) + match[0].length
}

/** The texts of a section, each to be read by itself: the title, and every block, item and address. */
function textsOf(section: Section): readonly string[] {
  return [section.title, ...section.blocks.flatMap(textsIn)].filter((text) => text.trim() !== '')
}

function textsIn(block: Block): string[] {
  return linesOf(block).flatMap(contentTexts)
}

function contentTexts(content: readonly Inline[]): string[] {
  const addresses = content.flatMap((inline) => (inline.kind === 'link' ? [inline.url] : []))
  return [inlinesText(content), ...addresses]
}
