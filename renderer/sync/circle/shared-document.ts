import type * as Y from 'yjs'
import { syncOrigin, vaultOrigin } from '../../../shared/notebook/origin.ts'
import type { Clock } from '../clock.ts'
import type { CutOffCode } from '../limits.ts'
import { limits } from '../limits.ts'
import type { Held } from '../link/held.ts'
import type { Lane } from '../transport/transport.ts'
import { applyUpdate } from './apply-update.ts'
import { makeOwnDigest } from './own-digest.ts'
import type { Repair } from './repair.ts'
import { makeRepair } from './repair.ts'
import { makeServe } from './serve.ts'
import type { Answer, Ask } from './wire.ts'

/** The document of a room: what comes into it from others, what of it goes out to them. */
export interface SharedDocument {
  /** What was typed elsewhere; false where the sender was cut off for it. */
  readonly take: (link: string, updates: readonly Uint8Array[]) => boolean
  readonly ask: (link: string, ask: Ask) => void
  readonly answer: (link: string, answer: Answer) => void
  readonly lost: (link: string) => void
  /** A digest of others has changed: see {@link Repair}. */
  readonly look: Repair['look']
  /** The digest of what it holds; undefined while it changes. */
  readonly settled: () => string | undefined
  readonly lastDigest: () => string
  readonly freshDigest: () => string
  readonly close: () => void
}

export interface SharedDocumentContext {
  readonly clock: Clock
  readonly doc: Y.Doc
  readonly held: Held
  /** Links that are open, the best to ask first. */
  readonly links: () => readonly string[]
  readonly digestOf: (link: string) => string | undefined
  readonly send: (link: string, message: Ask | Answer, lane?: Lane, sent?: () => void) => void
  readonly cutOff: (link: string, code: CutOffCode) => void
  readonly typed: (update: Uint8Array) => void
  readonly changed: () => void
  readonly digestChanged: () => void
}

/** Larger updates are not pushed to everybody: who lacks them asks. */
const pushed = 64 * 1024

export function makeSharedDocument(context: SharedDocumentContext): SharedDocument {
  const { clock, doc, held, send, cutOff } = context
  let inBulk = false

  const digest = makeOwnDigest(clock, doc, context.digestChanged)
  const onUpdate = (update: Uint8Array, origin: unknown) => {
    const applied = origin === syncOrigin
    const known = applied || origin === vaultOrigin
    const typed = !known && update.byteLength <= pushed
    if (typed) context.typed(update)
    digest.stale(applied ? inBulk : !typed)
    context.changed()
  }
  /** Updates that wait for earlier ones lie in memory. */
  const waitsTooMuch = () => (doc.store.pendingStructs?.update.byteLength ?? 0) > limits.pending
  const apply = (link: string, update: Uint8Array, pieces?: readonly Uint8Array[]): boolean => {
    inBulk = pieces !== undefined
    const applied = applyUpdate(doc, update, pieces)
    inBulk = false
    if (applied === 'malformed') cutOff(link, 'malformed-message')
    else if (waitsTooMuch()) {
      doc.store.pendingStructs = null
      cutOff(link, 'holds-too-much')
    } else return true
    return false
  }
  const repair = makeRepair({
    clock,
    doc,
    held,
    links: context.links,
    digest: context.digestOf,
    ownDigest: digest.settled,
    freshDigest: digest.fresh,
    send,
    apply: (link, pieces, end) => apply(link, end, pieces),
    cutOff,
  })
  const serve = makeServe({
    defer: clock.defer,
    doc,
    ownDigest: digest.settled,
    send: (link, lane, answer, sent) => send(link, answer, lane, sent),
  })
  doc.on('update', onUpdate)

  return {
    take: (link, updates) => {
      const taken = updates.every((update) => apply(link, update))
      if (taken && updates.length > 0 && doc.store.pendingStructs) repair.missing(link)
      return taken
    },
    ask: serve.ask,
    answer: repair.answer,
    lost: (link) => {
      repair.lost(link)
      serve.lost(link)
    },
    look: repair.look,
    settled: digest.settled,
    lastDigest: digest.last,
    freshDigest: digest.fresh,
    close: () => {
      doc.off('update', onUpdate)
      digest.close()
      repair.close()
    },
  }
}
