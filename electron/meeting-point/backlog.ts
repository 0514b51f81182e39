import type { Connection } from './connection.ts'

/** What waits to be read by all receivers together. */
interface Backlog {
  /** So many bytes were handed to a receiver. */
  readonly grew: (bytes: number) => void
}

/** After so many bytes handed on it is worth adding up what was not taken. */
const step = 1024 * 1024

/**
 * Each receiver may leave some bytes unread, but many of them together would fill the memory. Past
 * the bound those who left most unread are let go, until half of it is free.
 */
export function createBacklog(most: number, receivers: () => Iterable<Connection>): Backlog {
  let since = 0
  return {
    grew: (bytes) => {
      since += bytes
      if (since < Math.min(step, most / 4)) return
      since = 0
      const slow = [...receivers()]
        .map((receiver) => ({ receiver, unread: receiver.unread }))
        .sort((a, b) => b.unread - a.unread)
      let all = slow.reduce((sum, { unread }) => sum + unread, 0)
      if (all <= most) return
      for (const { receiver, unread } of slow) {
        if (all <= most / 2) break
        receiver.close('tooSlow')
        all -= unread
      }
    },
  }
}
