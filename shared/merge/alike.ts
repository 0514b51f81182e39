import { blocksText } from '../notebook/blocks-text.ts'
import type { Section } from '../notebook/notebook.ts'

/** A section among those that are compared, under a key of the caller's. */
export interface AlikeEntry {
  readonly key: string
  /** Sections of one group are not suggested for one another. */
  readonly group: string
  readonly section: Section
}

/** A section of another group that says something like it, and the words that say why. */
export interface Suggestion {
  readonly key: string
  /** 0 to 1: the cosine of the two sections' words, rare ones weighing more. */
  readonly likeness: number
  /** The rarest words that both use, the weightiest first. */
  readonly words: readonly string[]
}

/** Below this, sections share words by chance (tried on the sample workshop and on translations of it). */
const enough = 0.22
const most = 3
const wordsShown = 5

/**
 * Sections of different groups that seem to say the same. A plain measure that needs no language:
 * words are cut to their first letters, so that most inflections fall together, and weigh less the
 * more sections use them, so that no list of stop words is needed. Scripts without spaces are
 * compared by pairs of signs. It only suggests; nothing is ever merged by it.
 */
export function findAlike(
  entries: readonly AlikeEntry[],
): ReadonlyMap<string, readonly Suggestion[]> {
  const counts = entries.map((entry) => termsOf(entry.section))
  const using = new Map<string, number[]>()
  counts.forEach((terms, index) => {
    for (const term of terms.keys()) {
      const list = using.get(term)
      if (list) list.push(index)
      else using.set(term, [index])
    }
  })
  const rarity = (term: string) => Math.log((1 + entries.length) / (using.get(term)?.length ?? 1))
  const lengths = counts.map((terms) => {
    let sum = 0
    for (const [term, { count }] of terms) sum += (weight(count) * rarity(term)) ** 2
    return Math.sqrt(sum)
  })

  const suggestions = new Map<string, readonly Suggestion[]>()
  entries.forEach((entry, index) => {
    const dots = new Map<number, number>()
    for (const [term, { count }] of counts[index] ?? []) {
      const list = using.get(term) ?? []
      // What half of the room says tells nothing apart, and would cost the most.
      if (list.length < 2 || list.length > Math.max(3, entries.length / 4)) continue
      for (const other of list) {
        const theirs = counts[other]?.get(term)?.count ?? 0
        if (entries[other]?.group === entry.group) continue
        const add = weight(count) * weight(theirs) * rarity(term) ** 2
        dots.set(other, (dots.get(other) ?? 0) + add)
      }
    }
    const found = [...dots]
      .map(([other, dot]) => ({
        other,
        likeness: dot / ((lengths[index] ?? 1) * (lengths[other] ?? 1)),
      }))
      .filter(({ likeness }) => likeness >= enough)
      .sort((a, b) => b.likeness - a.likeness || a.other - b.other)
      .slice(0, most)
      .map(({ other, likeness }) => ({
        key: entries[other]?.key ?? '',
        likeness,
        words: shared(counts[index], counts[other], rarity),
      }))
      // One word in common is a coincidence, however rare it is.
      .filter(({ words }) => words.length > 1)
    if (found.length > 0) suggestions.set(entry.key, found)
  })
  return suggestions
}

interface Term {
  readonly count: number
  /** As it is written, for people. */
  readonly word: string
}

type Terms = ReadonlyMap<string, Term>

function weight(count: number): number {
  return 1 + Math.log(count)
}

function shared(a: Terms | undefined, b: Terms | undefined, rarity: (term: string) => number) {
  return [...(a ?? [])]
    .filter(([term]) => b?.has(term))
    .sort(([x], [y]) => rarity(y) - rarity(x))
    .slice(0, wordsShown)
    .map(([, { word }]) => word)
}

/** Snapshots never change, so one section is read once. */
const known = new WeakMap<Section, Terms>()
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]+/gu
const stemLength = 6
const shortestWord = 3

function termsOf(section: Section): Terms {
  const cached = known.get(section)
  if (cached) return cached
  const terms = new Map<string, Term>()
  const add = (term: string, word: string) => {
    const before = terms.get(term)
    terms.set(term, { count: (before?.count ?? 0) + 1, word: before?.word ?? word })
  }
  const text = `${section.title}\n${blocksText(section.blocks)}`.normalize('NFKC')
  for (const [run] of text.matchAll(unspaced)) {
    const signs = [...run]
    for (let i = 0; i + 1 < signs.length; i++) {
      const pair = `${signs[i]}${signs[i + 1]}`
      add(pair, pair)
    }
  }
  for (const [word] of text.replace(unspaced, ' ').matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    const letters = [...word.toLowerCase()]
    if (letters.length >= shortestWord) add(letters.slice(0, stemLength).join(''), word)
  }
  known.set(section, terms)
  return terms
}
