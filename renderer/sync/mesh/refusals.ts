import type { Clock } from '../clock.ts'
import { type CutOffCode, limits } from '../limits.ts'
import type { Link } from '../link/link.ts'

/** Devices that we exchange nothing with, and what was left out of what the others sent. */
export interface Refusals {
  /** Devices that are there now and speak a later, or an earlier, protocol than this one. */
  readonly newer: number
  readonly older: number
  readonly cutOff: number
  readonly lastCutOff: CutOffCode | undefined
  /** Devices that have cut us off. */
  readonly cutOffBy: number
  readonly ignored: number
}

/** Counts them. */
interface RefusalCount {
  readonly now: () => Refusals
  /** Cut off a while ago: not to be talked to yet. */
  readonly isBanned: (id: string) => boolean
  readonly cutOff: (id: string, code: CutOffCode) => void
  readonly cutOffBy: () => void
  readonly ignored: () => void
}

/**
 * Nothing was refused yet.
 * @param protocol the number that this device speaks
 */
export function createRefusals(
  clock: Clock,
  protocol: number,
  links: ReadonlyMap<string, Link>,
): RefusalCount {
  const banned = new Map<string, number>()
  let cutOff = 0
  let cutOffBy = 0
  let ignored = 0
  let lastCutOff: CutOffCode | undefined

  const others = (is: (number: number) => boolean) =>
    [...links.values()].filter((link) => is(link.otherProtocol() ?? protocol)).length

  return {
    now: () => ({
      newer: others((number) => number > protocol),
      older: others((number) => number < protocol),
      ...{ cutOff, lastCutOff, cutOffBy, ignored },
    }),
    isBanned: (id) => (banned.get(id) ?? 0) > clock.now(),
    cutOff: (id, code) => {
      banned.set(id, clock.now() + limits.cutOff)
      cutOff += 1
      lastCutOff = code
    },
    cutOffBy: () => {
      cutOffBy += 1
    },
    ignored: () => {
      ignored += 1
    },
  }
}
