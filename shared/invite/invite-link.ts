import type { InviteResult } from './invite.ts'
import { decodeInvite } from './invite-payload.ts'
import { isInviteSigned } from './is-invite-signed.ts'

/** The most pieces that a mail program breaks a link into. */
const maxPieces = 40
/** The most links that are tried in one message. */
const maxLinks = 20

/**
 * Reads what a person pasted, scanned or opened: a link (`sotto://join#…`, `https://…/#…`), a bare
 * payload, the text of an invite file, or a whole message with one somewhere in it; with spaces, line
 * breaks, quotes or a full stop around it.
 */
export function readInvite(text: string): InviteResult {
  const whole = readLink(text)
  if (whole.ok) return whole
  const words = text.split(/\s+/).filter((word) => word !== '')
  let first: InviteResult | undefined
  for (const start of words
    .flatMap((word, i) => (word.includes('#') ? [i] : []))
    .slice(0, maxLinks)) {
    const found = readFrom(words.slice(start, start + maxPieces))
    if (found.ok) return found
    first ??= found
  }
  return first ?? whole
}

/** A link at the beginning of these words, in one of them or broken over several. */
function readFrom(words: readonly string[]): InviteResult {
  let problem: InviteResult | undefined
  for (let end = 1; end <= words.length; end++) {
    const found = readLink(words.slice(0, end).join(''))
    // What nobody signed is whole: no further word makes it another.
    if (found.ok || found.code === 'unsigned') return found
    problem ??= found
  }
  return problem ?? { ok: false, code: 'not-an-invite' }
}

function readLink(text: string): InviteResult {
  const joined = text.replace(/\s+/g, '')
  const afterHash = joined.slice(joined.lastIndexOf('#') + 1)
  // Mail programs and people put marks around links; none of these is in a payload.
  const payload = afterHash.replace(/^[<("'“‘«/]+|[>)"'”’».,;:!?]+$/g, '')
  const read = decodeInvite(payload)
  return read.ok && !isInviteSigned(read.invite) ? { ok: false, code: 'unsigned' } : read
}
