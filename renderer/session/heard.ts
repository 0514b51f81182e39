import type { WorkshopSession } from './workshop-session.ts'

/** How long a burn waits for another device to hear of it, in milliseconds. */
const hearingMs = 3000

/** Waits until another device has what this one says last, or for a moment: a burn is not held up. */
export async function heard({ directorySession }: WorkshopSession): Promise<void> {
  const { room } = directorySession
  const isHeard = () => room.status().present < 2 || room.status().haveAll > 1
  if (isHeard()) return
  await new Promise<void>((resolve) => {
    const done = () => {
      clearTimeout(timer)
      stop()
      resolve()
    }
    const timer = setTimeout(done, hearingMs)
    const stop = room.onStatus(() => isHeard() && done())
  })
}
