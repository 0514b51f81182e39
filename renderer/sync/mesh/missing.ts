import type { Clock } from '../clock.ts'
import { alarm } from '../clock.ts'
import { syncTiming } from '../timing.ts'

/**
 * Links that hold what is known to be missing here. What nobody has is asked for now and then, not at
 * every key that waits for it.
 */
interface Missing {
  readonly at: (link: string) => void
  readonly forget: (link: string) => void
  readonly stop: () => void
}

/**
 * Nothing is missing yet. Asks `syncTiming.missingFirstMs` after something is, and not more often than each
 * `missingAgainMs`.
 * @param ask hears which links hold something, each time that they are to be asked
 */
export function createMissing(clock: Clock, ask: (links: readonly string[]) => void): Missing {
  const links = new Set<string>()
  let lastMs = -syncTiming.missingAgainMs
  const due = alarm(clock, () => {
    lastMs = clock.now()
    const all = [...links]
    links.clear()
    ask(all)
  })
  return {
    at: (link) => {
      links.add(link)
      const againMs = lastMs + syncTiming.missingAgainMs - clock.now()
      due.start(Math.max(syncTiming.missingFirstMs, againMs))
    },
    forget: (link) => void links.delete(link),
    stop: due.stop,
  }
}
