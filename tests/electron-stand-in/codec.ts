/*
 * Values between the page and the main process, as Electron's structured clone would carry them:
 * plain data and bytes. What that cannot carry throws here too. Runs in Node and in the page.
 */

type Wire =
  | readonly ['u']
  | readonly ['v', string | number | boolean | null]
  | readonly ['b', string]
  | readonly ['a', readonly Wire[]]
  | readonly ['o', Readonly<Record<string, Wire>>]

export function encode(value: unknown): string {
  return JSON.stringify(toWire(value))
}

export function decode(text: string): unknown {
  return fromWire(JSON.parse(text) as Wire)
}

function toWire(value: unknown): Wire {
  if (value === undefined) return ['u']
  if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) {
    return ['v', value as string | number | boolean | null]
  }
  if (value instanceof Uint8Array) return ['b', toBase64(value)]
  if (Array.isArray(value)) return ['a', value.map(toWire)]
  if (typeof value === 'object' && isPlain(value)) {
    return ['o', Object.fromEntries(Object.entries(value).map(([key, one]) => [key, toWire(one)]))]
  }
  throw new TypeError('An object could not be cloned.')
}

function fromWire(wire: Wire): unknown {
  switch (wire[0]) {
    case 'u':
      return undefined
    case 'v':
      return wire[1]
    case 'b':
      return fromBase64(wire[1])
    case 'a':
      return wire[1].map(fromWire)
    case 'o':
      return Object.fromEntries(Object.entries(wire[1]).map(([key, one]) => [key, fromWire(one)]))
  }
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || Object.getPrototypeOf(prototype) === null
}

function toBase64(bytes: Uint8Array): string {
  if (typeof Buffer !== 'undefined') return Buffer.from(bytes).toString('base64')
  let text = ''
  for (let at = 0; at < bytes.length; at += 0x8000) {
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
  }
  return btoa(text)
}

function fromBase64(text: string): Uint8Array {
  if (typeof Buffer !== 'undefined') return new Uint8Array(Buffer.from(text, 'base64'))
  return Uint8Array.from(atob(text), (one) => one.charCodeAt(0))
}
