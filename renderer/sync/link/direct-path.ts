import { alarm } from '../clock.ts'
import type { FramePath, Lane, TransportSignal } from '../transport/transport.ts'
import {
  createDirectAttempt,
  type DirectAttempt,
  type DirectAttemptContext,
} from './direct-attempt.ts'
import type { DirectSignal } from './signal.ts'

/**
 * Attempts at a direct path, one after the other, each with its number and its own transport. One
 * end offers (the one whose id is greater), so that offers do not cross; the other does so when none
 * comes. If they cross all the same, the greater id's offer stands.
 */
export interface DirectPath {
  readonly begin: () => void
  readonly receive: (signal: DirectSignal) => void
  readonly isOpen: () => boolean
  /** An attempt is under way, or open. */
  readonly isTrying: () => boolean
  /** Tries again now instead of later. */
  readonly hurry: () => void
  readonly close: () => void
}

interface DirectPathEvents {
  readonly signal: (body: DirectSignal) => void
  /** Frames go by `way` from now on. */
  readonly open: (way: FramePath) => void
  readonly frame: (lane: Lane, frame: Uint8Array) => void
  readonly drain: (lane: Lane) => void
  /** It was open and is no longer. */
  readonly lost: () => void
}

interface DirectPathContext extends DirectAttemptContext {
  /** Whether our id is the greater one. */
  readonly offers: boolean
}

/**
 * A direct path, closed. No attempt is made before `begin`, or before the other end offers; one that fails
 * makes room for the next.
 */
export function createDirectPath(context: DirectPathContext, events: DirectPathEvents): DirectPath {
  const { clock, timing, offers } = context
  let attempt = 0
  let current: DirectAttempt | undefined
  /** Whether the attempt of this number is our own offer. */
  let offered = false
  let closed = false
  let tries = 0
  let early: { readonly attempt: number; readonly signal: TransportSignal } | undefined

  const isOpen = () => current?.isOpen() === true
  const retry = alarm(clock, () => offer())
  const begin = (number: number, own: boolean): DirectAttempt => {
    current?.close()
    retry.stop()
    attempt = number
    offered = own
    const { frame, drain } = events
    const fresh = createDirectAttempt(context, {
      ...{ frame, drain },
      signal: (signal) => events.signal(wrap(number, signal)),
      open: (way) => {
        tries = 0
        events.open(way)
      },
      lookAgain: () => {
        if (own) fresh.restart()
        else events.signal({ kind: 'restart', attempt: number })
      },
      lost: () => {
        current = undefined
        events.lost()
      },
      failed: () => {
        current = undefined
        const pauseMs = timing.retryMs[Math.min(tries, timing.retryMs.length - 1)] ?? 0
        tries += 1
        retry.set(offers ? pauseMs : pauseMs + timing.offerAnywayMs)
      },
    })
    current = fresh
    return fresh
  }
  const offer = () => {
    if (!closed && !isOpen()) begin(attempt + 1, true).offer()
  }
  const accept = (number: number, signal: TransportSignal) => {
    if (signal.kind === 'offer') {
      const crossed = number === attempt && offered
      const again = number === attempt && !offered
      if (number < attempt || (crossed && offers)) return
      if (!again) begin(number, false)
    } else if (number !== attempt) return
    current?.accept(signal)
    if (signal.kind === 'offer' && early?.attempt === number) current?.accept(early.signal)
  }

  return {
    begin: () => {
      if (current || closed) return
      if (offers) offer()
      else retry.start(timing.offerAnywayMs)
    },
    receive: (signal) => {
      if (closed) return
      if (signal.kind === 'restart') {
        if (offered && signal.attempt === attempt) current?.restart()
      } else if (signal.kind === 'description')
        accept(signal.attempt, { kind: signal.type, sdp: signal.sdp })
      else {
        const candidates = { kind: 'candidates', candidates: signal.candidates } as const
        // The sealing is asynchronous: candidates can overtake the offer that they belong to.
        if (signal.attempt > attempt) early = { attempt: signal.attempt, signal: candidates }
        else accept(signal.attempt, candidates)
      }
    },
    isOpen,
    isTrying: () => current !== undefined,
    hurry: () => {
      tries = 0
      if (!current && !closed && offers) offer()
    },
    close: () => {
      closed = true
      current?.close()
      current = undefined
      retry.stop()
    },
  }
}

function wrap(attempt: number, signal: TransportSignal): DirectSignal {
  return signal.kind === 'candidates'
    ? { kind: 'candidates', attempt, candidates: signal.candidates }
    : { kind: 'description', attempt, type: signal.kind, sdp: signal.sdp }
}
