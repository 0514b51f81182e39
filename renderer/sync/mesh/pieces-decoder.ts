import { concatBytes } from '@noble/hashes/utils.js'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'

/**
 * Reads pieces as the one update that they are together, without deletions, where they lie: a big
 * notebook is not copied once more. Throws where they are none.
 */
export class PiecesDecoder extends Y.UpdateDecoderV1 {
  readonly #rest: Iterator<Uint8Array>

  constructor(pieces: readonly Uint8Array[]) {
    const rest = stretches(pieces)
    super(decoding.createDecoder(rest.next().value ?? numbers(0, 0)))
    this.#rest = rest
  }

  /** Yjs begins every struct with this; nowhere else does a piece end. */
  override readInfo(): number {
    if (!decoding.hasContent(this.restDecoder)) {
      const { value } = this.#rest.next()
      if (value) this.restDecoder = decoding.createDecoder(value)
    }
    return super.readInfo()
  }
}

interface Range {
  readonly clock: number
  count: number
  readonly bodies: Uint8Array[]
}

/** The bytes of the update that pieces are, in stretches that end only between two structs of one client. */
function* stretches(pieces: readonly Uint8Array[]): Generator<Uint8Array, undefined> {
  const ranges = rangesOf(pieces)
  let stretch = [numbers(ranges.size)]
  for (const [client, { clock, count, bodies }] of ranges) {
    stretch.push(numbers(count, client, clock))
    for (const [i, body] of bodies.entries()) {
      if (i > 0) {
        yield joined(stretch)
        stretch = []
      }
      stretch.push(body)
    }
  }
  // No deletions.
  yield joined([...stretch, numbers(0)])
}

function rangesOf(pieces: readonly Uint8Array[]): Map<number, Range> {
  const ranges = new Map<number, Range>()
  for (const piece of pieces) {
    const decoder = decoding.createDecoder(piece)
    while (decoding.hasContent(decoder)) {
      const client = decoding.readVarUint(decoder)
      const clock = decoding.readVarUint(decoder)
      const count = decoding.readVarUint(decoder)
      const range = ranges.get(client) ?? { clock, count: 0, bodies: [] }
      ranges.set(client, range)
      range.count += count
      range.bodies.push(decoding.readVarUint8Array(decoder))
    }
  }
  return ranges
}

function numbers(...values: readonly number[]): Uint8Array {
  return encoding.encode((encoder) => {
    for (const value of values) encoding.writeVarUint(encoder, value)
  })
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts
  return only && parts.length === 1 ? only : concatBytes(...parts)
}
