import type { Clock } from '../clock.ts'
import { meshTiming } from '../timing.ts'

/** When each device of the room could be reached last. */
interface LastReached {
  readonly reached: (ids: Iterable<string>) => void
  /** It was heard of; where it was never reached, it is kept no longer than those that are not any more. */
  readonly heardOf: (ids: Iterable<string>) => void
  readonly forget: (id: string) => void
  /** Those that can be reached, or could a moment ago (`meshTiming.presentGraceMs`); in a stable order. */
  readonly present: () => readonly string[]
  /** Those that could be reached within `meshTiming.missedMs`, and are not present. */
  readonly missed: () => readonly string[]
  /** Those that are kept no longer. */
  readonly expired: () => readonly string[]
}

/** Nobody was reached yet. */
export function createLastReached(clock: Clock): LastReached {
  const at = new Map<string, number>()
  const isPresent = (when: number) => clock.now() - when <= meshTiming.presentGraceMs
  const those = (is: (when: number) => boolean) =>
    [...at].flatMap(([id, when]) => (is(when) ? [id] : []))

  return {
    reached: (ids) => {
      const now = clock.now()
      for (const id of ids) at.set(id, now)
    },
    heardOf: (ids) => {
      const never = clock.now() - meshTiming.presentGraceMs - 1
      for (const id of ids) if (!at.has(id)) at.set(id, never)
    },
    forget: (id) => void at.delete(id),
    present: () => those(isPresent).sort(),
    missed: () => {
      const since = clock.now() - meshTiming.missedMs
      return those((when) => when > since && !isPresent(when))
    },
    expired: () => those((when) => clock.now() - when > meshTiming.keepPeerMs),
  }
}
