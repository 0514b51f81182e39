import type { Decode } from '../decode.ts'

/** Text that a program wrote in UTF-16 and did not mark; letters of a few scripts that people write. */
const likely = /[\n\r\t \p{L}\p{M}\p{N}\p{P}\p{S}]/u

/**
 * UTF-16 without a mark, or undefined. Its spaces and line ends have a byte of zero, which no other
 * text has; and read the right way round nearly all of it is letters of few scripts.
 */
export function wideEncoding(bytes: Uint8Array, decode: Decode): string | undefined {
  if (bytes.length < 4 || bytes.length % 2 === 1) return undefined
  const zeros = [0, 0]
  const size = Math.min(bytes.length, 20_000)
  for (let i = 0; i < size; i++) {
    if (bytes[i] === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1
  }
  const [even = 0, odd = 0] = zeros
  if (even + odd === 0) return undefined
  const encoding = odd >= even ? 'utf-16le' : 'utf-16be'
  const text = decode(bytes.subarray(0, size - (size % 2)), encoding)
  const letters = [...text]
  const good = letters.filter((letter) => likely.test(letter) && letter !== '\u0000').length
  return good > letters.length * 0.97 && !text.includes('\ufffd\ufffd') ? encoding : undefined
}
