import type { Clock } from '../clock.ts'

/** A bucket that fills with time: what a room may send through the meeting point. */
export interface TokenBucket {
  /** 0 where a packet may go now, else how many milliseconds to wait. */
  readonly wait: () => number
  /** A packet of so many bytes went. It may overdraw the bucket; the next one waits the longer. */
  readonly spend: (bytes: number) => void
}

interface TokenBucketLimit {
  readonly bytesPerSecond: number
  /** What may go at once. */
  readonly burstBytes: number
  readonly packetsPerSecond: number
  readonly burstPackets: number
}

/**
 * A third of what the meeting point gives one device (`shared/meeting-point/limits.ts`), since a device
 * is in up to three rooms, sealing adds a third, and signals need room beside it.
 */
export const relayLimit: TokenBucketLimit = {
  bytesPerSecond: 64 * 1024,
  burstBytes: 1024 * 1024,
  packetsPerSecond: 80,
  burstPackets: 400,
}

/** A full bucket, for all links of one room together. */
export function createTokenBucket(clock: Clock, limit: TokenBucketLimit = relayLimit): TokenBucket {
  let bytes = limit.burstBytes
  let packets = limit.burstPackets
  let then = clock.now()
  return {
    wait: () => {
      const seconds = (clock.now() - then) / 1000
      then = clock.now()
      bytes = Math.min(limit.burstBytes, bytes + seconds * limit.bytesPerSecond)
      packets = Math.min(limit.burstPackets, packets + seconds * limit.packetsPerSecond)
      const wait = Math.max(-bytes / limit.bytesPerSecond, (1 - packets) / limit.packetsPerSecond)
      return wait > 0 ? Math.ceil(wait * 1000) + 1 : 0
    },
    spend: (size) => {
      bytes -= size
      packets -= 1
    },
  }
}
