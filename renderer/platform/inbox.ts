/** What has arrived and nobody has taken yet; the first listener gets all of it. */
interface Inbox<T> {
  readonly put: (item: T) => void
  /** Calls back with each item; returns the way to stop. */
  readonly listen: (callback: (item: T) => void) => () => void
}

/** Keeps what arrives before the screen that asks for it is there (a cold start by a link). */
export function createInbox<T>(): Inbox<T> {
  const waiting: T[] = []
  const listeners = new Set<(item: T) => void>()
  return {
    put(item) {
      if (listeners.size === 0) waiting.push(item)
      for (const listener of [...listeners]) listener(item)
    },
    listen(callback) {
      listeners.add(callback)
      for (const item of waiting.splice(0)) callback(item)
      return () => listeners.delete(callback)
    },
  }
}
