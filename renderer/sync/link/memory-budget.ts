import { limits } from '../limits.ts'

/** What the half-received messages of a room take together. */
export interface MemoryBudget {
  /** One device's part of it, which has a limit of its own: what others hold is not its fault. */
  readonly account: () => MemoryAccount
  readonly bytes: () => number
}

export interface MemoryAccount {
  /** `too-much`: this device would hold more than one may. `full`: all of them together would. */
  readonly take: (bytes: number) => 'taken' | 'too-much' | 'full'
  readonly release: (bytes: number) => void
}

export function createMemoryBudget(
  all: number = limits.held,
  each: number = limits.heldEach,
): MemoryBudget {
  let held = 0
  return {
    bytes: () => held,
    account: () => {
      let own = 0
      return {
        take: (bytes) => {
          if (own + bytes > each) return 'too-much'
          if (held + bytes > all) return 'full'
          own += bytes
          held += bytes
          return 'taken'
        },
        release: (bytes) => {
          own -= bytes
          held -= bytes
        },
      }
    },
  }
}
