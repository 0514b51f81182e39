import * as Y from 'yjs'
import { soundUndo } from '../../../shared/notebook/sound-undo.ts'

const managers = new WeakMap<Y.Text, Y.UndoManager>()

/** Edits closer together than this, in milliseconds, are undone as one. */
const captureTimeout = 500

/**
 * The undo history of a body. It outlives the editors that come and go with scrolling: each of them
 * is tracked while it is bound, and nobody else's writes are.
 */
export function undoOfBody(body: Y.Text): Y.UndoManager {
  const kept = managers.get(body)
  if (kept) return kept
  const manager = new Y.UndoManager(body, { trackedOrigins: new Set(), captureTimeout })
  managers.set(body, manager)
  if (body.doc) soundUndo(body.doc, manager)
  return manager
}
