/** Time as an argument, so that a simulated network can run hours in a second and the same way twice. */
export interface Clock {
  /** Milliseconds, only ever compared with each other. */
  readonly now: () => number
  /** Runs once, later; returns the way to stop. */
  readonly after: (milliseconds: number, run: () => void) => () => void
  /** Runs when what goes on now has ended, before anything else happens. */
  readonly defer: (run: () => void) => void
  /** Runs when what waits has had its turn: keys, frames, messages. Returns the way to stop. */
  readonly soon: (run: () => void) => () => void
}

/** The page's own clock: `performance.now()`, timers, microtasks, and {@link afterTurn}. */
export const realClock: Clock = {
  now: () => performance.now(),
  after: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds)
    return () => clearTimeout(timer)
  },
  defer: (run) => queueMicrotask(run),
  soon: afterTurn,
}

/**
 * Runs in a turn of its own, by a message to ourselves: a timer would wait for a second in a page that is
 * not on the screen. Returns the way to stop.
 */
export function afterTurn(run: () => void): () => void {
  const { port1, port2 } = new MessageChannel()
  const close = () => {
    port1.onmessage = null
    port1.close()
  }
  port1.onmessage = () => {
    close()
    run()
  }
  port2.postMessage(undefined)
  return close
}

/** One timer that is set anew, stopped, or runs. */
export interface Alarm {
  readonly set: (milliseconds: number) => void
  /** Sets it only where it is not running. */
  readonly start: (milliseconds: number) => void
  /** Sets it only where it would ring later, or not at all. */
  readonly hasten: (milliseconds: number) => void
  readonly stop: () => void
  readonly isSet: () => boolean
}

/**
 * An alarm on a clock, not set yet.
 * @param ring called each time it runs out, and never after `stop`; it may set the alarm anew
 */
export function alarm(clock: Clock, ring: () => void): Alarm {
  let cancel: (() => void) | undefined
  let due = 0
  const stop = () => {
    cancel?.()
    cancel = undefined
  }
  const set = (milliseconds: number) => {
    stop()
    due = clock.now() + milliseconds
    cancel = clock.after(milliseconds, () => {
      cancel = undefined
      ring()
    })
  }
  return {
    set,
    stop,
    isSet: () => cancel !== undefined,
    start: (milliseconds) => {
      if (!cancel) set(milliseconds)
    },
    hasten: (milliseconds) => {
      if (!cancel || due > clock.now() + milliseconds) set(milliseconds)
    },
  }
}
