const tick = 5000
const asleep = 15_000

/** Calls back when the network has come back, or this device has slept; returns the way to stop. */
export function onWaking(callback: () => void): () => void {
  let last = Date.now()
  const timer = setInterval(() => {
    const now = Date.now()
    if (now - last > asleep) callback()
    last = now
  }, tick)
  const target = typeof window === 'undefined' ? undefined : window
  target?.addEventListener('online', callback)
  target?.addEventListener('pageshow', callback)
  return () => {
    clearInterval(timer)
    target?.removeEventListener('online', callback)
    target?.removeEventListener('pageshow', callback)
  }
}
