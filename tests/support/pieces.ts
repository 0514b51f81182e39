import type * as Y from 'yjs'
import { statePieces } from '../../renderer/sync/mesh/state-pieces.ts'

/** All the pieces of a document beyond a state vector, to keep, and the state that they reach. */
export function piecesOf(doc: Y.Doc, stateVector: ReadonlyMap<number, number>) {
  const made = statePieces(doc, stateVector)
  const pieces: Uint8Array[] = []
  for (;;) {
    const { done, value } = made.next()
    if (done) return { pieces, reached: value }
    pieces.push(value.slice())
  }
}
