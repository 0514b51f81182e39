import { generateKeyBetween } from 'fractional-indexing'

/** Something with a place on a page: a fractional index, and an id that decides where two are equal. */
interface Ordered {
  readonly order: string
  readonly id: string
}

/** The order of sections on a page: by fractional index, equal ones by id, the same on every device. */
export function compareSections(a: Ordered, b: Ordered): number {
  return compare(a.order, b.order) || compare(a.id, b.id)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/**
 * An order key strictly between two neighbours (undefined: the start or the end of the page).
 * Neighbours that tie, or keys that a faulty client made, cannot be split: then the key goes
 * just after the lower one that is usable, and the id decides.
 */
export function orderBetween(before: string | undefined, after: string | undefined): string {
  const low = usable(before)
  const high = usable(after)
  if (low !== null && high !== null && low >= high) return generateKeyBetween(low, null)
  return generateKeyBetween(low, high)
}

function usable(key: string | undefined): string | null {
  if (key === undefined) return null
  try {
    generateKeyBetween(key, null)
    return key
  } catch {
    return null
  }
}
