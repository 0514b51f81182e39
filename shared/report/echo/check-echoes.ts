import type { SectionId } from '../../base/ids.ts'
import { linesOf } from '../../notebook/block-lines.ts'
import { inlinesText } from '../../notebook/blocks-text.ts'
import type { Section } from '../../notebook/notebook.ts'
import { textPieces } from '../identity/text-pieces.ts'
import { isUnspaced } from '../identity/unspaced-spans.ts'
import { type EchoSource, indexingEchoes } from './echo-index.ts'
import { type Background, echoOf } from './find-echoes.ts'
import { termsOf } from './terms.ts'

/** A passage of the report beside the place of a source that it sounds like. */
export interface FoundEcho {
  readonly section: SectionId
  /** The passage, and what of it is in the source too. */
  readonly before: string
  readonly text: string
  readonly after: string
  /** What the source is called, and the words around the place. */
  readonly source: string
  readonly sourceBefore: string
  readonly sourceText: string
  readonly sourceAfter: string
  /** The time that stands in the source before the place, as it is written there. */
  readonly time: string | undefined
  /** How many words in a row are the same; 0 where rare words only stand near one another. */
  readonly run: number
}

/** A passage is compared in pieces of a sentence or two, in UTF-16 units; where no spaces are set, of fewer. */
const longPiece = 240
const shortPiece = 110
/** How much is shown around a place, in UTF-16 units. */
const context = 120
/** The commonest words of a language are as frequent as this at least: not rare. */
const smallest = 0.0025

/**
 * Compares what goes out with what is public, in steps of one passage each. Whoever rewords thoroughly is not found.
 * @param common the commonest words of the languages, as they stand
 */
export function* checkingEchoes(
  sections: readonly Section[],
  sources: readonly EchoSource[],
  common: Iterable<string>,
): Generator<undefined, readonly FoundEcho[], undefined> {
  if (sources.length === 0) return []
  const index = yield* indexingEchoes(sources)
  const passages = sections.flatMap((section) =>
    passagesOf(section).flatMap((whole) =>
      textPieces(whole, isUnspaced(whole) ? shortPiece : longPiece).map(({ text, start }) => ({
        text,
        start,
        whole,
        section: section.id,
      })),
    ),
  )
  const background = yield* backgroundOf(
    passages.map(({ text }) => text),
    common,
  )
  const found: FoundEcho[] = []
  for (const { text, start, whole, section } of passages) {
    const echo = echoOf(index, text, background)
    if (echo) {
      const source = sources[echo.source] ?? { title: '', text: '' }
      found.push({
        section,
        before: whole.slice(Math.max(0, start + echo.start - context), start + echo.start),
        text: text.slice(echo.start, echo.end),
        after: whole.slice(start + echo.end, start + echo.end + context),
        source: source.title,
        sourceBefore: source.text.slice(Math.max(0, echo.sourceStart - context), echo.sourceStart),
        sourceText: source.text.slice(echo.sourceStart, echo.sourceEnd),
        sourceAfter: source.text.slice(echo.sourceEnd, echo.sourceEnd + context),
        time: timeBefore(source.text, echo.sourceStart),
        run: echo.run,
      })
    }
    yield
  }
  return found
}

/** What is compared by itself: the title and every block, item and cell. */
function passagesOf(section: Section): readonly string[] {
  return [
    section.title,
    ...section.blocks.flatMap((block) => linesOf(block).map(inlinesText)),
  ].filter((text) => text.trim() !== '')
}

/** How often words are in what the room wrote: what everybody says there points at nobody. */
function* backgroundOf(
  texts: readonly string[],
  common: Iterable<string>,
): Generator<undefined, Background, undefined> {
  const counts = new Map<string, number>()
  const passages = new Map<string, number>()
  let total = 0
  for (const [i, text] of texts.entries()) {
    const terms = termsOf(text)
    total += terms.length
    for (const { text: term } of terms) counts.set(term, (counts.get(term) ?? 0) + 1)
    for (const term of new Set(terms.map((one) => one.text)))
      passages.set(term, (passages.get(term) ?? 0) + 1)
    if (i % 20 === 19) yield
  }
  const background = new Map<string, number>()
  for (const [term, count] of counts) {
    // What stands in one or two passages alone is no way of speaking of the room's.
    if ((passages.get(term) ?? 0) > 2) background.set(term, count / Math.max(total, 3000))
  }
  for (const word of common) {
    for (const { text: term } of termsOf(word)) background.set(term, smallest)
  }
  return background
}

/** The last time that a transcript tells before a place, not further back than some minutes of talk. */
function timeBefore(text: string, at: number): string | undefined {
  const times = text
    .slice(Math.max(0, at - 4000), at)
    .match(/(?<![\p{N}:])(?:\d{1,2}:)?\d{1,2}:\d{2}(?![\p{N}:])/gu)
  return times?.at(-1)
}
