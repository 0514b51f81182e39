import type { Block, Inline, ListItem } from '../../notebook/blocks.ts'
import { inlinesText } from '../../notebook/blocks-text.ts'
import type { SectionId } from '../../notebook/ids.ts'
import type { Section } from '../../notebook/notebook.ts'
import { type FindingKind, folded, type Span } from './finding.ts'
import { listedSpans } from './listed-spans.ts'
import { nameSpans } from './name-spans.ts'
import { patternSpans } from './pattern-spans.ts'

/** One finding in its sentence. */
export interface Finding {
  readonly kind: FindingKind
  /** The words found, as they stand. */
  readonly text: string
  readonly before: string
  readonly after: string
  readonly section: SectionId
  /** The same for all that are alike: one answer can be for all of them. */
  readonly like: string
}

/**
 * The identity check: what in these sections could tell who, where or when. Thorough rather than
 * sure: names are found by lists, by grammar (English) and by their capitals, so it finds too much,
 * and in scripts without capitals only what is on the organizer's list or stands after a title.
 * @param list the organizer's own names
 */
export function checkIdentity(
  sections: readonly Section[],
  list: readonly string[],
): readonly Finding[] {
  return sections.flatMap((section) =>
    textsOf(section).flatMap((text) =>
      spansIn(text, list).map((span) => findingOf(text, span, section.id)),
    ),
  )
}

/** What is found in one text, without overlaps: the list's word counts first, then what is longer. */
export function spansIn(text: string, list: readonly string[]): readonly Span[] {
  const all = [...listedSpans(text, list), ...patternSpans(text), ...nameSpans(text)]
  const rank = (span: Span) => order.indexOf(span.kind)
  const best = [...all].sort(
    (a, b) => rank(a) - rank(b) || b.end - b.start - (a.end - a.start) || a.start - b.start,
  )
  const kept: Span[] = []
  for (const span of best) {
    if (!kept.some((other) => span.start < other.end && other.start < span.end)) kept.push(span)
  }
  return kept.sort((a, b) => a.start - b.start)
}

const order: readonly FindingKind[] = [
  'listed',
  'email',
  'link',
  'handle',
  'phone',
  'date',
  'organisation',
  'place',
  'person',
]

function findingOf(text: string, { kind, start, end }: Span, section: SectionId): Finding {
  const from = Math.max(...[...text.slice(0, start).matchAll(/[.!?…]\s+|\n/gu)].map(ends), 0)
  const stop = /[.!?…](?=\s)|\n/u.exec(text.slice(end))
  const to = stop ? end + stop.index + (stop[0] === '\n' ? 0 : 1) : text.length
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
  if (block.kind !== 'list') return contentTexts(block.content)
  const item = (one: ListItem): string[] => [
    ...contentTexts(one.content),
    ...one.children.flatMap((child) => child.items.flatMap(item)),
  ]
  return block.items.flatMap(item)
}

function contentTexts(content: readonly Inline[]): string[] {
  const addresses = content.flatMap((inline) => (inline.kind === 'link' ? [inline.url] : []))
  return [inlinesText(content), ...addresses]
}
