/** What the windows of one device tell each other of the keyring. Carries no key and nothing of it. */
export interface Announcements {
  readonly tell: (news: KeyringNews) => void
  readonly listen: (onNews: (news: KeyringNews) => void) => void
}

/** It was written anew; or a person has destroyed it, so that no window may write it again. */
export type KeyringNews = 'changed' | 'destroyed'

/** By the browser's own channel; undefined outside of a window. */
export function browserAnnouncements(): Announcements | undefined {
  if (typeof window !== 'object' || typeof BroadcastChannel !== 'function') return undefined
  const channel = new BroadcastChannel('k')
  return {
    tell: (news) => channel.postMessage(news),
    listen: (onNews) => {
      channel.onmessage = ({ data }) => onNews(data === 'destroyed' ? 'destroyed' : 'changed')
    },
  }
}
