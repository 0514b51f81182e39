import * as Y from 'yjs'
import type { Clock } from '../clock.ts'
import { alarm } from '../clock.ts'
import type { CutOffCode } from '../limits.ts'
import type { MemoryBudget } from '../link/memory-budget.ts'
import { syncTiming } from '../timing.ts'
import { linkToAsk } from './link-to-ask.ts'
import { createMissing } from './missing.ts'
import { createTimeBudgets } from './time-budgets.ts'
import { createWantList } from './want-list.ts'
import type { Reach, SyncRequest, SyncResponse } from './wire.ts'

/**
 * Makes good whatever got lost or was not sent: asks one device at a time for what we lack. At rest,
 * of those whose digest differs from ours; a digest that was asked about is not asked about again, so
 * that every change of a digest costs at most one question for each link. While people type nothing is
 * ever at rest: then those are asked that are known to hold more, and now and then, in case that
 * something got lost, the next one whose digest is another. Nothing that is typed puts a question off.
 */
export interface SyncRequests {
  /** A digest has changed, theirs or ours: compares again, after what is under way has had time to arrive. */
  readonly compare: (delayMs: number) => void
  /** What we have cannot be put together without what is missing. */
  readonly missing: (link: string) => void
  /** It holds a change that it has not sent. */
  readonly offered: (link: string, reach: Reach) => void
  /** It has just come, with a digest of now. */
  readonly greeted: (link: string) => void
  readonly answer: (link: string, answer: SyncResponse) => void
  readonly lost: (link: string) => void
  readonly close: () => void
}

interface SyncRequestsContext {
  readonly clock: Clock
  readonly doc: Y.Doc
  readonly held: MemoryBudget
  /** Links that are open, the best first. */
  readonly links: () => readonly string[]
  readonly digest: (link: string) => string | undefined
  /** Ours, or undefined while the document changes. */
  readonly ownDigest: () => string | undefined
  /** The last one of ours that was worked out. */
  readonly lastDigest: () => string
  /** Works ours out now: the next device is compared with what we hold since this answer. */
  readonly freshDigest: () => string
  readonly send: (link: string, ask: SyncRequest) => void
  /** Puts an answer into the document, its pieces and its end; tells when it is there, and whether it was one. */
  readonly apply: (
    link: string,
    pieces: readonly Uint8Array[],
    end: Uint8Array,
    done: (taken: boolean) => void,
  ) => void
  readonly cutOff: (link: string, code: CutOffCode) => void
}

interface Open {
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

/** What requests that are made without rest may cost, in bytes of answers a millisecond: a small part of a bad network. */
const restlessBytesPerMs = 8

/** Asks nobody until it is told of a digest. */
export function createSyncRequests(context: SyncRequestsContext): SyncRequests {
  const { clock, doc } = context
  const held = context.held.account()
  const wanted = createWantList(doc)
  const allowances = createTimeBudgets()
  let count = 0
  let asking: Open | undefined
  /** The digest of each link that we have had everything of. */
  const covered = new Map<string, string>()
  /** Links that were too busy, did not answer, or have just answered, until when. */
  const shunned = new Map<string, number>()
  /** When each was asked last. */
  const askedAt = new Map<string, number>()
  /** Since when nothing was compared at rest, nor asked for without. */
  let restlessSince = clock.now()

  const stopAsking = () => {
    for (const piece of asking?.pieces ?? []) held.release(piece.byteLength, giveUp)
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
    asking?.wantAgain()
    done(0)
  }
  /** What is being put into the document is not let go of any more. */
  const giveUp = () => {
    if (asking && !asking.whole) shun(asking.link, syncTiming.firstPieceMs)
  }
  const overdue = alarm(clock, () => asking && shun(asking.link, syncTiming.firstPieceMs))
  const differsFrom = (own: string | undefined) => (link: string) => {
    const theirs = context.digest(link)
    if (!own || theirs === undefined) return false
    return theirs !== own && theirs !== covered.get(link)
  }
  const look = () => {
    if (asking) return
    const now = clock.now()
    const own = context.ownDigest()
    if (own !== undefined) restlessSince = now
    const { link, waitMs } = linkToAsk({
      links: context.links(),
      isSure: (id) => wanted.has(id) || differsFrom(own)(id),
      isLikely: differsFrom(context.lastDigest()),
      isRestless: now - restlessSince >= syncTiming.restlessMs,
      notBefore: (id) => (shunned.get(id) ?? 0) - now,
      askedAt: (id) => askedAt.get(id) ?? Number.NEGATIVE_INFINITY,
    })
    if (waitMs !== undefined) soon.hasten(waitMs)
    if (link !== undefined) ask(link, now)
  }
  const ask = (link: string, now: number) => {
    count += 1
    restlessSince = now
    askedAt.set(link, now)
    const wantAgain = wanted.asked(link)
    asking = { link, number: count, since: now, pieces: [], bytes: 0, whole: false, wantAgain }
    overdue.set(syncTiming.firstPieceMs)
    const stateVector = Y.decodeStateVector(Y.encodeStateVector(doc))
    context.send(link, { kind: 'sync-request', number: count, stateVector })
  }
  const soon = alarm(clock, look)
  const hold = (current: Open, piece: Uint8Array) => {
    const { link, since } = current
    const taken = held.take(piece.byteLength, giveUp)
    if (taken === 'too-much') return context.cutOff(link, 'holds-too-much')
    if (taken === 'full') return shun(link, syncTiming.firstPieceMs)
    current.pieces.push(piece)
    current.bytes += piece.byteLength
    if (allowances.isUsedUp(link, clock.now() - since, current.bytes))
      shun(link, syncTiming.firstPieceMs)
    else overdue.set(syncTiming.nextPieceMs)
  }
  const land = (current: Open, { digest, update }: SyncResponse) => {
    const { link } = current
    current.whole = true
    overdue.stop()
    context.apply(link, current.pieces, update, (taken) => {
      stopAsking()
      if (!taken) return
      covered.set(link, digest)
      allowances.forget(link)
      shunned.set(link, clock.now() + syncTiming.betweenRequestsMs)
      restlessSince = clock.now() + (current.bytes + update.byteLength) / restlessBytesPerMs
      context.freshDigest()
      if (doc.store.pendingStructs) missing.at(link)
      done(syncTiming.afterAnswerMs)
    })
  }
  const missing = createMissing(clock, (links) => {
    for (const link of links) wanted.add(link)
    look()
  })

  return {
    missing: missing.at,
    compare: (delayMs) => {
      if (delayMs === 0) look()
      else soon.hasten(delayMs)
    },
    offered: (link, reach) => {
      wanted.add(link, reach)
      look()
    },
    greeted: (link) => {
      if (!wanted.has(link) && differsFrom(context.freshDigest())(link)) wanted.add(link)
      look()
    },
    answer: (link, answer) => {
      if (asking?.link !== link || asking.number !== answer.number || asking.whole) return
      if (answer.part === 'piece') hold(asking, answer.update)
      else if (answer.part === 'busy') shun(link, syncTiming.busyMs)
      else land(asking, answer)
    },
    lost: (link) => {
      for (const known of [covered, shunned, askedAt]) known.delete(link)
      wanted.forget(link)
      missing.forget(link)
      if (asking?.link === link && !asking.whole) done(0)
    },
    close: () => {
      stopAsking()
      soon.stop()
      missing.stop()
    },
  }
}
