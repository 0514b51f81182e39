import type { FoundSpan } from './finding.ts'
import { guessLanguages } from './languages/guess-languages.ts'
import type { Lexicon, NameLanguage } from './languages/lexicon.ts'
import { loadLexicon } from './languages/load-lexicon.ts'
import { listedSpans } from './listed-spans.ts'
import { nameSpans } from './name-spans.ts'
import { elsewhereSpans, namesToSeek } from './names-elsewhere.ts'
import { patternSpans } from './pattern-spans.ts'
import { roleSpans } from './role-spans.ts'
import { settledSpans } from './settle-spans.ts'
import { speakerSpans } from './speaker-spans.ts'

/** The words of the languages that were seen. */
export type Lexicons = ReadonlyMap<NameLanguage, Lexicon>

/** Loads the words of all languages that texts are in. */
export async function lexiconsFor(texts: readonly string[]): Promise<Lexicons> {
  const seen = new Set(texts.flatMap((text) => guessLanguages(text)))
  for (const language of guessLanguages(texts.join('\n'))) seen.add(language)
  // Latin letters stand in every text: addresses, borrowed names.
  if (![...seen].some(isLatin)) seen.add('en')
  const loaded = await Promise.all([...seen].map(loadLexicon))
  return new Map(loaded.map((lexicon) => [lexicon.language, lexicon]))
}

function isLatin(language: NameLanguage): boolean {
  return !['ar', 'fa', 'hi', 'zh', 'ko'].includes(language)
}

/**
 * The words by which a text is read: of its own languages, and where it is too short to tell, of those of what
 * stands around it.
 */
export function lexiconsOf(
  text: string,
  around: readonly NameLanguage[],
  lexicons: Lexicons,
): readonly Lexicon[] {
  const own = guessLanguages(text)
  const find = (languages: readonly NameLanguage[]) =>
    languages.flatMap((language) => lexicons.get(language) ?? [])
  const latin =
    [own.filter(isLatin), around.filter(isLatin), [...lexicons.keys()].filter(isLatin)].find(
      (some) => some.length > 0,
    ) ?? []
  const arabic = (languages: readonly NameLanguage[]) =>
    languages.filter((language) => language === 'ar' || language === 'fa')
  const others = own.filter((language) => !isLatin(language))
  // What stands around knows better than a few letters whether Arabic letters are Persian.
  const [persian] = arabic(around)
  const sure = /\p{Script=Arabic}/u.test(text) && persian && text.length < shortText
  return [
    ...find(latin),
    ...find(sure ? [...others.filter((one) => one !== 'ar' && one !== 'fa'), persian] : others),
  ]
}

/** A shorter text says little of its language, in UTF-16 units. */
const shortText = 120

/** Of what a text tells, what its form alone tells: addresses, dates, who speaks. */
export function formSpans(text: string, lexicons: readonly Lexicon[]): readonly FoundSpan[] {
  return [
    ...patternSpans(
      text,
      lexicons.map(({ language }) => language),
    ),
    ...speakerSpans(text),
  ]
}

/** What a text tells by itself; may overlap. */
export function spansInText(text: string, lexicons: readonly Lexicon[]): readonly FoundSpan[] {
  return [...formSpans(text, lexicons), ...nameSpans(text, lexicons)]
}

/** More names than a report has people; what is above is found where it stands in full. */
const mostNames = 400

/** The names that surely stand in any of several texts that belong together. */
export function namesIn(
  texts: readonly {
    readonly text: string
    readonly spans: readonly FoundSpan[]
    readonly lexicons: readonly Lexicon[]
  }[],
): readonly string[] {
  const names = new Set(
    texts.flatMap(({ text, spans, lexicons }) => namesToSeek(text, settledSpans(spans), lexicons)),
  )
  return [...names]
}

/**
 * What is found in a text, without overlaps.
 * @param spans what the text tells by itself
 * @param list the organizer's own names
 * @param names those that were found elsewhere
 */
export function withNames(
  text: string,
  spans: readonly FoundSpan[],
  list: readonly string[],
  names: readonly string[],
  lexicons: readonly Lexicon[],
): readonly FoundSpan[] {
  const found = settledSpans([
    ...spans,
    ...listedSpans(text, list),
    ...elsewhereSpans(text, names.slice(0, mostNames), lexicons),
  ])
  const roles = roleSpans(text, found, lexicons)
  return roles.length === 0 ? found : settledSpans([...found, ...roles])
}

/** What is found in several texts that belong together, for each of them. */
export async function spansInAll(
  texts: readonly string[],
  list: readonly string[],
): Promise<readonly (readonly FoundSpan[])[]> {
  const all = await lexiconsFor(texts)
  const around = guessLanguages(texts.join('\n'))
  const told = texts.map((text) => {
    const lexicons = lexiconsOf(text, around, all)
    return { text, lexicons, spans: spansInText(text, lexicons) }
  })
  const names = namesIn(told)
  return told.map(({ text, spans, lexicons }) => withNames(text, spans, list, names, lexicons))
}
