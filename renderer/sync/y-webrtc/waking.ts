import { wakingTiming } from '../timing.ts'

/** Calls back when the network has come, gone or changed, or this device has slept; returns the way to stop. */
export function onWaking(callback: () => void): () => void {
  let last = Date.now()
  const timer = setInterval(() => {
    const now = Date.now()
    if (now - last > wakingTiming.sleptMs) callback()
    last = now
  }, wakingTiming.tickMs)
  const target = typeof window === 'undefined' ? undefined : window
  // Only Chromium has it, and TypeScript does not know it.
  const { connection } = (target?.navigator ?? {}) as { connection?: EventTarget }
  const events = ['online', 'offline', 'pageshow'] as const
  for (const event of events) target?.addEventListener(event, callback)
  connection?.addEventListener('change', callback)
  return () => {
    clearInterval(timer)
    for (const event of events) target?.removeEventListener(event, callback)
    connection?.removeEventListener('change', callback)
  }
}
