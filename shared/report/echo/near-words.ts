import { type Echo, echoAt, rareFrom, type WeighedWords } from './echo.ts'
import type { EchoIndex } from './echo-index.ts'

/** Rare words stand near: so many of them, within so many words, making so much of the passage. */
const nearWords = 4
const nearWindow = 32
const nearShare = 0.36
/** Two sources say the same where the second has so much of what the first has. */
const alikeShare = 0.9
interface Near {
  readonly from: number
  readonly to: number
  readonly sum: number
  readonly ids: ReadonlySet<number>
}

/** Rare words that stand near one another in a source. */
export function nearIn(index: EchoIndex, { terms, ids, weights }: WeighedWords): Echo | undefined {
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
  return echoAt(index, terms, spots[0] ?? 0, spots.at(-1) ?? 0, first.from, first.to, 0)
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
