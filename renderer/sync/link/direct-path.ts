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
import type { DirectSignal } from './signal.ts'

/**
 * Attempts at a direct path, one after the other, each with its number and its own transport. One
 * end offers (the one whose id is greater), so that offers do not cross; the other does so when none
 * comes. If they cross all the same, the greater id's offer stands.
 */
export interface DirectPath extends FramePath {
  readonly begin: () => void
  readonly receive: (signal: DirectSignal) => void
  readonly isOpen: () => boolean
  /** An attempt is under way, or open. */
  readonly isTrying: () => boolean
  /** Tries again now instead of later. */
  readonly hurry: () => void
}

interface DirectPathEvents {
  readonly signal: (body: DirectSignal) => void
  readonly open: () => void
  readonly frame: (lane: Lane, frame: Uint8Array) => void
  readonly drain: (lane: Lane) => void
  /** It was open and is no longer. */
  readonly lost: () => void
}

interface DirectPathContext {
  readonly clock: Clock
  readonly timing: Timing
  readonly createTransport: CreateTransport
  /** Whether our id is the greater one. */
  readonly offers: boolean
}

/**
 * A direct path, closed. No attempt is made before `begin`, or before the other end offers; one that has not
 * opened within `timing.connectMs` makes room for the next.
 */
export function createDirectPath(context: DirectPathContext, events: DirectPathEvents): DirectPath {
  const { clock, timing, offers } = context
  let attempt = 0
  let transport: Transport | undefined
  let offered = false
  let open = false
  let closed = false
  let tries = 0
  let early: { readonly attempt: number; readonly signal: TransportSignal } | undefined

  const drop = () => {
    transport?.close()
    transport = undefined
    open = false
    timeout.stop()
    doubt.end()
  }
  const lost = () => {
    drop()
    events.lost()
  }
  const failed = () => {
    drop()
    const pauseMs = timing.retryMs[Math.min(tries, timing.retryMs.length - 1)] ?? 0
    tries += 1
    retry.set(offers ? pauseMs : pauseMs + timing.offerAnywayMs)
  }
  const timeout = alarm(clock, failed)
  const retry = alarm(clock, () => offer())
  const doubt = createDoubt(context, {
    lookAgain: () => {
      if (offered) transport?.restart()
      else events.signal({ kind: 'restart', attempt })
    },
    giveUp: lost,
  })

  const begin = (number: number): Transport => {
    drop()
    retry.stop()
    attempt = number
    const mine = context.createTransport({
      signal: (signal) => {
        if (transport === mine) events.signal(wrap(number, signal))
      },
      open: () => {
        if (transport !== mine) return
        timeout.stop()
        tries = 0
        open = true
        events.open()
      },
      frame: (lane, frame) => {
        if (transport === mine) events.frame(lane, frame)
      },
      drain: (lane) => {
        if (transport === mine) events.drain(lane)
      },
      wavering: (wavering) => {
        if (transport !== mine || !open) return
        if (wavering) doubt.begin()
        else doubt.end()
      },
      closed: () => {
        if (transport !== mine) return
        if (open) lost()
        else failed()
      },
    })
    transport = mine
    timeout.set(timing.connectMs)
    return mine
  }
  const offer = () => {
    if (closed || open) return
    offered = true
    begin(attempt + 1).offer()
  }
  const accept = (number: number, signal: TransportSignal) => {
    if (signal.kind === 'offer') {
      const crossed = number === attempt && offered
      const again = number === attempt && !offered
      if (number < attempt || (crossed && offers)) return
      if (!again) {
        begin(number)
        offered = false
      }
    } else if (number !== attempt) return
    transport?.accept(signal)
    if (signal.kind === 'offer' && early?.attempt === number) transport?.accept(early.signal)
  }

  return {
    begin: () => {
      if (transport || closed) return
      if (offers) offer()
      else retry.start(timing.offerAnywayMs)
    },
    receive: (signal) => {
      if (closed) return
      if (signal.kind === 'restart') {
        if (offered && signal.attempt === attempt) transport?.restart()
      } else if (signal.kind === 'description')
        accept(signal.attempt, { kind: signal.type, sdp: signal.sdp })
      else {
        const candidates = { kind: 'candidates', candidates: signal.candidates } as const
        // The sealing is asynchronous: candidates can overtake the offer that they belong to.
        if (signal.attempt > attempt) early = { attempt: signal.attempt, signal: candidates }
        else accept(signal.attempt, candidates)
      }
    },
    isOpen: () => open,
    isTrying: () => transport !== undefined,
    hurry: () => {
      tries = 0
      if (!transport && !closed && offers) offer()
    },
    send: (lane, frame) => transport?.send(lane, frame),
    buffered: (lane) => transport?.buffered(lane) ?? 0,
    close: () => {
      closed = true
      drop()
      retry.stop()
    },
  }
}

/** A way in doubt: another is looked for, and after a while it is given up. */
function createDoubt(
  { clock, timing }: Pick<DirectPathContext, 'clock' | 'timing'>,
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

function wrap(attempt: number, signal: TransportSignal): DirectSignal {
  return signal.kind === 'candidates'
    ? { kind: 'candidates', attempt, candidates: signal.candidates }
    : { kind: 'description', attempt, type: signal.kind, sdp: signal.sdp }
}
