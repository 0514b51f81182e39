import * as Y from 'yjs'
import type { Clock } from '../clock.ts'
import { alarm } from '../clock.ts'
import type { CutOffCode } from '../limits.ts'
import type { MemoryBudget } from '../link/memory-budget.ts'
import { syncTiming } from '../timing.ts'
import { createAnswerInHand, type OpenRequest } from './answer-in-hand.ts'
import { createAskedLinks } from './asked-links.ts'
import { linkToAsk } from './link-to-ask.ts'
import type { Reach, SyncRequest, SyncResponse } from './message.ts'
import { createMissing } from './missing.ts'
import { createTimeBudgets } from './time-budgets.ts'
import { createWantList } from './want-list.ts'

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

/** What requests that are made without rest may cost, in bytes of answers a millisecond: a small part of a bad network. */
const restlessBytesPerMs = 8

/** Asks nobody until it is told of a digest. */
export function createSyncRequests(context: SyncRequestsContext): SyncRequests {
  const { clock, doc } = context
  const wanted = createWantList(doc)
  const timeBudgets = createTimeBudgets()
  const links = createAskedLinks(clock, context.digest)
  let count = 0
  /** Since when nothing was compared at rest, nor asked for without. */
  let restlessSince = clock.now()
  const soon = alarm(clock, () => look())
  const inHand = createAnswerInHand({
    clock,
    held: context.held.account(),
    timeBudgets,
    tooMuch: (link) => context.cutOff(link, 'holds-too-much'),
    giveUp: ({ link }) => shun(link, syncTiming.firstPieceMs),
  })
  const missing = createMissing(clock, (links) => {
    for (const link of links) wanted.add(link)
    look()
  })

  const done = (delayMs: number) => {
    inHand.end()
    soon.set(delayMs)
  }
  /** Asks another for now. */
  const shun = (link: string, milliseconds: number) => {
    links.shun(link, milliseconds)
    inHand.current()?.wantAgain()
    done(0)
  }
  const ask = (link: string, now: number) => {
    const number = ++count
    restlessSince = now
    links.asked(link)
    inHand.begin({ link, number, wantAgain: wanted.asked(link) })
    const stateVector = Y.decodeStateVector(Y.encodeStateVector(doc))
    context.send(link, { kind: 'sync-request', number, stateVector })
  }
  const land = (request: OpenRequest, link: string, { digest, update }: SyncResponse) => {
    inHand.whole(request)
    context.apply(link, request.pieces, update, (taken) => {
      inHand.end()
      if (!taken) return
      links.covered(link, digest)
      timeBudgets.forget(link)
      links.shun(link, syncTiming.betweenRequestsMs)
      restlessSince = clock.now() + (request.bytes + update.byteLength) / restlessBytesPerMs
      context.freshDigest()
      if (doc.store.pendingStructs) missing.at(link)
      done(syncTiming.afterAnswerMs)
    })
  }
  const look = () => {
    if (inHand.current()) return
    const now = clock.now()
    const own = context.ownDigest()
    if (own !== undefined) restlessSince = now
    const likely = context.lastDigest()
    const { link, waitMs } = linkToAsk({
      links: context.links(),
      isSure: (id) => wanted.has(id) || links.differs(id, own),
      isLikely: (id) => links.differs(id, likely),
      isRestless: now - restlessSince >= syncTiming.restlessMs,
      notBefore: links.waitMs,
      askedAt: links.askedAt,
    })
    if (waitMs !== undefined) soon.hasten(waitMs)
    if (link !== undefined) ask(link, now)
  }

  return {
    missing: missing.at,
    compare: (delayMs) => (delayMs === 0 ? look() : soon.hasten(delayMs)),
    offered: (link, reach) => {
      wanted.add(link, reach)
      look()
    },
    greeted: (link) => {
      if (!wanted.has(link) && links.differs(link, context.freshDigest())) wanted.add(link)
      look()
    },
    answer: (link, answer) => {
      const request = inHand.current()
      if (request?.link !== link || request.number !== answer.number || request.whole) return
      if (answer.part === 'piece') inHand.hold(answer.update)
      else if (answer.part === 'busy') shun(link, syncTiming.busyMs)
      else land(request, link, answer)
    },
    lost: (link) => {
      for (const each of [links, wanted, missing]) each.forget(link)
      const request = inHand.current()
      if (request?.link === link && !request.whole) done(0)
    },
    close: () => {
      inHand.end()
      for (const each of [soon, missing]) each.stop()
    },
  }
}
