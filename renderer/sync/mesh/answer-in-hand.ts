import type { Clock } from '../clock.ts'
import { alarm } from '../clock.ts'
import type { MemoryAccount } from '../link/memory-budget.ts'
import { syncTiming } from '../timing.ts'
import type { TimeBudgets } from './time-budgets.ts'

/** The one request that is under way, and what has come of its answer. */
export interface OpenRequest {
  readonly link: string
  readonly number: number
  readonly since: number
  /** Half an answer is worse than none: a section may be in it, and what holds it back not yet. */
  readonly pieces: Uint8Array[]
  bytes: number
  /** All of it is here, and is being put into the document. */
  whole: boolean
  readonly wantAgain: () => void
}

/** Where the pieces of an answer lie until all of it is here. One request at a time. */
interface AnswerInHand {
  readonly current: () => OpenRequest | undefined
  readonly begin: (request: Pick<OpenRequest, 'link' | 'number' | 'wantAgain'>) => void
  /** Keeps a piece of it, unless it is more than one may hold, or too slow. */
  readonly hold: (piece: Uint8Array) => void
  /** All of it is here: what is being put into the document is not let go of any more. */
  readonly whole: (request: OpenRequest) => void
  readonly end: () => void
}

interface AnswerInHandContext {
  readonly clock: Clock
  readonly held: MemoryAccount
  readonly timeBudgets: TimeBudgets
  /** The link sends more than one device may make us hold. */
  readonly tooMuch: (link: string) => void
  /** The answer is slow, or its room is needed for something else. */
  readonly giveUp: (request: OpenRequest) => void
}

/** Waits for no answer. */
export function createAnswerInHand(context: AnswerInHandContext): AnswerInHand {
  const { clock, held } = context
  let current: OpenRequest | undefined

  const giveUp = () => {
    if (current && !current.whole) context.giveUp(current)
  }
  const overdue = alarm(clock, () => current && context.giveUp(current))

  return {
    current: () => current,
    begin: (request) => {
      current = { ...request, since: clock.now(), pieces: [], bytes: 0, whole: false }
      overdue.set(syncTiming.firstPieceMs)
    },
    hold: (piece) => {
      if (!current) return
      const taken = held.take(piece.byteLength, giveUp)
      if (taken === 'too-much') return context.tooMuch(current.link)
      if (taken === 'full') return context.giveUp(current)
      current.pieces.push(piece)
      current.bytes += piece.byteLength
      const { link, since, bytes } = current
      if (context.timeBudgets.isUsedUp(link, clock.now() - since, bytes)) context.giveUp(current)
      else overdue.set(syncTiming.nextPieceMs)
    },
    whole: (request) => {
      request.whole = true
      overdue.stop()
    },
    end: () => {
      for (const piece of current?.pieces ?? []) held.release(piece.byteLength, giveUp)
      current = undefined
      overdue.stop()
    },
  }
}
