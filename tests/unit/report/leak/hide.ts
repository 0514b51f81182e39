/** The ways to write a word in signs that nobody sees. */
export const hidings: readonly ((word: string) => string)[] = [
  (word) => [...word].map((sign) => at(0xe0000 + code(sign))).join(''),
  (word) =>
    bytes(word)
      .map((byte) => at(byte < 16 ? 0xfe00 + byte : 0xe0100 + byte - 16))
      .join(''),
  (word) =>
    bits(word)
      .map((bit) => (bit === '1' ? '\u200b' : '\u200c'))
      .join(''),
  (word) => [...word].map((sign) => at(0xf0000 + code(sign))).join(''),
]

/** A word in one of these ways, another each time. */
export function hide(word: string): string {
  count += 1
  return (hidings[count % hidings.length] as (word: string) => string)(word)
}
let count = 0

/** What is written in such signs in a text, if anything is. */
export function revealed(text: string): string {
  let [spelled, selected, binary] = ['', [] as number[], '']
  for (const sign of text) {
    const number = code(sign)
    if (number >= 0xe0020 && number < 0xe007f) spelled += at(number - 0xe0000)
    else if (number >= 0xf0020 && number < 0xf007f) spelled += at(number - 0xf0000)
    else if (number >= 0xe0100 && number < 0xe01f0) selected.push(number - 0xe0100 + 16)
    else if (number >= 0xfe00 && number < 0xfe10) selected.push(number - 0xfe00)
    else if (sign === '\u200b' || sign === '\u200c') binary += sign === '\u200b' ? '1' : '0'
  }
  const octets = (binary.match(/.{8}/g) ?? []).map((octet) => Number.parseInt(octet, 2))
  return [spelled, latin1(selected), latin1(octets)].filter((one) => one !== '').join('\n')
}

function at(number: number): string {
  return String.fromCodePoint(number)
}

function code(sign: string): number {
  return sign.codePointAt(0) ?? 0
}

function bytes(word: string): number[] {
  return [...new TextEncoder().encode(word)]
}

function bits(word: string): string[] {
  return bytes(word).flatMap((byte) => [...byte.toString(2).padStart(8, '0')])
}

function latin1(octets: readonly number[]): string {
  return Buffer.from(octets).toString('latin1')
}
