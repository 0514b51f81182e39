/** Tells the other windows of this device that the keyring has changed. Carries nothing else. */
export interface Announcements {
  readonly tell: () => void
  readonly listen: (onChange: () => void) => void
}

/** By the browser's own channel; undefined outside of a window. */
export function browserAnnouncements(): Announcements | undefined {
  if (typeof window !== 'object' || typeof BroadcastChannel !== 'function') return undefined
  const channel = new BroadcastChannel('k')
  return {
    tell: () => channel.postMessage(null),
    listen: (onChange) => {
      channel.onmessage = onChange
    },
  }
}
