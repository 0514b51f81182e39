import type { Awareness } from 'y-protocols/awareness'
import { createListeners } from '../../shared/base/listeners.ts'
import type { PublicKey } from '../../shared/keys/signing.ts'
import { isTime } from '../../shared/presence/organizer-time.ts'
import { type PresenceState, readPresence } from '../../shared/presence/presence.ts'

/** The organizer's clock, as its device says it and this one counts on from there. */
export interface OrganizerClock {
  /** Milliseconds since 1970 (UTC); undefined where the organizer was not heard since this was opened. */
  readonly now: () => number | undefined
  /** Calls back when it is set for the first time, or set right. */
  readonly subscribe: (onChange: () => void) => () => void
  readonly stop: () => void
}

/**
 * Follows the organizer's clock.
 * @param elapsed milliseconds of a clock that nobody sets, since any moment
 */
export function followOrganizerClock(
  awareness: Awareness,
  organizer: PublicKey,
  elapsed: () => number = () => performance.now(),
): OrganizerClock {
  const listeners = createListeners()
  /** Presence changes with every caret: what was looked at is not looked at again. */
  const looked = new Set<string>()
  /** Presences that have said a true time: looked at first. */
  const trusted = new Set<number>()
  const checks = createBudget(elapsed)
  let heard: { readonly at: number; readonly when: number } | undefined
  const now = () => heard && heard.at + elapsed() - heard.when
  const look = () => {
    // An earlier one is an old word said again, or one that took its time.
    const news = timesIn(awareness).filter(
      ({ word, clock }) => !looked.has(word) && clock.at > (now() ?? 0),
    )
    for (const { client, word, clock } of fairly(news, trusted)) {
      if (!checks.take()) return
      if (looked.size >= mostRemembered) looked.clear()
      looked.add(word)
      if (clock.at <= (now() ?? 0) || !isTime(clock, organizer)) continue
      trusted.add(client)
      heard = { at: clock.at, when: elapsed() }
      listeners.tell()
    }
  }
  awareness.on('change', look)
  look()
  return {
    now,
    subscribe: listeners.subscribe,
    stop: () => {
      awareness.off('change', look)
      listeners.clear()
    },
  }
}

/** Words that are remembered as looked at; more than all presences of a room say in an hour. */
const mostRemembered = 5000

/** Checks at once, and how many come back in a second: one takes about a millisecond. */
const [mostChecks, checksPerSecond] = [20, 1]

interface SaidTime {
  readonly client: number
  readonly clock: NonNullable<PresenceState['clock']>
  /** The same for the same word. */
  readonly word: string
}

function timesIn(awareness: Awareness): readonly SaidTime[] {
  return [...awareness.getStates()].flatMap(([client, state]) => {
    const clock = readPresence(state)?.clock
    return clock ? [{ client, clock, word: `${clock.at}/${clock.signature}` }] : []
  })
}

/** Who was true before comes first, the others by chance: whoever makes up times without end silences nobody. */
function fairly(said: readonly SaidTime[], trusted: ReadonlySet<number>): readonly SaidTime[] {
  const rank = ({ client }: SaidTime) => (trusted.has(client) ? -1 : Math.random())
  return said
    .map((one) => [rank(one), one] as const)
    .sort(([a], [b]) => a - b)
    .map(([, one]) => one)
}

/** What may be done now, of a thing that costs. */
function createBudget(elapsed: () => number) {
  let left = mostChecks
  let filled = elapsed()
  return {
    /** Takes one where there is one left. */
    take: (): boolean => {
      const time = elapsed()
      left = Math.min(mostChecks, left + ((time - filled) / 1000) * checksPerSecond)
      filled = time
      if (left < 1) return false
      left -= 1
      return true
    },
  }
}
