import type { SectionId } from '../../base/ids.ts'
import { linesOf } from '../../notebook/block-lines.ts'
import type { Block, Inline } from '../../notebook/blocks.ts'
import { inlinesText } from '../../notebook/blocks-text.ts'
import type { Section } from '../../notebook/notebook.ts'
import { type FindingKind, type FoundSpan, folded } from './finding.ts'
import { guessLanguages } from './languages/guess-languages.ts'
import type { Lexicon } from './languages/lexicon.ts'
import { nameSpans } from './name-spans.ts'
import { textPieces } from './text-pieces.ts'
import {
  formSpans,
  type Lexicons,
  lexiconsFor,
  lexiconsOf,
  namesIn,
  withNames,
} from './text-spans.ts'

/** One finding in its sentence. */
export interface Finding {
  readonly kind: FindingKind
  /** Whether more than an unknown word points at it. */
  readonly isSure: boolean
  /** The words found, as they stand. */
  readonly text: string
  readonly before: string
  readonly after: string
  /** Where it stands; undefined in the title or a heading, which are the organizer's own. */
  readonly section: SectionId | undefined
  /** The same for all that are alike: one answer can be for all of them. */
  readonly like: string
}

/** What was found in texts before, by language and text: of most texts nothing changes from one check to the next. */
export type KnownSpans = Map<string, readonly FoundSpan[]>

/** What is checked. */
export interface Checked {
  readonly sections: readonly Section[]
  /** The report's title and the headings between its sections: they go out as well. */
  readonly headings: readonly string[]
}

/**
 * The identity check: what in a report could tell who, where or when. Thorough rather than sure: what only an unknown word
 * points at is *maybe*. It knows the words of twelve languages, and loads those that it sees.
 * @param list the organizer's own names
 */
export async function checkIdentity(
  checked: Checked,
  list: readonly string[],
): Promise<readonly Finding[]> {
  const steps = checkingIdentity(checked, list, new Map(), await lexiconsFor(textsToCheck(checked)))
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

/** All texts that are checked, each by itself; sections as a whole, since a section is in a language. */
export function textsToCheck({ sections, headings }: Checked): readonly string[] {
  return [...headings, ...sections.map((section) => textsOf(section).join('\n'))]
}

/**
 * The check in steps of one piece of a text each ({@link textPieces}), or half of what it costs: in a long report other
 * things must go on, and a single paragraph can be as long.
 * @param known is read and filled
 * @param all the words of the languages of the texts, see {@link lexiconsFor}
 */
export function* checkingIdentity(
  checked: Checked,
  list: readonly string[],
  known: KnownSpans,
  all: Lexicons,
): Generator<undefined, readonly Finding[], undefined> {
  const pieces: Piece[] = []
  for (const part of partsOf(checked)) {
    for (const piece of piecesOf(part, all)) {
      pieces.push(piece)
      if (pieces.length % piecesInStep === 0) yield
    }
  }
  yield
  for (const { text, key, lexicons } of pieces) {
    if (known.has(key)) continue
    const form = formSpans(text, lexicons)
    yield
    known.set(key, [...form, ...nameSpans(text, lexicons)])
    yield
  }
  const full = new Set<string>()
  for (const [i, { text, key, lexicons }] of pieces.entries()) {
    const spans = known.get(key) ?? []
    for (const name of namesIn([{ text, spans, lexicons }])) full.add(name)
    if (i % piecesInStep === piecesInStep - 1) yield
  }
  const names = [...full]
  const findings: Finding[] = []
  for (const { text, key, start, whole, section, lexicons } of pieces) {
    for (const span of withNames(text, known.get(key) ?? [], list, names, lexicons)) {
      const placed = { ...span, start: start + span.start, end: start + span.end }
      findings.push(findingOf(whole, placed, section))
    }
    yield
  }
  return findings
}

/** Texts that belong together: of a section, or a heading. */
interface Part {
  readonly texts: readonly string[]
  readonly section: SectionId | undefined
}

interface Piece {
  readonly text: string
  /** By which what was found in it is known: the text and the languages that it was read in. */
  readonly key: string
  readonly start: number
  readonly whole: string
  readonly section: SectionId | undefined
  readonly lexicons: readonly Lexicon[]
}

function partsOf({ sections, headings }: Checked): readonly Part[] {
  return [
    ...headings.map((text) => ({ texts: [text], section: undefined })),
    ...sections.map((section) => ({ texts: textsOf(section), section: section.id })),
  ]
}

/** A section's language is told by its beginning: that is enough. */
const longestSample = 4000

function* piecesOf({ texts, section }: Part, all: Lexicons): Generator<Piece> {
  const around = guessLanguages(texts.join('\n').slice(0, longestSample))
  for (const whole of texts) {
    for (const { text, start } of textPieces(whole)) {
      const lexicons = lexiconsOf(text, around, all)
      const key = `${lexicons.map(({ language }) => language).join()}|${text}`
      yield { text, key, start, whole, section, lexicons }
    }
  }
}

/** So many pieces are asked for their names in one step. */
const piecesInStep = 5

/** A sentence is shown so far before and behind what was found, in UTF-16 units. */
const longestContext = 400

function findingOf(
  text: string,
  { kind, start, end, maybe }: FoundSpan,
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
    isSure: !maybe,
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
