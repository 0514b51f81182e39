import * as Y from 'yjs'
import { syncOrigin } from '../../shared/base/origin.ts'

/** Several copies of one document, as on several devices; updates travel when the test says so. */
export interface Replicas {
  readonly docs: readonly Y.Doc[]
  /** Delivers all that `from` has to `to`. */
  readonly deliver: (from: number, to: number) => void
  /** Delivers everything to everyone, in the given order of pairs. */
  readonly settle: () => void
}

/** `count` empty replicas with fixed client ids, so that a failing seed fails again. */
export function createReplicas(count: number): Replicas {
  const docs = Array.from({ length: count }, (_, i) => {
    const doc = new Y.Doc()
    doc.clientID = 1000 + i
    return doc
  })
  const deliver = (from: number, to: number) => {
    const source = docs[from]
    const target = docs[to]
    if (!source || !target || from === to) return
    const missing = Y.encodeStateAsUpdate(source, Y.encodeStateVector(target))
    Y.applyUpdate(target, missing, syncOrigin)
  }
  const settle = () => {
    for (let i = 0; i < docs.length; i++) deliver(i, 0)
    for (let i = 1; i < docs.length; i++) deliver(0, i)
  }
  return { docs, deliver, settle }
}
