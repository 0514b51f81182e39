import type { Clock } from '../clock.ts'
import { alarm } from '../clock.ts'
import type { Timing } from '../timing.ts'

/**
 * Tells a device that speaks another number of the protocol ours, now and then, so that it can say so
 * too; and says when nothing has come of it for long.
 */
export interface ForeignCalls {
  /** It was heard; the first time it is told at once, and then by the clock alone: two that answered each other would never end. */
  readonly heard: () => void
  readonly stop: () => void
}

interface ForeignCallsContext {
  readonly clock: Clock
  readonly timing: Timing
  readonly call: () => void
  readonly unheard: () => void
}

/** Says nothing until the device is heard. */
export function createForeignCalls(context: ForeignCallsContext): ForeignCalls {
  const { clock, timing } = context
  let heardAt = 0

  const next = alarm(clock, () => {
    if (clock.now() - heardAt > timing.foreignUnheardMs) context.unheard()
    else call()
  })
  const call = () => {
    context.call()
    next.set(timing.foreignCallMs)
  }

  return {
    heard: () => {
      heardAt = clock.now()
      if (!next.isSet()) call()
    },
    stop: next.stop,
  }
}
