import type { EchoIndex } from './echo-index.ts'
import type { Term } from './terms.ts'

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

/** The words of a passage with how unlikely each is. */
export interface WeighedWords {
  readonly terms: readonly Term[]
  readonly ids: readonly (number | undefined)[]
  readonly weights: readonly number[]
}

/** Rare: fewer than one word in 500, by the logarithm of how unlikely it is. */
export const rareFrom = 6.2

/** The echo of the words from one to another, at these places of a source. */
export function echoAt(
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
