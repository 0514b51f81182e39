import { type FoundSpan, folded } from './finding.ts'
import type { Lexicon } from './languages/lexicon.ts'
import { listedParts, wordSpans, wordsOf } from './listed-spans.ts'

/**
 * The names among what was surely found, to be looked for everywhere: who stands in one sentence with first and
 * last name, or behind a title, stands in another with one of them, in capitals or in small letters.
 */
export function namesToSeek(
  text: string,
  spans: readonly FoundSpan[],
  lexicons: readonly Lexicon[],
): readonly string[] {
  return spans
    .filter(({ kind, maybe }) => kind === 'person' && !maybe)
    .map(({ start, end }) => nameIn(text.slice(start, end), lexicons))
    .filter((name) => name !== '')
}

/** The words of a name without titles and what stands on every page; none where they are too little to go by. */
function nameIn(found: string, lexicons: readonly Lexicon[]): string {
  const words = wordsOf(found)
    .map(({ start, end }) => found.slice(start, end))
    .filter((word) => {
      const fold = folded(word)
      return !lexicons.some(
        ({ titles, titlesAfter, sureWords, roles }) =>
          titles.has(fold) || titlesAfter.has(fold) || sureWords.has(fold) || roles.has(fold),
      )
    })
  // One word with a capital is found wherever it has one.
  if (words.length === 1 && /^\p{Lu}/u.test(words[0] ?? '') && [...(words[0] ?? '')].length < 4)
    return ''
  return words.join(' ')
}

/** Where names that were found elsewhere stand, whole or in part. */
export function elsewhereSpans(
  text: string,
  names: readonly string[],
  lexicons: readonly Lexicon[],
): readonly FoundSpan[] {
  const low = folded(text)
  const near = names.filter((name) =>
    listedParts(name).some((part) => part.length > 1 && low.includes(part)),
  )
  return wordSpans(text, near).flatMap(({ start, end }): FoundSpan[] => {
    const found = text.slice(start, end)
    const words = wordsOf(found).map(({ fold }) => fold)
    const isWord = words.every((word) =>
      lexicons.some(({ common, titles }) => common.has(word) || titles.has(word)),
    )
    const hasCase = /[\p{Lu}\p{Ll}]/u.test(found)
    const isName = hasCase ? /^\p{Lu}/u.test(found) : true
    if (isWord && (words.length === 1 || !isName)) return []
    return [{ kind: 'person', start, end, ...(isName ? {} : { maybe: true as const }) }]
  })
}
