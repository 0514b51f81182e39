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

/** Rest before a digest is worked out, the same after news that came in bulk, and the longest without one. */
const rest = 1000
const restAfterBulk = 50
const longest = 20_000

export function makeOwnDigest(clock: Clock, doc: Y.Doc, changed: () => void): OwnDigest {
  let digest = digestOf(doc)
  let stale = false

  const fresh = () => {
    if (!stale) return digest
    stale = false
    quiet.stop()
    overdue.stop()
    const before = digest
    digest = digestOf(doc)
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
      quiet.set(soon ? restAfterBulk : rest)
      overdue.start(longest)
    },
    close: () => {
      quiet.stop()
      overdue.stop()
    },
  }
}
