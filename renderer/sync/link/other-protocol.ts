import type { Clock } from '../clock.ts'
import { alarm } from '../clock.ts'

/**
 * What is known of a device that speaks another number of the protocol: that number. It is told
 * ours now and then, so that it can say so too, and is no longer counted when nothing has come for long.
 */
export interface OtherProtocol {
  readonly number: () => number | undefined
  readonly heard: (number: number) => void
  /** It has spoken ours: what was heard before was said in its name. */
  readonly speaksOurs: () => void
  readonly stop: () => void
}

export interface OtherProtocolContext {
  readonly clock: Clock
  /** Milliseconds from telling to telling; after three times that without a word it is gone. */
  readonly every: number
  readonly sayOurs: () => void
  /** The number has changed. */
  readonly told: () => void
  readonly gone: () => void
}

export function createOtherProtocol(context: OtherProtocolContext): OtherProtocol {
  const { clock, every } = context
  let other: number | undefined
  let heardAt = 0
  const say = () => {
    context.sayOurs()
    again.set(every)
  }
  const again = alarm(clock, () => {
    if (clock.now() - heardAt > 3 * every) context.gone()
    else say()
  })
  return {
    number: () => other,
    heard: (number) => {
      heardAt = clock.now()
      if (other === number) return
      const first = other === undefined
      other = number
      // Once, and then by the clock alone: two that answered each other would never end.
      if (first) say()
      context.told()
    },
    speaksOurs: () => {
      if (other === undefined) return
      other = undefined
      again.stop()
      context.told()
    },
    stop: again.stop,
  }
}
