import type { Section } from '../notebook/notebook.ts'
import { plainWords, sentenceHash, sentencesOf } from './sentences.ts'

type Wording = Pick<Section, 'title' | 'blocks'>

/** A section that a draft section was taken from, in the wordings that this device knows. */
interface Ground<Of> {
  readonly of: Of
  readonly wordings: readonly Wording[]
}

/** One sentence of the draft, and what it rests on (rule M5). */
export interface RestingSentence<Of> {
  readonly text: string
  /** `same`: it stands there word for word. `close`: most of its words do. Empty: it rests on nothing. */
  readonly on: readonly { readonly of: Of; readonly how: 'same' | 'close'; readonly text: string }[]
}

/** Of a sentence's different words so many stand in what it rests on. */
const enough = 0.6
/** Of several that have its words together, each has so many. */
const part = 0.3
/** One word in common is a coincidence. */
const fewest = 2
/** Words are cut to their first letters, so that most inflections fall together. */
const stem = 6

/**
 * What each sentence of a draft section rests on. A plain measure that needs no language; it is for the
 * facilitators' eyes, and no rule goes by it: whether a section may leave is D5's.
 */
export function restsOn<Of>(
  section: Wording,
  grounds: readonly Ground<Of>[],
): readonly RestingSentence<Of>[] {
  const known = grounds.flatMap(({ of, wordings }) =>
    wordings.flatMap(sentencesOf).map((text) => ({
      ...{ of, text },
      hash: sentenceHash(text),
      stems: stemsOf(text),
    })),
  )
  return sentencesOf(section).map((text) => {
    const hash = sentenceHash(text)
    const stems = stemsOf(text)
    // One sentence can say what two groups said: together they have its words.
    const isClose = sharedBy(stems, known) >= Math.max(fewest, enough * stems.size)
    const on: RestingSentence<Of>['on'][number][] = []
    for (const { of } of grounds) {
      const theirs = known.filter((one) => one.of === of)
      const same = theirs.find((one) => one.hash === hash)
      const best = same ?? (isClose ? nearest(stems, theirs) : undefined)
      if (best) on.push({ of, how: same ? 'same' : 'close', text: best.text })
    }
    return { text, on }
  })
}

interface Known {
  readonly text: string
  readonly stems: ReadonlySet<string>
}

/** The sentence with most of these words, of a section that has its part in them. */
function nearest<K extends Known>(stems: ReadonlySet<string>, theirs: readonly K[]): K | undefined {
  if (sharedBy(stems, theirs) < Math.max(fewest, part * stems.size)) return undefined
  return [...theirs].sort((a, b) => sharedBy(stems, [b]) - sharedBy(stems, [a]))[0]
}

/** How many of these words stand in any of those sentences. */
function sharedBy(stems: ReadonlySet<string>, sentences: readonly Known[]): number {
  return [...stems].filter((one) => sentences.some((sentence) => sentence.stems.has(one))).length
}

/** The beginnings of a text's words; of scripts without spaces, pairs of signs. */
function stemsOf(text: string): ReadonlySet<string> {
  const words = plainWords(text).split(' ')
  return new Set(
    words.flatMap((word) => (isUnspaced(word) ? pairsOf(word) : [word.slice(0, stem)])),
  )
}

function isUnspaced(word: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u.test(
    word,
  )
}

function pairsOf(word: string): readonly string[] {
  const signs = [...word]
  return signs.length < 2 ? signs : signs.slice(1).map((sign, i) => `${signs[i]}${sign}`)
}
