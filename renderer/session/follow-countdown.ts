import type { Awareness } from 'y-protocols/awareness'
import { createStore, type Store } from '../../shared/base/store.ts'
import type { PublicKey, SigningKey } from '../../shared/keys/signing.ts'
import { type CountdownWord, isCountdown, signCountdown } from '../../shared/presence/countdown.ts'
import { readPresence } from '../../shared/presence/presence.ts'
import { createCheckBudget } from './check-budget.ts'

/** The room's countdown, as facilitators signed it. */
export interface CountdownFollower {
  /** The last word on it, to be said again; undefined where none was heard. */
  readonly word: Pick<Store<CountdownWord | undefined>, 'current' | 'subscribe'>
  /** Starts one that ends in so many milliseconds, in the place of any other; 0: stops it. */
  readonly start: (key: SigningKey, length: number) => void
  /** What the time is for it, in milliseconds since 1970. */
  readonly now: () => number
  readonly stop: () => void
}

interface CountdownDeps {
  readonly awareness: Awareness
  readonly facilitators: PublicKey
  /** The organizer's clock where it is known, else this device's. */
  readonly now: () => number
  /** Milliseconds of a clock that nobody sets. */
  readonly elapsed?: () => number
}

/** Words that are remembered as looked at; a room says a few in a day. */
const mostRemembered = 1000

/** Follows the countdown: of all words that facilitators signed, the latest stands. */
export function followCountdown(deps: CountdownDeps): CountdownFollower {
  const { awareness, facilitators, now, elapsed = () => performance.now() } = deps
  const store = createStore<CountdownWord | undefined>(undefined)
  const looked = new Set<string>()
  const checks = createCheckBudget(elapsed)
  const look = () => {
    // By chance: whoever makes up words without end silences nobody who says the true one.
    const states = [...awareness.getStates().values()].map((one) => [Math.random(), one] as const)
    for (const [, state] of states.sort(([a], [b]) => a - b)) {
      const word = readPresence(state)?.countdown
      const last = store.current()
      // A signature under other times is another word, and must not stand for the true one.
      const key = word && `${word.at}/${word.until}/${word.signature}`
      if (!word || !key || (last && word.at <= last.at) || looked.has(key)) continue
      if (!checks.take()) return
      if (looked.size >= mostRemembered) looked.clear()
      looked.add(key)
      if (isCountdown(word, facilitators)) store.set(word)
    }
  }
  awareness.on('change', look)
  look()
  return {
    word: store,
    start: (key, length) => {
      // A word that is said later stands, whatever the clocks say.
      const at = Math.max(Math.round(now()), (store.current()?.at ?? 0) + 1)
      store.set(signCountdown(key, at, length === 0 ? 0 : at + length))
    },
    now,
    stop: () => awareness.off('change', look),
  }
}
