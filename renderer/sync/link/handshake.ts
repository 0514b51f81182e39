import type { Clock } from '../clock.ts'
import { alarm } from '../clock.ts'
import type { Timing } from '../timing.ts'

/** Calls out to the other device until it answers, ever more seldom, and gives up when nothing is heard at all. */
export interface Handshake {
  /** Calls now, and begins again with short pauses. */
  readonly begin: () => void
  /** Something was heard of the other device. */
  readonly heard: () => void
  /** It is there and knows of us: what is under way needs little more of this. */
  readonly met: () => void
  /** Whether we have called so lately that it must be on its way. */
  readonly hasJustCalled: () => boolean
  /** A new session, in which nothing was said yet. */
  readonly anew: () => void
  readonly stop: () => void
}

export interface HandshakeContext {
  readonly clock: Clock
  readonly timing: Timing
  readonly canSignal: () => boolean
  /** Whether there is nobody to call: a path is open, or the link has ended. */
  readonly isSilent: () => boolean
  readonly call: () => void
  readonly unheard: () => void
}

export function createHandshake(context: HandshakeContext): Handshake {
  const { clock, timing, canSignal } = context
  let pause = timing.hello[0]
  let heard = clock.now()
  let called = Number.NEGATIVE_INFINITY

  const hello = () => {
    if (context.isSilent()) return
    if (canSignal()) {
      if (clock.now() - heard > timing.patience) return context.unheard()
      called = clock.now()
      context.call()
    } else heard = clock.now()
    next.set(pause)
    pause = Math.min(pause * 2, timing.hello[1])
  }
  const next = alarm(clock, hello)
  return {
    begin: () => {
      pause = timing.hello[0]
      hello()
    },
    heard: () => {
      heard = clock.now()
    },
    met: () => next.set(timing.hello[1]),
    hasJustCalled: () => clock.now() - called <= timing.hello[0],
    anew: () => {
      called = Number.NEGATIVE_INFINITY
      heard = clock.now()
    },
    stop: next.stop,
  }
}
