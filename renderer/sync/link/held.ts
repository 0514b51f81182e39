import { limits } from '../limits.ts'

/** What the half-received messages of a room take together. */
export interface Held {
  /** False where the room holds too much already. */
  readonly take: (bytes: number) => boolean
  readonly release: (bytes: number) => void
  readonly bytes: () => number
}

export function makeHeld(limit: number = limits.held): Held {
  let held = 0
  return {
    take: (bytes) => {
      if (held + bytes > limit) return false
      held += bytes
      return true
    },
    release: (bytes) => {
      held -= bytes
    },
    bytes: () => held,
  }
}
