import type { FoundSpan } from './finding.ts'
import { foldLetters, type Letters } from './fold-letters.ts'
import { type ListedName, listedName } from './listed-name.ts'
import { readingsOf, type Spelling } from './readings.ts'

/** Endings that languages put on a name: possessives, plurals, cases. */
const ending =
  /^(?:s|es|n|en|in|ov|ova|[ny]?[iu]n|y?[iuae]|[dt][ae]n?|y?l[ae]|si|su|l[ae]r|om|y|ы|а|у|е|ом|ой|ым|ов|ова|ою|ем)?$/u
/** Hebrew and Arabic write "and", "to", "the" into the word that follows. */
const prefix = /^(?:[ובלמהכש]{1,2}|و|ب|ل|ال|وال|لل|ف|بال)$/u
const hasPrefixes = /[\u0590-\u08ff]/
/** What a name of one part is put before: `acmegroup`. */
const shortestBeginning = 4
/** A name that is written in one piece is found within a word from this length on. */
const shortestInside = 6

/**
 * Where names of a list stand that are written so that no reader of words would find them: by letters
 * that look alike, in full width, joined, spaced, dotted, with digits for letters, in an address, with
 * an ending, by their initials.
 */
export function disguisedSpans(text: string, names: readonly string[]): readonly FoundSpan[] {
  if (names.length === 0) return []
  const spans: FoundSpan[] = []
  for (const reading of readingsOf(text)) {
    for (const alike of /^[\0-\x7f]*$/.test(reading.text) ? [false] : [false, true]) {
      const letters = foldLetters(reading.text, alike)
      for (const name of names) spans.push(...found(letters, listedName(name, alike), reading))
    }
  }
  if (text.includes('.')) for (const name of names) spans.push(...initialsIn(text, name))
  return spans
}

function* found(letters: Letters, name: ListedName, reading: Spelling): Generator<FoundSpan> {
  const { parts } = name
  const span = (from: number, to: number): FoundSpan => {
    const [start, end] = [letters.starts[from] ?? 0, letters.ends[to - 1] ?? 0]
    if (!reading.place) return { kind: 'listed', start, end }
    return {
      kind: 'listed',
      start: Math.min(reading.place(start)[0], reading.place(end - 1)[0]),
      end: Math.max(reading.place(start)[1], reading.place(end - 1)[1]),
    }
  }
  if (parts.length > 1) {
    for (const whole of [parts.join(''), [...parts].reverse().join('')]) {
      const isLong = whole.length >= shortestInside
      for (const at of placesOf(letters.text, whole)) {
        if (isLong || isWord(letters, at, whole.length)) yield span(at, at + whole.length)
      }
    }
  }
  for (const part of parts) {
    if ([...part].length < 3) continue
    for (const at of placesOf(letters.text, part)) {
      const end = at + part.length
      const from = beginningOf(letters, at)
      if (from !== undefined && isWord(letters, at, part.length)) yield span(from, end)
      else if (parts.length === 1 && part.length >= shortestBeginning) {
        if (letters.gaps[at] && !hasSpace(letters, at, end)) yield span(at, end)
      }
    }
    if (name.isCyrillic) yield* declined(letters, part, span)
  }
}

/** Whether the letters from here on are a word of their own, or one with an ending. */
function isWord(letters: Letters, at: number, length: number): boolean {
  const end = at + length
  if (beginningOf(letters, at) === undefined) return false
  const isApart = length > 3 && gapsIn(letters, at, end) === length - 1
  if (hasSpace(letters, at, end) && !isApart) return false
  const rest = letters.text.slice(end, wordEnd(letters, end))
  return rest === '' || (length > 3 && ending.test(rest))
}

/** Where the word begins that these letters begin, with a small word that is written into it. */
function beginningOf(letters: Letters, at: number): number | undefined {
  if (letters.gaps[at] || letters.humps[at]) return at
  if (!hasPrefixes.test(letters.text[at] ?? '')) return undefined
  let from = at
  while (from > 0 && !letters.gaps[from] && at - from < 4) from--
  return letters.gaps[from] && prefix.test(letters.text.slice(from, at)) ? from : undefined
}

/** Russian and its neighbours change the end of a name with its case. */
function* declined(
  letters: Letters,
  part: string,
  span: (from: number, to: number) => FoundSpan,
): Generator<FoundSpan> {
  const stem = part.replace(/[аеиоуыэюяйь]+$/u, '')
  if (stem.length < 3) return
  for (const at of placesOf(letters.text, stem)) {
    const end = wordEnd(letters, at + stem.length)
    if (letters.gaps[at] && end - at - stem.length <= 3) yield span(at, end)
  }
}

function initialsIn(text: string, name: string): readonly FoundSpan[] {
  const { initials } = listedName(name, false)
  if (!initials) return []
  return [...text.matchAll(initials)]
    .filter((match) => match[0].includes('.'))
    .map((match) => ({
      kind: 'listed',
      start: match.index,
      end: match.index + match[0].length,
    }))
}

function wordEnd({ text, gaps, humps }: Letters, from: number): number {
  let end = from
  while (end < text.length && !gaps[end] && !humps[end]) end++
  return end
}

function hasSpace({ spaces }: Letters, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++) if (spaces[at]) return true
  return false
}

function gapsIn({ gaps }: Letters, from: number, to: number): number {
  let count = 0
  for (let at = from + 1; at < to; at++) if (gaps[at]) count++
  return count
}

function* placesOf(text: string, words: string): Generator<number> {
  if (words === '') return
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) yield at
}
