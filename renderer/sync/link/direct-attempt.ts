import type { Clock } from '../clock.ts'
import { alarm } from '../clock.ts'
import type { Timing } from '../timing.ts'
import type {
  CreateTransport,
  FramePath,
  Lane,
  Transport,
  TransportSignal,
} from '../transport/transport.ts'

/** One attempt at a direct path, with a transport of its own. What it ends with is told once, and not after our own `close`. */
export interface DirectAttempt extends Pick<Transport, 'offer' | 'accept' | 'restart'> {
  readonly isOpen: () => boolean
  readonly close: () => void
}

interface DirectAttemptEvents {
  readonly signal: (signal: TransportSignal) => void
  /** Frames go by `way` from now on. */
  readonly open: (way: FramePath) => void
  readonly frame: (lane: Lane, frame: Uint8Array) => void
  readonly drain: (lane: Lane) => void
  /** It is open and in doubt: another way is to be looked for, from the end that offered. */
  readonly lookAgain: () => void
  /** It was open and is no longer. */
  readonly lost: () => void
  /** It never opened. */
  readonly failed: () => void
}

/** What attempts at a direct path are made with. */
export interface DirectAttemptContext {
  readonly clock: Clock
  readonly timing: Timing
  readonly createTransport: CreateTransport
}

/** An attempt that has not opened within `timing.connectMs` has failed. */
export function createDirectAttempt(
  context: DirectAttemptContext,
  events: DirectAttemptEvents,
): DirectAttempt {
  const { clock, timing } = context
  let open = false
  let closed = false

  const close = () => {
    closed = true
    open = false
    transport.close()
    timeout.stop()
    doubt.end()
  }
  const end = (tell: () => void) => {
    if (closed) return
    close()
    tell()
  }
  const timeout = alarm(clock, () => end(events.failed))
  const doubt = createDoubt(context, {
    lookAgain: events.lookAgain,
    giveUp: () => end(events.lost),
  })
  const transport = context.createTransport({
    signal: (signal) => {
      if (!closed) events.signal(signal)
    },
    open: () => {
      if (closed) return
      timeout.stop()
      open = true
      events.open(transport)
    },
    frame: events.frame,
    drain: events.drain,
    wavering: (wavering) => {
      if (closed || !open) return
      if (wavering) doubt.begin()
      else doubt.end()
    },
    closed: () => end(open ? events.lost : events.failed),
  })
  timeout.set(timing.connectMs)

  return {
    offer: () => transport.offer(),
    accept: (signal) => transport.accept(signal),
    restart: () => transport.restart(),
    isOpen: () => open,
    close,
  }
}

/** A way in doubt: another is looked for, and after a while it is given up. */
function createDoubt(
  { clock, timing }: Pick<DirectAttemptContext, 'clock' | 'timing'>,
  events: { readonly lookAgain: () => void; readonly giveUp: () => void },
) {
  const lookAgain = alarm(clock, events.lookAgain)
  const giveUp = alarm(clock, events.giveUp)
  return {
    begin: () => {
      lookAgain.start(timing.waveringRestartMs)
      giveUp.start(timing.waveringGiveUpMs)
    },
    end: () => {
      lookAgain.stop()
      giveUp.stop()
    },
  }
}
