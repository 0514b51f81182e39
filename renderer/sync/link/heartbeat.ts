import type { Clock } from '../clock.ts'
import { alarm } from '../clock.ts'
import type { Timing } from '../timing.ts'

/** Whether the other end of an open path is still there: signs of life on one that is silent, at once after waking. */
export interface Heartbeat {
  readonly opened: () => void
  /** A frame has come. */
  readonly heard: () => void
  /** The network or this device has changed: an answer is due. */
  readonly check: () => void
  readonly stop: () => void
}

export interface HeartbeatContext {
  readonly clock: Clock
  readonly timing: Timing
  /** The path that is open now. */
  readonly path: () => 'direct' | 'relay' | undefined
  readonly beat: () => void
  readonly lost: () => void
}

/** Silent for so many beats: it is gone. */
const silence = 2.5

export function createHeartbeat({ clock, timing, path, beat, lost }: HeartbeatContext): Heartbeat {
  let heard = clock.now()
  let asked = 0

  const alive = alarm(clock, () => {
    const kind = path()
    if (!kind) return
    if (clock.now() - heard > timing.beat[kind] * silence) return lost()
    beat()
    alive.set(timing.beat[kind])
  })
  const answerDue = alarm(clock, () => {
    if (heard <= asked) lost()
  })
  return {
    opened: () => {
      heard = clock.now()
      alive.set(timing.beat[path() ?? 'direct'])
    },
    heard: () => {
      heard = clock.now()
    },
    check: () => {
      if (answerDue.isSet()) return
      asked = clock.now()
      beat()
      answerDue.set(timing.wake)
    },
    stop: () => {
      alive.stop()
      answerDue.stop()
    },
  }
}
