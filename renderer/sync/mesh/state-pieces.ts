import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { limits } from '../limits.ts'
import { createScratch } from './scratch.ts'
import { StructEncoder } from './struct-encoder.ts'

/** Fits into one frame with what goes around it: not cut by the sender, not put together by the receiver. */
const pieceSize = limits.frame - 64
/** Three numbers and a length, at most. */
const rangeHeader = 28

/** Of all documents: when one piece has been handed over, nothing here is of use any more. */
const piece = createScratch(2 * limits.frame)
const body = createScratch(4 * limits.frame)
const encoder = new StructEncoder(body)

/**
 * What a document holds beyond a state vector, in pieces that are made one by one, so that the first
 * is on its way while the rest is still to be written, and a big notebook never lies whole in memory
 * beside itself. No piece needs a later one: who takes them in takes in as many at a time as it
 * likes, and nothing waits. The document may change meanwhile: a piece holds ranges of clients'
 * clocks, and they stay what they are (for each: the client, the first clock, how many structs, and
 * the structs as an update has them; `pieces-decoder.ts` reads them). A piece is only valid until the
 * next is made, of this document or another. Returns the state that the pieces reach; what is left
 * for the last piece, what came since, and all that was deleted, is for the caller to send after them.
 */
export function* statePieces(
  doc: Y.Doc,
  stateVector: ReadonlyMap<number, number>,
): Generator<Uint8Array, ReadonlyMap<number, number>, void> {
  /** With the piece that is being made, and without it. */
  const reached = new Map(stateVector)
  let whole: ReadonlyMap<number, number> = stateVector
  piece.cutBack(0)
  // Greater ids first, as Yjs has them; whom one of them waits for comes before it.
  for (const first of [...doc.store.clients.keys()].sort((a, b) => b - a)) {
    const stack = [first]
    for (let client = stack.at(-1); client !== undefined; client = stack.at(-1)) {
      const from = reached.get(client) ?? 0
      const structs = doc.store.clients.get(client) ?? []
      const awaited = endOf(structs) > from ? awaits(structs, from, reached) : client
      if (awaited !== undefined) {
        // Written to its end; or it waits for another, which may be one that has waited on the way here.
        const at = stack.indexOf(awaited)
        if (awaited === client) stack.pop()
        else if (at < 0) stack.push(awaited)
        else stack.length = at + 1
        continue
      }
      const begun = encoding.length(piece.encoder)
      const room = pieceSize - rangeHeader - begun
      const { count, to, full } = writeRange(structs, from, room, reached)
      // A struct that is greater than a piece makes one of its own.
      if (encoding.length(body.encoder) <= room || begun === 0) {
        reached.set(client, to)
        for (const number of [client, from, count]) encoding.writeVarUint(piece.encoder, number)
        encoding.writeVarUint8Array(piece.encoder, body.written())
        if (!full) continue
      }
      whole = new Map(reached)
      yield piece.written()
      piece.cutBack(0)
    }
  }
  return whole
}

type Structs = (Y.Item | Y.GC)[]

function endOf(structs: Structs): number {
  const last = structs.at(-1)
  return last ? last.id.clock + last.length : 0
}

/** Whose struct the one at a clock cannot be put in without, where that is not written yet. */
function awaits(
  structs: Structs,
  clock: number,
  reached: ReadonlyMap<number, number>,
): number | undefined {
  return awaitedBy(structs[Y.findIndexSS(structs, clock)] as Y.Item | Y.GC, reached)
}

function awaitedBy(
  struct: Y.Item | Y.GC,
  reached: ReadonlyMap<number, number>,
): number | undefined {
  if (!(struct instanceof Y.Item)) return undefined
  const { origin, rightOrigin, parent } = struct
  const around = parent instanceof Y.AbstractType ? parent._item?.id : undefined
  for (const id of [origin, rightOrigin, around])
    if (id && id.client !== struct.id.client && id.clock >= (reached.get(id.client) ?? 0))
      return id.client
  return undefined
}

/** Structs from a clock on, as many as there is room for and need nothing more; the first, whether there is room or not. */
function writeRange(
  structs: Structs,
  from: number,
  room: number,
  reached: ReadonlyMap<number, number>,
): { readonly count: number; readonly to: number; readonly full: boolean } {
  body.cutBack(0)
  const first = Y.findIndexSS(structs, from)
  let i = first
  let to = from
  let full = false
  while (i < structs.length && !full) {
    const struct = structs[i] as Y.Item | Y.GC
    if (i > first && awaitedBy(struct, reached) !== undefined) break
    const before = encoding.length(body.encoder)
    struct.write(encoder, to - struct.id.clock)
    full = encoding.length(body.encoder) >= room
    if (full && i > first) {
      body.cutBack(before)
      break
    }
    to = struct.id.clock + struct.length
    i += 1
  }
  return { count: i - first, to, full }
}
