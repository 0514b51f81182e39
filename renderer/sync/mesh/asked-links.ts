import type { Clock } from '../clock.ts'

/** What was asked of each link, and what came of it. */
interface AskedLinks {
  /** Asked just now. */
  readonly asked: (link: string) => void
  /** When it was asked last; minus infinity where it never was. */
  readonly askedAt: (link: string) => number
  /** Too busy, did not answer, or has just answered: not to be asked for so long. */
  readonly shun: (link: string, milliseconds: number) => void
  /** For how long it is not to be asked, in milliseconds; zero or less where it may be. */
  readonly waitMs: (link: string) => number
  /** We have had everything of what it had under this digest. */
  readonly covered: (link: string, digest: string) => void
  /** Whether it has something that we have not, where `own` is our digest; false where nobody knows. */
  readonly differs: (link: string, own: string | undefined) => boolean
  readonly forget: (link: string) => void
}

/**
 * Nobody was asked yet.
 * @param digestOf what a link said last of what it has
 */
export function createAskedLinks(
  clock: Clock,
  digestOf: (link: string) => string | undefined,
): AskedLinks {
  const covered = new Map<string, string>()
  const shunned = new Map<string, number>()
  const askedAt = new Map<string, number>()
  return {
    asked: (link) => void askedAt.set(link, clock.now()),
    askedAt: (link) => askedAt.get(link) ?? Number.NEGATIVE_INFINITY,
    shun: (link, milliseconds) => void shunned.set(link, clock.now() + milliseconds),
    waitMs: (link) => (shunned.get(link) ?? 0) - clock.now(),
    covered: (link, digest) => void covered.set(link, digest),
    differs: (link, own) => {
      const theirs = digestOf(link)
      if (!own || theirs === undefined) return false
      return theirs !== own && theirs !== covered.get(link)
    },
    forget: (link) => {
      for (const known of [covered, shunned, askedAt]) known.delete(link)
    },
  }
}
