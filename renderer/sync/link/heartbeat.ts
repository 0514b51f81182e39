import type { Clock } from '../clock.ts'
import { alarm } from '../clock.ts'
import type { Timing } from '../timing.ts'

/** Whether the other end of an open path is still there: pings on one that is silent, at once after waking. */
interface Heartbeat {
  readonly opened: () => void
  /** A frame has come. */
  readonly heard: () => void
  /** The network or this device has changed: an answer is due. */
  readonly check: () => void
  readonly stop: () => void
}

interface HeartbeatContext {
  readonly clock: Clock
  readonly timing: Timing
  /** The path that is open now. */
  readonly path: () => 'direct' | 'relay' | undefined
  readonly ping: () => void
  readonly lost: () => void
}

/** Silent for so many times the pause between pings: it is gone. */
const mostMissed = 2.5

/**
 * A heartbeat for one epoch of a link; begins with `opened`. Pings the open path every `timing.pingMs`, heard
 * or not. Calls `lost` in place of the first ping for which nothing was heard for {@link mostMissed} times
 * that, or where `check` is not answered within `timing.wakeAnswerMs`.
 */
export function createHeartbeat({ clock, timing, path, ping, lost }: HeartbeatContext): Heartbeat {
  let heardAt = clock.now()
  let askedAt = 0

  const alive = alarm(clock, () => {
    const kind = path()
    if (!kind) return
    if (clock.now() - heardAt > timing.pingMs[kind] * mostMissed) return lost()
    ping()
    alive.set(timing.pingMs[kind])
  })
  const answerDue = alarm(clock, () => {
    if (heardAt <= askedAt) lost()
  })
  return {
    opened: () => {
      heardAt = clock.now()
      alive.set(timing.pingMs[path() ?? 'direct'])
    },
    heard: () => {
      heardAt = clock.now()
    },
    check: () => {
      if (answerDue.isSet()) return
      askedAt = clock.now()
      ping()
      answerDue.set(timing.wakeAnswerMs)
    },
    stop: () => {
      alive.stop()
      answerDue.stop()
    },
  }
}
