/** Longer than any invite: what is longer is not one. */
const maxPayloadLength = 16_384

/** A fragment is an invite unless it is empty, too long, or a place in the app (`#/…`). */
export function isInvitePayload(fragment: string): boolean {
  return fragment.length > 0 && fragment.length <= maxPayloadLength && !fragment.startsWith('/')
}
