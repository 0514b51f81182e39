import { disguisedSpans } from './disguised-spans.ts'
import { type FoundSpan, folded } from './finding.ts'
import { isWithinWords, unspacedSpans, type Word } from './unspaced-spans.ts'

/** The names of a pasted list: one a line, or between commas, semicolons or tabs. */
export function namesOfList(list: string): readonly string[] {
  const names = list.split(/[\n,;\t]/).map((name) => name.trim())
  return [...new Set(names.filter((name) => [...name].length > 1))]
}

/**
 * Where names of the organizer's list stand, however they are written: as words, or disguised. What
 * nobody sees makes no difference.
 */
export function listedSpans(text: string, names: readonly string[]): readonly FoundSpan[] {
  return [...wordSpans(text, names), ...disguisedSpans(text, names)]
}

/**
 * Where names stand as words: in any case, with or without accents, as possessives,
 * in another order, with initials, and by any one part of three letters or more. Parts of a name in
 * a script without capitals are matched with the small words that such scripts write before a name.
 */
export function wordSpans(text: string, names: readonly string[]): readonly FoundSpan[] {
  const words = wordsOf(text)
  const low = folded(text)
  const spans: FoundSpan[] = []
  for (const name of names) {
    const parts = listedParts(name)
    if (!parts.some((part) => low.includes(part)) && !isWithinWords(name)) continue
    for (let i = 0; i < words.length; i++) {
      const fold = words[i]?.fold ?? ''
      // Most words are no part of the name, and no initial.
      if (fold.length > 1 && !parts.some((part) => isPart(fold, part))) continue
      const length = lengthOfName(words.slice(i, i + parts.length + 1), parts, text)
      const last = words[i + length - 1]
      const first = words[i]
      if (length > 0 && first && last) {
        spans.push({ kind: 'listed', start: first.start, end: last.end })
      }
    }
    spans.push(...unspacedSpans(text, words, name))
  }
  return spans
}

const known = new Map<string, readonly string[]>()

/** The words of a name, folded. */
export function listedParts(name: string): readonly string[] {
  const before = known.get(name)
  if (before) return before
  if (known.size > 20_000) known.clear()
  const parts = wordsOf(name).map(({ fold }) => fold)
  known.set(name, parts)
  return parts
}

/** The words of a text, as names are compared. */
export function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}]+(?:[-'’׳״"][\p{L}\p{M}]+)*/gu)].map((match) => ({
    fold: folded(match[0]).replace(/'s?$/, ''),
    start: match.index,
    end: match.index + match[0].length,
  }))
}

/** How many words from here on belong to the name; 0 where none does. */
function lengthOfName(words: readonly Word[], parts: readonly string[], text: string): number {
  let used = 0
  let whole = false
  for (const [i, word] of words.entries()) {
    const before = words[i - 1]
    if (before && !/^[\s.,-]{0,3}$/.test(text.slice(before.end, word.start))) break
    const exact = parts.some((part) => isPart(word.fold, part))
    const initial = word.fold.length === 1 && parts.some((part) => part.startsWith(word.fold))
    if (!exact && !initial) break
    whole ||= exact
    used = i + 1
  }
  return whole ? used : 0
}

/** Hebrew and Arabic write "and", "to", "the" into the word that follows. */
const prefixes = /^[ובלמהכש]{1,2}|^(?:و|ب|ل|ال|وال|لل|ف)/u

function isPart(word: string, part: string): boolean {
  if ([...part].length < 3) return word === part && part.length > 1
  if (word === part) return true
  return /[\u0590-\u08ff]/.test(part) && word.endsWith(part) && word.replace(prefixes, '') === part
}
