import { termsOf } from './terms.ts'

/** Something public: an interview as it was published, a biography. */
export interface EchoSource {
  /** What it is called on the screen. */
  readonly title: string
  readonly text: string
}

/** Sources as numbers, in which rare words are found at once. */
export interface EchoIndex {
  readonly sources: readonly EchoSource[]
  /** The number of a word; undefined where no source has it. */
  readonly idOf: (term: string) => number | undefined
  /** How often a word stands in all sources together. */
  readonly count: (id: number) => number
  /** The places of a word, rising; sources stand {@link apart}. */
  readonly placesOf: (id: number) => Int32Array
  /** The word at a place; -1 where none is. */
  readonly at: (place: number) => number
  /** The number of the source at a place. */
  readonly sourceAt: (place: number) => number
  /** Where the word at a place stands in its source (UTF-16 units). */
  readonly rangeAt: (place: number) => readonly [start: number, end: number]
  /** How many words there are. */
  readonly total: number
}

/** No window of words reaches from one source into the next, in words. */
const apart = 64
/** So many words are read in one step; some 2 ms. */
const wordsInStep = 2000
/** A piece of a source is read in one step, in UTF-16 units. */
const pieceLength = 12_000

/** Makes the index in steps: a source of three hours has some 27,000 words. */
export function* indexingEchoes(
  sources: readonly EchoSource[],
): Generator<undefined, EchoIndex, undefined> {
  const ids = new Map<string, number>()
  const sequence: number[] = []
  const starts: number[] = []
  const ends: number[] = []
  const begins: number[] = []
  let total = 0
  for (const { text } of sources) {
    begins.push(sequence.length)
    for (const [from, to] of piecesOf(text)) {
      for (const { text: term, start, end } of termsOf(text.slice(from, to))) {
        let id = ids.get(term)
        if (id === undefined) {
          id = ids.size
          ids.set(term, id)
        }
        sequence.push(id)
        starts.push(from + start)
        ends.push(from + end)
        total++
      }
      yield
    }
    for (let i = 0; i < apart; i++) {
      sequence.push(-1)
      starts.push(0)
      ends.push(0)
    }
  }
  const words = Int32Array.from(sequence)
  yield
  const counts = new Int32Array(ids.size)
  for (const id of words) if (id >= 0) counts[id] = (counts[id] ?? 0) + 1
  yield
  const firsts = new Int32Array(ids.size + 1)
  for (let id = 0; id < ids.size; id++) firsts[id + 1] = (firsts[id] ?? 0) + (counts[id] ?? 0)
  const next = firsts.slice()
  const places = new Int32Array(total)
  for (let place = 0; place < words.length; place++) {
    const id = words[place] ?? -1
    if (id < 0) continue
    const at = next[id] ?? 0
    places[at] = place
    next[id] = at + 1
    if (place % (wordsInStep * 10) === 0) yield
  }
  return {
    sources,
    idOf: (term) => ids.get(term),
    count: (id) => counts[id] ?? 0,
    placesOf: (id) => places.subarray(firsts[id] ?? 0, firsts[id + 1] ?? 0),
    at: (place) => words[place] ?? -1,
    sourceAt: (place) => lastNotAbove(begins, place),
    rangeAt: (place) => [starts[place] ?? 0, ends[place] ?? 0],
    total,
  }
}

/** Pieces that end between words. */
function* piecesOf(text: string): Generator<readonly [from: number, to: number]> {
  let from = 0
  while (text.length - from > pieceLength) {
    const window = text.slice(from, from + pieceLength)
    const gap = Math.max(
      window.lastIndexOf(' '),
      window.lastIndexOf('\n'),
      window.lastIndexOf('。'),
    )
    const to = gap > 0 ? from + gap + 1 : from + pieceLength
    yield [from, to]
    from = to
  }
  yield [from, text.length]
}

function lastNotAbove(sorted: readonly number[], value: number): number {
  let [low, high] = [0, sorted.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((sorted[middle] ?? 0) <= value) low = middle
    else high = middle - 1
  }
  return low
}
