import type { Review } from './review.ts'

/** How many have read an edition, so that no count is ever above the devices that there are. */
export interface Readers {
  /** Devices that keep the notes, of all that are listed here. */
  readonly read: number
  readonly all: number
  /** Of those that have read it, how many are known by a file alone. */
  readonly carried: number
  /** More than there are listed here: devices that this one has not heard of, or a program that counts itself twice. */
  readonly beyond: number
}

/** @param devices how many devices are listed */
export function countReaders(
  review: Pick<Review, 'read' | 'visits' | 'carried'>,
  devices: number,
): Readers {
  const counted = Math.max(0, review.read.length - review.visits.read)
  const read = Math.min(counted, devices)
  return {
    read,
    all: devices,
    carried: Math.min(review.carried, read),
    beyond: counted - read,
  }
}
