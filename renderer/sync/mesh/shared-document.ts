import * as Y from 'yjs'
import { syncOrigin, vaultOrigin } from '../../../shared/base/origin.ts'
import { finishLanding, isLanding } from '../../../shared/notebook/landing.ts'
import type { Clock } from '../clock.ts'
import type { CutOffCode } from '../limits.ts'
import { limits } from '../limits.ts'
import type { MemoryBudget } from '../link/memory-budget.ts'
import type { Lane } from '../transport/transport.ts'
import type { Applied } from './apply-update.ts'
import { applyUpdate } from './apply-update.ts'
import { createLandingStrip } from './landing-strip.ts'
import type { Reach, SyncRequest, SyncResponse } from './message.ts'
import { createOwnDigest } from './own-digest.ts'
import type { SyncRequests } from './sync-requests.ts'
import { createSyncRequests } from './sync-requests.ts'
import { createSyncResponses } from './sync-responses.ts'

/** The document of a room: what comes into it from others, what of it goes out to them. */
export interface SharedDocument {
  /** What was typed elsewhere; false where the sender was cut off for it. */
  readonly receive: (link: string, updates: readonly Uint8Array[]) => boolean
  readonly offered: SyncRequests['offered']
  readonly ask: (link: string, ask: SyncRequest) => void
  readonly answer: (link: string, answer: SyncResponse) => void
  readonly lost: (link: string) => void
  /** It has said hello, and its digest. */
  readonly greeted: SyncRequests['greeted']
  /** A digest of others has changed: see {@link SyncRequests}. */
  readonly compare: SyncRequests['compare']
  /** The digest of what it holds; undefined while it changes. */
  readonly settled: () => string | undefined
  readonly lastDigest: () => string
  readonly freshDigest: () => string
  readonly close: () => void
}

interface SharedDocumentContext {
  readonly clock: Clock
  readonly doc: Y.Doc
  readonly held: MemoryBudget
  /** Links that are open, the best to ask first. */
  readonly links: () => readonly string[]
  readonly digestOf: (link: string) => string | undefined
  readonly send: (
    link: string,
    message: SyncRequest | SyncResponse,
    lane?: Lane,
    sent?: () => void,
  ) => void
  readonly cutOff: (link: string, code: CutOffCode) => void
  /** Something was typed here. */
  readonly localUpdate: (update: Uint8Array) => void
  /** Something has come here that is not pushed. */
  readonly offers: (reach: Reach) => void
  readonly changed: () => void
  readonly digestChanged: () => void
}

/** Larger updates are not pushed to everybody: they are offered, and who lacks them asks. */
const pushedBytes = 64 * 1024

/**
 * Follows a document from now on, until `close`. What is malformed, or waits for more than `limits.pending`
 * bytes, cuts its sender off by `cutOff`, and is no error here.
 */
export function createSharedDocument(context: SharedDocumentContext): SharedDocument {
  const { clock, doc, held, send, cutOff } = context
  const strip = createLandingStrip(clock, doc)
  /** Somebody's answer is being put in: the state before, for what is then offered. */
  let landsOn: Reach | undefined

  const digest = createOwnDigest(clock, doc, context.digestChanged)
  const settled = () => (isLanding(doc) ? undefined : digest.settled())
  const onUpdate = (update: Uint8Array, origin: unknown, _: Y.Doc, change: Y.Transaction) => {
    const fromOthers = origin === syncOrigin
    const typed = !fromOthers && origin !== vaultOrigin && update.byteLength <= pushedBytes
    if (typed) context.localUpdate(update)
    else if (!fromOthers) context.offers(growth(change.beforeState, change.afterState))
    digest.stale(fromOthers ? landsOn !== undefined : !typed)
    context.changed()
  }
  /** Updates that wait for earlier ones lie in memory. */
  const waitsTooMuch = () => (doc.store.pendingStructs?.update.byteLength ?? 0) > limits.pending
  /** False where the sender was cut off for it. */
  const judge = (link: string, applied: Applied): boolean => {
    if (applied === 'malformed') cutOff(link, 'malformed-message')
    else if (waitsTooMuch()) {
      doc.store.pendingStructs = null
      cutOff(link, 'holds-too-much')
    } else return true
    return false
  }
  const requests = createSyncRequests({
    clock,
    doc,
    held,
    links: context.links,
    digest: context.digestOf,
    ownDigest: settled,
    lastDigest: digest.last,
    freshDigest: digest.fresh,
    send,
    cutOff,
    apply: (link, pieces, end, done) => {
      const before = stateOf(doc)
      landsOn = before
      strip.land(pieces, end, (applied) => {
        landsOn = undefined
        digest.stale(true)
        // Others may lack it as we did, and the one who has it may be busy with them.
        if (pieces.length > 0 || end.byteLength > pushedBytes)
          context.offers(growth(before, stateOf(doc)))
        done(judge(link, applied))
      })
    },
  })
  const responses = createSyncResponses({
    defer: clock.defer,
    now: clock.now,
    doc,
    ownDigest: settled,
    send: (link, lane, answer, sent) => send(link, answer, lane, sent),
  })
  doc.on('update', onUpdate)

  return {
    receive: (link, updates) => {
      const taken = updates.every((update) => judge(link, applyUpdate(doc, update)))
      if (!taken) return false
      // While an answer comes in, what it waits for comes with it.
      if (updates.length > 0 && doc.store.pendingStructs && !isLanding(doc)) requests.missing(link)
      return true
    },
    ask: responses.ask,
    answer: requests.answer,
    offered: requests.offered,
    greeted: requests.greeted,
    lost: (link) => {
      requests.lost(link)
      responses.lost(link)
    },
    compare: requests.compare,
    settled,
    lastDigest: digest.last,
    freshDigest: digest.fresh,
    close: () => {
      finishLanding(doc)
      doc.off('update', onUpdate)
      digest.close()
      requests.close()
    },
  }
}

function stateOf(doc: Y.Doc): Reach {
  return Y.decodeStateVector(Y.encodeStateVector(doc))
}

/** What has grown, and how far; empty where there were deletions alone. */
function growth(before: Reach, after: Reach): Reach {
  return new Map([...after].filter(([client, to]) => to > (before.get(client) ?? 0)))
}
