/** The topics that are open in this window, each with those who wait for it. */
const queues = new Map<string, (() => void)[]>()

interface TopicClaim {
  /** True where nobody holds the topic: go ahead at once. */
  readonly free: boolean
  /** Resolves when those before have let go. */
  readonly granted: Promise<void>
  readonly release: () => void
}

/** y-webrtc knows one room of a name in a window and throws at a second: the second waits here instead. */
export function claimTopic(topic: string): TopicClaim {
  const queue = queues.get(topic) ?? []
  queues.set(topic, queue)
  const free = queue.length === 0
  let grant = () => {}
  const granted = new Promise<void>((resolve) => {
    grant = resolve
  })
  queue.push(grant)
  if (free) grant()
  return {
    free,
    granted,
    release: () => {
      const index = queue.indexOf(grant)
      if (index < 0) return
      queue.splice(index, 1)
      if (queue.length === 0) queues.delete(topic)
      else if (index === 0) queue[0]?.()
    },
  }
}
