import type { DeviceMemory } from './device-memory.ts'
import type { NotebookSession } from './notebook-session.ts'

/** Milliseconds after a change in which wordings that no mark is on are forgotten. */
const tidyAfter = 3000

/**
 * Lets the device's memory see every notebook that is open, from the moment that its stored copy is
 * there: before that, what is not there yet would be taken for gone. Returns the way to stop.
 */
export function followWordings(
  memory: DeviceMemory,
  notebooks: () => readonly NotebookSession[],
  onNotebooks: (callback: () => void) => () => void,
): () => void {
  const followed = new Map<NotebookSession, () => void>()
  const follow = () => {
    const open = new Set(notebooks())
    for (const [session, stop] of followed) {
      if (open.has(session)) continue
      stop()
      followed.delete(session)
    }
    for (const session of open) {
      if (!followed.has(session)) followed.set(session, followOne(memory, session))
    }
  }
  const stop = onNotebooks(follow)
  follow()
  return () => {
    stop()
    for (const stopOne of followed.values()) stopOne()
    followed.clear()
  }
}

function followOne(memory: DeviceMemory, { group, reader, stored }: NotebookSession): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let stopped = false
  let unsubscribe: (() => void) | undefined
  const see = () => {
    memory.see(group, reader.current())
    timer ??= setTimeout(() => {
      timer = undefined
      memory.tidy(group, reader.current())
    }, tidyAfter)
  }
  void Promise.all([memory.stored.loaded, stored.loaded]).then(([, { opened }]) => {
    if (stopped || !opened) return
    unsubscribe = reader.subscribe(see)
    see()
  })
  return () => {
    stopped = true
    clearTimeout(timer)
    unsubscribe?.()
  }
}
