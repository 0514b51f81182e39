import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'

/** About so many bytes in a piece: made in less time than the path takes to send what it has buffered. */
const pieceSize = 64 * 1024
/** What a struct takes besides its text, roughly. */
const overhead = 16

/**
 * What a document holds beyond a state vector, in pieces that are made one by one, so that the first
 * is on its way while the rest is still to be written, and a big notebook never lies whole in memory
 * beside itself. The document may change meanwhile: a piece holds ranges of clients' clocks, and they
 * stay what they are. Returns the state that the pieces reach; what came since, and all that was
 * deleted, is for the caller to send after them.
 */
export function* statePieces(
  doc: Y.Doc,
  stateVector: ReadonlyMap<number, number>,
): Generator<Uint8Array, Map<number, number>, void> {
  const reached = new Map(stateVector)
  let piece = encoding.createEncoder()
  // Greater ids first, as Yjs has them.
  const clients = [...doc.store.clients.keys()].sort((a, b) => b - a)
  for (const client of clients) {
    for (;;) {
      const from = reached.get(client) ?? 0
      const structs = doc.store.clients.get(client) ?? []
      const last = structs.at(-1)
      if (!last || last.id.clock + last.length <= from) break
      const body = new Y.UpdateEncoderV1()
      let clock = from
      let count = 0
      let size = encoding.length(piece)
      for (let i = Y.findIndexSS(structs, from); size < pieceSize; i++) {
        const struct = structs[i]
        if (!struct) break
        struct.write(body, clock - struct.id.clock)
        clock = struct.id.clock + struct.length
        size += struct.length + overhead
        count += 1
      }
      reached.set(client, clock)
      for (const number of [client, from, count]) encoding.writeVarUint(piece, number)
      encoding.writeVarUint8Array(piece, body.toUint8Array())
      if (size < pieceSize) break
      yield encoding.toUint8Array(piece)
      piece = encoding.createEncoder()
    }
  }
  if (encoding.length(piece) > 0) yield encoding.toUint8Array(piece)
  return reached
}

interface Range {
  readonly clock: number
  count: number
  readonly bodies: Uint8Array[]
}

/** The update that the pieces are together, without deletions. Throws where they are none. */
export function joinPieces(pieces: readonly Uint8Array[]): Uint8Array {
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
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, ranges.size)
  for (const [client, { clock, count, bodies }] of ranges) {
    for (const number of [count, client, clock]) encoding.writeVarUint(encoder, number)
    for (const body of bodies) encoding.writeUint8Array(encoder, body)
  }
  // No deletions.
  encoding.writeVarUint(encoder, 0)
  return encoding.toUint8Array(encoder)
}
