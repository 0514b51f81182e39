import { limits } from '../limits.ts'

/** What the half-received messages of a room take together. */
export interface MemoryBudget {
  /** One device's part of it, which has a limit of its own: what others hold is not its fault. */
  readonly account: () => MemoryAccount
  readonly bytes: () => number
}

/** What one device may still make this one hold, in bytes. */
export interface MemoryAccount {
  /**
   * Where all of them together would hold too much, the device that holds the most gives its part
   * up: so a few that fill the room's memory take nothing from the one that needs a little.
   * `too-much`: this device would hold more than one may. `full`: it is the one that holds the most.
   * @param giveUp releases all that whoever takes it holds, unless it is in use already
   */
  readonly take: (bytes: number, giveUp: () => void) => 'taken' | 'too-much' | 'full'
  readonly release: (bytes: number, giveUp: () => void) => void
}

/** One device's bytes, by whoever would give them up. */
interface Share {
  own: number
  readonly holders: Map<() => void, number>
}

/**
 * The budget of one room.
 * @param all bytes that all its devices may take together
 * @param each bytes that one device may take
 */
export function createMemoryBudget(
  all: number = limits.held,
  each: number = limits.heldEach,
): MemoryBudget {
  let held = 0
  const shares = new Set<Share>()

  const count = (share: Share, bytes: number, giveUp: () => void) => {
    held += bytes
    share.own += bytes
    const left = (share.holders.get(giveUp) ?? 0) + bytes
    if (left > 0) share.holders.set(giveUp, left)
    else share.holders.delete(giveUp)
    if (share.own > 0) shares.add(share)
    else shares.delete(share)
  }

  return {
    bytes: () => held,
    account: () => {
      const share: Share = { own: 0, holders: new Map() }
      return {
        take: (bytes, giveUp) => {
          if (share.own + bytes > each) return 'too-much'
          const over = held + bytes > all
          for (const other of over ? [...shares].sort((a, b) => b.own - a.own) : []) {
            if (held + bytes <= all || other.own <= share.own + bytes) break
            for (const holder of [...other.holders.keys()]) holder()
          }
          if (held + bytes > all) return 'full'
          count(share, bytes, giveUp)
          return 'taken'
        },
        release: (bytes, giveUp) => count(share, -bytes, giveUp),
      }
    },
  }
}
