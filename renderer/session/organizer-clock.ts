import type { Awareness } from 'y-protocols/awareness'
import { createListeners } from '../../shared/base/listeners.ts'
import type { PublicKey } from '../../shared/keys/signing.ts'
import { isTime } from '../../shared/presence/organizer-time.ts'
import { type PresenceState, readPresence } from '../../shared/presence/presence.ts'
import { createCheckBudget } from './check-budget.ts'

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
  const checks = createCheckBudget(elapsed)
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
