import type { Awareness } from 'y-protocols/awareness'
import { createListeners } from '../../shared/base/listeners.ts'
import type { PublicKey } from '../../shared/keys/signing.ts'
import { isTime } from '../../shared/presence/organizer-time.ts'
import { readPresence } from '../../shared/presence/presence.ts'

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
  /** Presence changes with every caret, and a check takes a millisecond. */
  const looked = new Set<string>()
  let heard: { readonly at: number; readonly when: number } | undefined
  const now = () => heard && heard.at + elapsed() - heard.when
  const look = () => {
    for (const state of awareness.getStates().values()) {
      const clock = readPresence(state)?.clock
      if (!clock || looked.size > mostLooked) continue
      const word = `${clock.at}/${clock.signature}`
      if (looked.has(word)) continue
      looked.add(word)
      // An earlier one is an old word said again, or one that took its time.
      if (clock.at <= (now() ?? 0) || !isTime(clock, organizer)) continue
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

/** Words looked at in one session: one a minute for two weeks. Who makes more of them up is not heard. */
const mostLooked = 20_000
