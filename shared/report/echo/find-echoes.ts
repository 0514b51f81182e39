import { isUnspaced } from '../identity/unspaced-spans.ts'
import { type Echo, echoAt, rareFrom, type WeighedWords } from './echo.ts'
import type { EchoIndex } from './echo-index.ts'
import { nearIn } from './near-words.ts'
import { type Term, termsOf } from './terms.ts'

/** How often words are in what people say anyway: the report itself, and the commonest words. */
export type Background = ReadonlyMap<string, number>

/** A run is at least so long, has so many rare words, and is so unlikely as a whole. */
const runLength = 5
const rareInRun = 2
const unspacedWord = 0.6
const runWeight = 30
/** A run of this length is no way of speaking, however many sources have it. */
const longRun = 12
/** Few sources say little of what is rare: they count as if they had so many words. */
const leastTotal = 30_000

/** The best echo of a passage, which is no longer than some sentences; undefined where there is none. Linear in the passage and the places of its rare words. */
export function echoOf(
  index: EchoIndex,
  passage: string,
  background: Background,
): Echo | undefined {
  const some = weighed(index, termsOf(passage), background)
  return runIn(index, some) ?? nearIn(index, some)
}

function weighed(index: EchoIndex, terms: readonly Term[], background: Background): WeighedWords {
  const ids = terms.map(({ text }) => index.idOf(text))
  const total = Math.max(index.total, leastTotal)
  const weights = terms.map(({ text }, i) => {
    const id = ids[i]
    const count = id === undefined ? 0 : index.count(id)
    const often = Math.max((1 + count) / (1 + total), background.get(text) ?? 0)
    return -Math.log(often)
  })
  return { terms, ids, weights }
}

interface Run {
  readonly place: number
  readonly from: number
  readonly length: number
  readonly source: number
}

/** The longest run of the same words that is rare, and that no second source has. */
function runIn(index: EchoIndex, { terms, ids, weights }: WeighedWords): Echo | undefined {
  const runs: Run[] = []
  const read = new Map<number, number>()
  for (const [q, id] of ids.entries()) {
    if (id === undefined || (weights[q] ?? 0) < rareFrom) continue
    for (const place of index.placesOf(id)) {
      // One diagonal of the two texts is read once.
      if ((read.get(place - q) ?? -1) >= q) continue
      let [back, ahead] = [0, 0]
      while (q - back > 0 && ids[q - back - 1] === index.at(place - back - 1)) back++
      while (
        q + ahead + 1 < ids.length &&
        ids[q + ahead + 1] !== undefined &&
        ids[q + ahead + 1] === index.at(place + ahead + 1)
      )
        ahead++
      read.set(place - q, q + ahead)
      const length = back + ahead + 1
      if (length < runLength - 1) continue
      runs.push({ place: place - back, from: q - back, length, source: index.sourceAt(place) })
    }
  }
  const rare = runs.filter(({ from, length }) => {
    const part = weights.slice(from, from + length)
    const isRare = part.filter((weight) => weight > rareFrom).length >= rareInRun
    return (
      wordsIn(terms.slice(from, from + length)) >= runLength &&
      isRare &&
      part.reduce((sum, weight) => sum + weight, 0) > runWeight
    )
  })
  const own = rare.filter(
    (run) => run.length >= longRun || !runs.some((other) => isSaidElsewhere(run, other)),
  )
  const best = own.sort((a, b) => b.length - a.length)[0]
  return (
    best &&
    echoAt(
      index,
      terms,
      best.from,
      best.from + best.length - 1,
      best.place,
      best.place + best.length - 1,
      best.length,
    )
  )
}

/** How many words these are: where no spaces are set, a word has some two signs, and a term of its own at each. */
function wordsIn(terms: readonly Term[]): number {
  return terms.reduce((sum, { text }) => sum + (isUnspaced(text) ? unspacedWord : 1), 0)
}

/** What two sources say in the same words is a way of speaking. */
function isSaidElsewhere(run: Run, other: Run): boolean {
  if (other.source === run.source) return false
  const shared =
    Math.min(run.from + run.length, other.from + other.length) - Math.max(run.from, other.from)
  return shared >= 4
}
