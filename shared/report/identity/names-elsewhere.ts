import { type FoundSpan, folded } from './finding.ts'
import { listedParts, wordSpans, wordsOf } from './listed-spans.ts'
import { isCommon } from './name-spans.ts'

/**
 * The names of several parts among what was found, to be looked for everywhere: who stands in one
 * sentence with first and last name stands in another with one of them, or in capitals.
 */
export function fullNames(text: string, spans: readonly FoundSpan[]): readonly string[] {
  return spans
    .filter(({ kind }) => kind === 'person')
    .map(({ start, end }) => text.slice(start, end))
    .filter((name) => wordsOf(name).length > 1)
}

/** Where names that were found in full elsewhere stand, whole or in part, written as names are. */
export function elsewhereSpans(text: string, names: readonly string[]): readonly FoundSpan[] {
  const low = folded(text)
  const near = names.filter((name) =>
    listedParts(name).some((part) => part.length > 2 && low.includes(part)),
  )
  return wordSpans(text, near)
    .filter(({ start, end }) => isNameLike(text.slice(start, end)))
    .map(({ start, end }) => ({ kind: 'person', start, end }))
}

function isNameLike(words: string): boolean {
  return /^[\p{Lu}\p{Lo}]/u.test(words) && !isCommon(words)
}
