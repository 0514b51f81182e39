import type * as Y from 'yjs'
import type { Clock } from '../clock.ts'
import { alarm } from '../clock.ts'
import { syncTiming } from '../timing.ts'
import { digestOf } from './digest.ts'

/** The digest of our document: worked out when it rests, not at every key. */
interface OwnDigest {
  /** Undefined while the document has changed since. */
  readonly settled: () => string | undefined
  /** The last one worked out. */
  readonly last: () => string
  /** Works it out now if need be. */
  readonly fresh: () => string
  /** The document has changed; `soon` where it is not somebody typing. */
  readonly stale: (soon: boolean) => void
  readonly close: () => void
}

/** Working it out takes no more than this part of the time. */
const share = 1 / 50

/**
 * Works the digest out once now, and then when the document rests.
 * @param changed called when it is another one; within `fresh` too
 */
export function createOwnDigest(clock: Clock, doc: Y.Doc, changed: () => void): OwnDigest {
  let digest = digestOf(doc)
  let stale = false
  let tookMs = 0

  const fresh = () => {
    if (!stale) return digest
    stale = false
    quiet.stop()
    overdue.stop()
    const before = digest
    const begun = clock.now()
    digest = digestOf(doc)
    tookMs = clock.now() - begun
    if (digest !== before) changed()
    return digest
  }
  const quiet = alarm(clock, fresh)
  const overdue = alarm(clock, fresh)

  return {
    settled: () => (stale ? undefined : digest),
    last: () => digest,
    fresh,
    stale: (soon) => {
      stale = true
      // What came in bulk is not put off by what is typed after it.
      const least = tookMs / share
      if (soon) overdue.hasten(Math.max(syncTiming.digestAfterBulkMs, least))
      else quiet.set(syncTiming.digestRestMs)
      overdue.start(Math.max(syncTiming.digestLongestMs, least))
    },
    close: () => {
      quiet.stop()
      overdue.stop()
    },
  }
}
