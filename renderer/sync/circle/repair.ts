import * as Y from 'yjs'
import type { Clock } from '../clock.ts'
import { alarm } from '../clock.ts'
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
  readonly ask: (link: string, ask: Ask) => void
  readonly lost: (link: string) => void
  readonly close: () => void
}

export interface RepairContext {
  readonly clock: Clock
  readonly doc: Y.Doc
  /** Links that are open, the best first. */
  readonly links: () => readonly string[]
  readonly digest: (link: string) => string | undefined
  /** Ours, or undefined while the document changes. */
  readonly ownDigest: () => string | undefined
  readonly send: (link: string, message: Ask | Answer, sent?: () => void) => void
  /** Puts an update into the document; false where it is none. */
  readonly apply: (link: string, update: Uint8Array) => boolean
}

const firstAnswer = 8000
const wholeAnswer = 180_000
const again = 1000
const missingPause = 3000
/** Answers of more than this are given to two devices at a time. */
const large = 256 * 1024
const servedAtOnce = 2
const none = new Uint8Array(0)

export function makeRepair(context: RepairContext): Repair {
  const { clock, doc } = context
  let count = 0
  let asking: { readonly link: string; readonly n: number } | undefined
  /** The digest of each link that we have had everything of. */
  const covered = new Map<string, string>()
  /** Links that were too busy or did not answer, until when. */
  const shunned = new Map<string, number>()
  /** Links that hold what we know to be missing here. */
  const wanted = new Set<string>()
  const serving = new Set<string>()
  let lastMissing = -missingPause

  const done = (delay: number) => {
    asking = undefined
    overdue.stop()
    soon.set(delay)
  }
  const overdue = alarm(clock, () => {
    if (asking) shunned.set(asking.link, clock.now() + firstAnswer)
    done(0)
  })
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
      if (open.length > 0) soon.start(again)
      return
    }
    count += 1
    asking = { link, n: count }
    if (wanted.size > 0) lastMissing = clock.now()
    wanted.clear()
    overdue.set(firstAnswer)
    context.send(link, { kind: 'ask', n: count, stateVector: Y.encodeStateVector(doc) })
  }
  const soon = alarm(clock, look)

  return {
    look: (delay) => {
      if (delay === 0) look()
      else soon.start(delay)
    },
    missing: (link) => {
      wanted.add(link)
      // What nobody has is asked for now and then, not at every key that waits for it.
      soon.start(Math.max(200, lastMissing + missingPause - clock.now()))
    },
    answer: (link, answer) => {
      if (asking?.link !== link || asking.n !== answer.n) return
      if (answer.state === 'coming') return overdue.set(wholeAnswer)
      if (answer.state === 'later') {
        shunned.set(link, clock.now() + again)
        return done(0)
      }
      asking = undefined
      if (!context.apply(link, answer.update)) return
      covered.set(link, answer.digest)
      done(20)
    },
    ask: (link, { n, stateVector }) => {
      const later = () =>
        context.send(link, { kind: 'answer', n, state: 'later', digest: '', update: none })
      if (serving.has(link) || serving.size >= servedAtOnce) return later()
      const update = encodeSince(doc, stateVector)
      if (!update) return later()
      const message: Answer = {
        kind: 'answer',
        n,
        state: 'here',
        // While people type there is none that fits; the asker then compares again when it is quiet.
        digest: context.ownDigest() ?? '',
        update,
      }
      if (update.byteLength < large) return context.send(link, message)
      serving.add(link)
      context.send(link, { ...message, state: 'coming', digest: '', update: none })
      context.send(link, message, () => serving.delete(link))
    },
    lost: (link) => {
      covered.delete(link)
      shunned.delete(link)
      wanted.delete(link)
      serving.delete(link)
      if (asking?.link === link) done(0)
    },
    close: () => {
      overdue.stop()
      soon.stop()
    },
  }
}

function encodeSince(doc: Y.Doc, stateVector: Uint8Array): Uint8Array | undefined {
  try {
    return Y.encodeStateAsUpdate(doc, stateVector)
  } catch {
    return undefined
  }
}
