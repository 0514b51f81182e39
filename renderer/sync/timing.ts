/** When things are done, in milliseconds. Tests and hard networks may pass others. */
export interface Timing {
  /** From hello to hello while nothing is open; each is twice the one before, up to the last. */
  readonly hello: readonly [first: number, last: number]
  /** Nothing heard at all, though the meeting point is there: the peer is given up. */
  readonly patience: number
  /** An attempt at a direct path that has not opened is given up. */
  readonly connect: number
  /** Pauses between attempts; the last one repeats. */
  readonly retry: readonly number[]
  /** The end that usually waits for an offer makes one itself. */
  readonly offerAnyway: number
  /** No direct path for so long: the relay. */
  readonly relay: number
  /** A way in doubt for so long: look for another, then start over. */
  readonly wavering: readonly [restart: number, giveUp: number]
  /** Sign of life on a path that is otherwise silent. */
  readonly beat: Readonly<Record<'direct' | 'relay', number>>
  /** After waking, an answer is due within. */
  readonly wake: number
}

export const defaultTiming: Timing = {
  hello: [800, 5000],
  patience: 30_000,
  connect: 7000,
  retry: [200, 2000, 10_000, 30_000, 60_000],
  offerAnyway: 2500,
  relay: 3000,
  wavering: [800, 3000],
  beat: { direct: 30_000, relay: 8000 },
  wake: 3000,
}
