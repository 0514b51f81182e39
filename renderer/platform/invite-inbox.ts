/** Invite payloads that have arrived and that nobody has taken yet; the first listener gets them. */
export interface InviteInbox {
  readonly put: (payload: string) => void
  readonly onInvite: (callback: (payload: string) => void) => () => void
}

/** Longer than any invite: what is longer is not one. */
export const maxPayloadLength = 16_384

/** Keeps what arrives before the screen that asks for it is there (a cold start by a link). */
export function createInviteInbox(): InviteInbox {
  const waiting: string[] = []
  const listeners = new Set<(payload: string) => void>()
  return {
    put(payload) {
      if (!isPayload(payload)) return
      if (listeners.size === 0) waiting.push(payload)
      for (const listener of [...listeners]) listener(payload)
    },
    onInvite(callback) {
      listeners.add(callback)
      for (const payload of waiting.splice(0)) callback(payload)
      return () => listeners.delete(callback)
    },
  }
}

/** A fragment is an invite unless it is empty, too long, or a place in the app (`#/…`). */
export function isPayload(fragment: string): boolean {
  return fragment.length > 0 && fragment.length <= maxPayloadLength && !fragment.startsWith('/')
}
