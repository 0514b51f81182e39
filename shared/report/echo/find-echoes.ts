import { isUnspaced } from '../identity/unspaced-spans.ts'
import type { EchoIndex } from './echo-index.ts'
import { type Term, termsOf } from './terms.ts'

/** A passage that sounds like a place of a source. */
export interface Echo {
  /** Where in the passage (UTF-16 units). */
  readonly start: number
  readonly end: number
  /** The number of the source, and where in it. */
  readonly source: number
  readonly sourceStart: number
  readonly sourceEnd: number
  /** How many words in a row are the same; 0 where rare words only stand near one another. */
  readonly run: number
}

/** How often words are in what people say anyway: the report itself, and the commonest words. */
export type Background = ReadonlyMap<string, number>

/** Rare: fewer than one word in 500, by the logarithm of how unlikely it is. */
const rareFrom = 6.2
/** A run is at least so long, has so many rare words, and is so unlikely as a whole. */
const runLength = 5
const rareInRun = 2
const unspacedWord = 0.6
const runWeight = 30
/** A run of this length is no way of speaking, however many sources have it. */
const longRun = 12
/** Rare words stand near: so many of them, within so many words, making so much of the passage. */
const nearWords = 4
const nearWindow = 32
const nearShare = 0.36
/** Two sources say the same where the second has so much of what the first has. */
const alikeShare = 0.9
/** Few sources say little of what is rare: they count as if they had so many words. */
const leastTotal = 30_000

/** The words of a passage with how unlikely each is. */
interface Weighed {
  readonly terms: readonly Term[]
  readonly ids: readonly (number | undefined)[]
  readonly weights: readonly number[]
}

/** The best echo of a passage, which is no longer than some sentences; undefined where there is none. Linear in the passage and the places of its rare words. */
export function echoOf(
  index: EchoIndex,
  passage: string,
  background: Background,
): Echo | undefined {
  const some = weighed(index, termsOf(passage), background)
  return runIn(index, some) ?? nearIn(index, some)
}

function weighed(index: EchoIndex, terms: readonly Term[], background: Background): Weighed {
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
function runIn(index: EchoIndex, { terms, ids, weights }: Weighed): Echo | undefined {
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
    placed(
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

interface Near {
  readonly from: number
  readonly to: number
  readonly sum: number
  readonly ids: ReadonlySet<number>
}

/** Rare words that stand near one another in a source. */
function nearIn(index: EchoIndex, { terms, ids, weights }: Weighed): Echo | undefined {
  const rare = new Map<number, number>()
  for (const [q, id] of ids.entries()) {
    if (id !== undefined && (weights[q] ?? 0) > rareFrom) rare.set(id, weights[q] ?? 0)
  }
  if (rare.size < nearWords) return undefined
  const whole = new Map(terms.map(({ text }, q) => [text, weights[q] ?? 0]))
  const all = [...whole.values()].reduce((sum, weight) => sum + weight, 0)
  const places = risingPlaces(index, [...rare.keys()])
  const within = new Map<number, number>()
  let [sum, low] = [0, 0]
  const best = new Map<number, Near>()
  for (const place of places) {
    const id = index.at(place)
    const count = within.get(id) ?? 0
    within.set(id, count + 1)
    if (count === 0) sum += rare.get(id) ?? 0
    while ((places[low] ?? 0) < place - nearWindow) {
      const gone = index.at(places[low] ?? 0)
      const left = (within.get(gone) ?? 1) - 1
      if (left === 0) {
        within.delete(gone)
        sum -= rare.get(gone) ?? 0
      } else within.set(gone, left)
      low++
    }
    if (within.size < nearWords || sum / all < nearShare) continue
    const source = index.sourceAt(place)
    if (sum > (best.get(source)?.sum ?? 0)) {
      best.set(source, { from: places[low] ?? place, to: place, sum, ids: new Set(within.keys()) })
    }
  }
  const [first, second] = [...best.values()].sort((a, b) => b.sum - a.sum)
  // What two sources say in the same words is a way of speaking.
  if (!first || (second && second.sum > first.sum * alikeShare)) return undefined
  const { ids: shared } = first
  const spots = ids.flatMap((id, q) => (id !== undefined && shared.has(id) ? [q] : []))
  return placed(index, terms, spots[0] ?? 0, spots.at(-1) ?? 0, first.from, first.to, 0)
}

function risingPlaces(index: EchoIndex, ids: readonly number[]): Int32Array {
  const some = ids.map((id) => index.placesOf(id))
  const places = new Int32Array(some.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const one of some) {
    places.set(one, at)
    at += one.length
  }
  return places.sort()
}

function placed(
  index: EchoIndex,
  terms: readonly Term[],
  from: number,
  to: number,
  first: number,
  last: number,
  run: number,
): Echo {
  return {
    start: terms[from]?.start ?? 0,
    end: terms[to]?.end ?? 0,
    source: index.sourceAt(first),
    sourceStart: index.rangeAt(first)[0],
    sourceEnd: index.rangeAt(last)[1],
    run,
  }
}
