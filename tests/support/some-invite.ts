import { randomBytes } from 'node:crypto'
import { encodeInvite } from '../../shared/invite/invite-payload.ts'
import { grant } from '../../shared/keys/grant.ts'
import { newOrganizerSecret } from '../../shared/keys/keys.ts'

/** An invite for facilitators of a workshop that nobody is in yet. */
export function someInvite(): string {
  const random = (length: number) => new Uint8Array(randomBytes(length))
  const granted = grant(
    { role: 'organizer', organizer: newOrganizerSecret(random) },
    { role: 'facilitator' },
  )
  if (!granted) throw new Error('no grant')
  return encodeInvite({ secrets: granted, meetingPoints: [] })
}
