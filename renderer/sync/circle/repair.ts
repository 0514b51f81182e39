import * as Y from 'yjs'
import type { Clock } from '../clock.ts'
import { alarm } from '../clock.ts'
import type { CutOffCode } from '../limits.ts'
import type { Held } from '../link/held.ts'
import type { Answer, Ask } from './wire.ts'

/**
 * Makes good whatever got lost: asks one device at a time, of those whose digest differs from ours,
 * for what we lack. A digest that was asked about is not asked about again, so that every change of
 * a digest costs at most one question for each link.
 */
export interface Repair {
  /** A digest has changed, theirs or ours: look again, after what is under way has had time to arrive. */
  readonly look: (delay: number) => void
  /** What we have cannot be put together without what is missing. */
  readonly missing: (link: string) => void
  readonly answer: (link: string, answer: Answer) => void
  readonly lost: (link: string) => void
  readonly close: () => void
}

export interface RepairContext {
  readonly clock: Clock
  readonly doc: Y.Doc
  readonly held: Held
  /** Links that are open, the best first. */
  readonly links: () => readonly string[]
  readonly digest: (link: string) => string | undefined
  /** Ours, or undefined while the document changes. */
  readonly ownDigest: () => string | undefined
  /** Works ours out now: the next device is compared with what we hold since this answer. */
  readonly freshDigest: () => void
  readonly send: (link: string, ask: Ask) => void
  /** Puts an answer into the document, its pieces and its end at once; false where it is none. */
  readonly apply: (link: string, pieces: readonly Uint8Array[], end: Uint8Array) => boolean
  readonly cutOff: (link: string, code: CutOffCode) => void
}

interface Asking {
  readonly link: string
  readonly n: number
  /** Half an answer is worse than none: a section may be in it, and what holds it back not yet. */
  readonly pieces: Uint8Array[]
}

const firstAnswer = 8000
/** From piece to piece; on the detour one takes seconds. */
const nextPiece = 60_000
const again = 1000
/** Between two questions to one device, whatever it says of its digest: an answer costs us work. */
const breath = 250
const missingPause = 3000

export function makeRepair(context: RepairContext): Repair {
  const { clock, doc } = context
  const held = context.held.account()
  let count = 0
  let asking: Asking | undefined
  /** The digest of each link that we have had everything of. */
  const covered = new Map<string, string>()
  /** Links that were too busy, did not answer, or have just answered, until when. */
  const shunned = new Map<string, number>()
  /** Links that hold what we know to be missing here. */
  const wanted = new Set<string>()
  let lastMissing = -missingPause

  const stopAsking = () => {
    for (const piece of asking?.pieces ?? []) held.release(piece.byteLength)
    asking = undefined
    overdue.stop()
  }
  const done = (delay: number) => {
    stopAsking()
    soon.set(delay)
  }
  /** Asks another for now. */
  const shun = (link: string, milliseconds: number) => {
    shunned.set(link, clock.now() + milliseconds)
    done(0)
  }
  const overdue = alarm(clock, () => asking && shun(asking.link, firstAnswer))
  const candidates = () => {
    const own = context.ownDigest()
    return context.links().filter((link) => {
      if (wanted.has(link)) return true
      const theirs = context.digest(link)
      return own && theirs !== undefined && theirs !== own && theirs !== covered.get(link)
    })
  }
  const look = () => {
    if (asking) return
    const now = clock.now()
    const open = candidates()
    const link = open.find((id) => (shunned.get(id) ?? 0) <= now)
    if (link === undefined) {
      if (open.length > 0) soon.hasten(Math.min(...open.map((id) => shunned.get(id) ?? 0)) - now)
      return
    }
    count += 1
    asking = { link, n: count, pieces: [] }
    if (wanted.size > 0) lastMissing = clock.now()
    wanted.clear()
    overdue.set(firstAnswer)
    const stateVector = Y.decodeStateVector(Y.encodeStateVector(doc))
    context.send(link, { kind: 'ask', n: count, stateVector })
  }
  const soon = alarm(clock, look)
  const hold = (link: string, pieces: Uint8Array[], piece: Uint8Array) => {
    const taken = held.take(piece.byteLength)
    if (taken === 'too-much') return context.cutOff(link, 'holds-too-much')
    if (taken === 'full') return shun(link, firstAnswer)
    pieces.push(piece)
    overdue.set(nextPiece)
  }

  return {
    look: (delay) => {
      if (delay === 0) look()
      else soon.hasten(delay)
    },
    missing: (link) => {
      wanted.add(link)
      // What nobody has is asked for now and then, not at every key that waits for it.
      soon.hasten(Math.max(200, lastMissing + missingPause - clock.now()))
    },
    answer: (link, { n, state, digest, update }) => {
      if (asking?.link !== link || asking.n !== n) return
      const { pieces } = asking
      if (state === 'piece') return hold(link, pieces, update)
      if (state === 'later') return shun(link, again)
      stopAsking()
      if (!context.apply(link, pieces, update)) return
      covered.set(link, digest)
      shunned.set(link, clock.now() + breath)
      context.freshDigest()
      done(20)
    },
    lost: (link) => {
      covered.delete(link)
      shunned.delete(link)
      wanted.delete(link)
      if (asking?.link === link) done(0)
    },
    close: () => {
      stopAsking()
      soon.stop()
    },
  }
}
