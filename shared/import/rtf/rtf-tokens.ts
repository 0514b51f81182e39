/** A piece of an RTF file (specification 1.9.1). */
export type RtfToken =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  | { readonly kind: 'word'; readonly name: string; readonly value: number | undefined }
  /** A byte in the font's code page, or a plain letter. */
  | { readonly kind: 'byte'; readonly code: number }

/** The pieces of a file, in order. Total: what is cut off or malformed is as far as it goes. */
export function* rtfTokens(bytes: Uint8Array): Generator<RtfToken> {
  let at = 0
  while (at < bytes.length) {
    const code = bytes[at++] ?? 0
    if (code === 0x7b) yield { kind: 'open' }
    else if (code === 0x7d) yield { kind: 'close' }
    else if (code === 0x5c) {
      const [token, next] = control(bytes, at)
      at = next
      if (token) yield token
    } else if (code !== 0x0a && code !== 0x0d && code !== 0) yield { kind: 'byte', code }
  }
}

function control(bytes: Uint8Array, from: number): readonly [RtfToken | undefined, number] {
  const first = bytes[from] ?? 0
  if (!isLetter(first)) {
    if (first === 0x27) {
      const code = Number.parseInt(asciiOf(bytes, from + 1, from + 3), 16)
      return [Number.isNaN(code) ? undefined : { kind: 'byte', code }, from + 3]
    }
    // An escaped end of line is a paragraph.
    const name = first === 0x0a || first === 0x0d ? 'par' : String.fromCharCode(first)
    return [{ kind: 'word', name, value: undefined }, from + 1]
  }
  let at = from
  while (isLetter(bytes[at] ?? 0) && at - from < 40) at++
  const name = asciiOf(bytes, from, at)
  const start = at
  if (bytes[at] === 0x2d) at++
  while (isDigit(bytes[at] ?? 0) && at - start < 11) at++
  const said = asciiOf(bytes, start, at)
  const value = said === '' || said === '-' ? undefined : Number(said)
  if (bytes[at] === 0x20) at++
  if (name === 'bin' && value !== undefined && value > 0) return [undefined, at + value]
  return [{ kind: 'word', name, value }, at]
}

function asciiOf(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to))
}

function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}
