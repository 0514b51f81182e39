import type * as Y from 'yjs'
import type { Clock } from '../clock.ts'
import { alarm } from '../clock.ts'
import { digestOf } from './digest.ts'

/** The digest of our document: worked out when it rests, not at every key. */
export interface OwnDigest {
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

/** Milliseconds of rest before a digest is worked out, and the same after news that came in bulk. */
const restMs = 1000
const restAfterBulkMs = 50
/** The longest without one, however much is typed: others compare themselves with it. */
const longestMs = 3000
/** Working it out takes no more than this part of the time. */
const share = 1 / 50

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
      if (soon) overdue.hasten(Math.max(restAfterBulkMs, least))
      else quiet.set(restMs)
      overdue.start(Math.max(longestMs, least))
    },
    close: () => {
      quiet.stop()
      overdue.stop()
    },
  }
}
