import type { TurnServer } from '../../shared/invite/turn-server.ts'
import { turnCredentials } from '../../shared/keys/turn-credentials.ts'

/** What WebRTC is told of the organizer's TURN server, with credentials from now on; without one, nothing. */
export function iceServersOf(turn: TurnServer | undefined): readonly RTCIceServer[] {
  if (!turn) return []
  // Where UDP is blocked, TCP still leads there.
  const urls = [`${turn.address}?transport=udp`, `${turn.address}?transport=tcp`]
  return [
    {
      urls: turn.address.startsWith('turns:') ? urls.slice(1) : urls,
      ...turnCredentials(turn.secret, Date.now()),
    },
  ]
}
