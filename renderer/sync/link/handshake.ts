import type { Clock } from '../clock.ts'
import { alarm } from '../clock.ts'
import type { Timing } from '../timing.ts'

/** Calls the other device until it answers, ever more seldom, and gives up when nothing is heard at all. */
export interface Handshake {
  /** Calls now, and begins again with short pauses. */
  readonly begin: () => void
  /** Something was heard of the other device. */
  readonly heard: () => void
  /** It is there and knows of us: what is under way needs little more of this. */
  readonly answered: () => void
  /** Whether we have called so lately that it must be on its way. */
  readonly hasJustCalled: () => boolean
  /** A new epoch, in which nothing was said yet. */
  readonly renew: () => void
  readonly stop: () => void
}

interface HandshakeContext {
  readonly clock: Clock
  readonly timing: Timing
  /** Whether a meeting point is connected, so that a call can be heard at all. */
  readonly canSignal: () => boolean
  readonly call: () => void
  /** Nothing has come for `timing.unheardMs`, though the meeting point was there. */
  readonly unheard: () => void
}

/** A handshake that calls nobody until it is begun; then first after `timing.helloFirstMs`, each pause twice the one before. */
export function createHandshake(context: HandshakeContext): Handshake {
  const { clock, timing, canSignal } = context
  let pauseMs = timing.helloFirstMs
  let heardAt = clock.now()
  let calledAt = Number.NEGATIVE_INFINITY

  const hello = () => {
    const isHeard = canSignal()
    if (isHeard && clock.now() - heardAt > timing.unheardMs) return context.unheard()
    if (isHeard) {
      calledAt = clock.now()
      context.call()
    } else heardAt = clock.now()
    next.set(pauseMs)
    pauseMs = Math.min(pauseMs * 2, timing.helloLastMs)
  }

  const next = alarm(clock, hello)

  return {
    begin: () => {
      pauseMs = timing.helloFirstMs
      hello()
    },
    heard: () => {
      heardAt = clock.now()
    },
    answered: () => next.set(timing.helloLastMs),
    hasJustCalled: () => clock.now() - calledAt <= timing.helloFirstMs,
    renew: () => {
      calledAt = Number.NEGATIVE_INFINITY
      heardAt = clock.now()
    },
    stop: next.stop,
  }
}
