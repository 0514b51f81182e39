import type { Clock } from '../clock.ts'

/** A bucket that fills with time: what a room may send through the meeting point. */
export interface Rate {
  /** 0 where one packet of so many bytes may go now (and is counted), else how many milliseconds to wait. */
  readonly take: (bytes: number) => number
}

export interface RateLimit {
  readonly bytesPerSecond: number
  /** What may go at once. */
  readonly burstBytes: number
  readonly packetsPerSecond: number
  readonly burstPackets: number
}

/**
 * A third of what the meeting point gives one device (`shared/rendezvous/limits.ts`), since a device
 * is in up to three rooms, sealing adds a third, and signals need room beside it.
 */
export const detourRate: RateLimit = {
  bytesPerSecond: 64 * 1024,
  burstBytes: 1024 * 1024,
  packetsPerSecond: 80,
  burstPackets: 400,
}

export function makeRate(clock: Clock, limit: RateLimit = detourRate): Rate {
  let bytes = limit.burstBytes
  let packets = limit.burstPackets
  let then = clock.now()
  return {
    take: (size) => {
      const seconds = (clock.now() - then) / 1000
      then = clock.now()
      bytes = Math.min(limit.burstBytes, bytes + seconds * limit.bytesPerSecond)
      packets = Math.min(limit.burstPackets, packets + seconds * limit.packetsPerSecond)
      const wait = Math.max(
        (size - bytes) / limit.bytesPerSecond,
        (1 - packets) / limit.packetsPerSecond,
      )
      if (wait > 0) return Math.ceil(wait * 1000) + 1
      bytes -= size
      packets -= 1
      return 0
    },
  }
}
