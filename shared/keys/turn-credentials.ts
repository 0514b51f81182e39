import { hmac } from '@noble/hashes/hmac.js'
import { sha1 } from '@noble/hashes/legacy.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { base64url } from '../base/base64url.ts'

/** What a TURN server asks for. */
interface TurnCredentials {
  readonly username: string
  readonly credential: string
}

const hour = 60 * 60

/** Hours for which credentials hold: a device whose clock is in another time zone still gets in. */
const lifetime = 24

/**
 * Credentials that the server checks with the secret that it shares with us, and with nothing else
 * (draft-uberti-behave-turn-rest, section 2.2: the user name is when they expire, the password an
 * HMAC-SHA1 of it). Rounded to the hour, so that no device is told from another by them.
 * @param now milliseconds since 1970
 */
export function turnCredentials(secret: string, now: number): TurnCredentials {
  const username = String((Math.ceil(now / 1000 / hour) + lifetime) * hour)
  const mac = hmac(sha1, utf8ToBytes(secret), utf8ToBytes(username))
  return { username, credential: padded(base64url.encode(mac)) }
}

/** RFC 4648, section 4: as the server writes it. */
function padded(text: string): string {
  const standard = text.replaceAll('-', '+').replaceAll('_', '/')
  return standard.padEnd(Math.ceil(text.length / 4) * 4, '=')
}
