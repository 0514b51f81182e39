const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const values = new Map([...alphabet].map((letter, value) => [letter, value]))

/** Base64 for links (RFC 4648 section 5), without padding. Portable: neither DOM nor Node is needed. */
export const base64url = {
  encode(bytes: Uint8Array): string {
    let text = ''
    let bits = 0
    let held = 0
    for (const byte of bytes) {
      held = (held << 8) | byte
      bits += 8
      while (bits >= 6) {
        bits -= 6
        text += alphabet[(held >> bits) & 63]
      }
      held &= (1 << bits) - 1
    }
    return bits > 0 ? text + alphabet[(held << (6 - bits)) & 63] : text
  },

  /** The bytes, or undefined where a character is not of the alphabet. Spare bits at the end are dropped. */
  decode(text: string): Uint8Array | undefined {
    const bytes = new Uint8Array(Math.floor((text.length * 6) / 8))
    let at = 0
    let bits = 0
    let held = 0
    for (const letter of text) {
      const value = values.get(letter)
      if (value === undefined) return undefined
      held = (held << 6) | value
      bits += 6
      if (bits >= 8) {
        bits -= 8
        bytes[at++] = (held >> bits) & 255
        held &= (1 << bits) - 1
      }
    }
    return bytes
  },
}
