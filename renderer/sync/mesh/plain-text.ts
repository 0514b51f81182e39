import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'

/** Deeper than anything that a guarded document holds. */
const maxDepth = 80
const hashed = new WeakMap<Uint8Array, string>()

/**
 * Plain data of Yjs as text: the same on every device, and another for other data. Total. JSON has
 * fewer kinds of values, and the order of an object's properties is each device's own.
 */
export function plainText(value: unknown, depth = 0): string {
  switch (typeof value) {
    case 'string':
      return JSON.stringify(value)
    case 'bigint':
      return `${value}n`
    case 'number':
      return Object.is(value, -0) ? '-0' : String(value)
    case 'object':
      if (value === null || depth > maxDepth) return 'null'
      if (value instanceof Uint8Array) return bytesText(value)
      if (Array.isArray(value)) return `[${value.map((each) => plainText(each, depth + 1)).join()}]`
      return `{${Object.entries(value)
        .filter(([name]) => name !== '__proto__')
        .map(([name, each]) => `${JSON.stringify(name)}:${plainText(each, depth + 1)}`)
        .sort()
        .join()}}`
    default:
      return String(value)
  }
}

/** Some are long, and stay the same object. */
function bytesText(bytes: Uint8Array): string {
  const before = hashed.get(bytes)
  if (before) return before
  const text = `bytes ${bytesToHex(sha256(bytes))}`
  hashed.set(bytes, text)
  return text
}
