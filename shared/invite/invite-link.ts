import type { InviteResult } from './invite.ts'
import { decodeInvite } from './invite-payload.ts'
import { isInviteSigned } from './is-invite-signed.ts'

/**
 * Reads what a person pasted, scanned or opened: a link (`sotto://join#…`, `https://…/#…`), a bare
 * payload, or the text of an invite file; with spaces, line breaks, quotes or a full stop around it.
 */
export function readInvite(text: string): InviteResult {
  const joined = text.replace(/\s+/g, '')
  const afterHash = joined.slice(joined.lastIndexOf('#') + 1)
  // Mail programs and people put marks around links; none of these is in a payload.
  const payload = afterHash.replace(/^[<("'“‘«/]+|[>)"'”’».,;:!?]+$/g, '')
  const read = decodeInvite(payload)
  return read.ok && !isInviteSigned(read.invite) ? { ok: false, code: 'unsigned' } : read
}
