import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/**
 * Where one device of a room hears what is meant for it alone: as opaque as the room's own topic,
 * and nothing links the two for who has not the room's password. Without it every signal between two
 * would go to, and be opened by, everybody: sixty that join at once would be sent n² signals each.
 */
export function deviceTopic(password: string, topic: string, device: string): string {
  const mac = hmac(sha256, utf8ToBytes(password), utf8ToBytes(`device\n${topic}\n${device}`))
  return bytesToHex(mac).slice(0, 40)
}
