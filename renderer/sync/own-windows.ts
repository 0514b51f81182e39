/** Which of the others are windows of this browser: they tell each other by random ids, and nobody else. */
export interface OwnWindows {
  readonly has: (id: string) => boolean
  /** Tells the others of this one's id, and calls back with each of theirs. */
  readonly enter: (id: string, onOther: (id: string) => void) => void
  readonly leave: () => void
}

/**
 * By the browser's own channel; outside of a window there are no others.
 * @param name of the channel: one for each kind of id
 */
export function openOwnWindows(name: string): OwnWindows {
  const isWindow = typeof window === 'object' && typeof BroadcastChannel === 'function'
  const channel = isWindow ? new BroadcastChannel(name) : undefined
  const others = new Set<string>()
  return {
    has: (id) => others.has(id),
    enter: (id, onOther) => {
      if (!channel) return
      channel.onmessage = ({ data }: MessageEvent<unknown>) => {
        if (typeof data !== 'string' || data === id || others.has(data)) return
        others.add(data)
        onOther(data)
        // It has come after this one, and does not know of it.
        channel.postMessage(id)
      }
      channel.postMessage(id)
    },
    leave: () => channel?.close(),
  }
}
