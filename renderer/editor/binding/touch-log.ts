import type * as Y from 'yjs'
import { touchedBoundaries, touchedItems } from '../../../shared/notebook/body/touched.ts'
import type { DocumentLines } from './document-lines.ts'

/** What a transaction touched of a body. */
export interface Touched {
  /** The lines of which it changed words or properties, where it did no more. */
  readonly boundaries: ReadonlySet<Y.Item> | undefined
  readonly items: readonly Y.Item[]
}

/** To be asked while a transaction is being told of: later its items are others. */
export function touchedBy(body: Y.Text, transaction: Y.Transaction): Touched {
  const boundaries = touchedBoundaries(body, transaction)
  return { boundaries, items: boundaries ? [] : touchedItems(body, transaction) }
}

/**
 * Reads again what was touched, and no more than it must. Returns the numbers of the lines whose words
 * or properties may be other ones, where the lines are the same as before, else undefined.
 */
export function readTouched(
  document: DocumentLines,
  touched: Touched | undefined,
): readonly number[] | undefined {
  const some = document.readSome(touched?.boundaries)
  if (!some && !(touched && document.readAround(touched.items))) document.readWhole()
  return some
}
