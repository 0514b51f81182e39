import {
  COLLABORATION_TAG,
  type LexicalEditor,
  SKIP_COLLAB_TAG,
  type UpdateListenerPayload,
} from 'lexical'
import type * as Y from 'yjs'
import type { BothLines } from './body-place.ts'
import type { BodyView } from './body-view.ts'
import type { Breaker } from './breaker.ts'
import { letStandOnce, takeIn } from './others-changes.ts'
import type { OwnWrites } from './own-writes.ts'
import { touchedBy } from './touch-log.ts'
import type { Waiting } from './waiting.ts'

interface ChangesContext {
  readonly editor: LexicalEditor
  readonly both: BothLines
  readonly doc: Y.Doc
  /** Of what this editor writes. */
  readonly origin: object
  readonly view: BodyView
  readonly own: OwnWrites
  readonly waiting: Waiting
  readonly breaker: Breaker
}

/** Writes what a person does in an editor to its body; returns the way to stop. */
export function hearEditor(context: ChangesContext): () => void {
  const { editor, own, waiting } = context
  const { isBroken, hasFailed, breakOff, guarded } = context.breaker
  const take = (update: UpdateListenerPayload) => {
    const { tags, dirtyElements, dirtyLeaves } = update
    // What came from the document is never written back.
    if (isBroken() || tags.has(SKIP_COLLAB_TAG) || tags.has(COLLABORATION_TAG)) return
    if (waiting.isOn()) {
      if (!editor.isComposing()) guarded(waiting.release)
    } else if (dirtyElements.size > 0 || dirtyLeaves.size > 0) {
      guarded(() => own.write(update, hasFailed()))
    }
  }
  return editor.registerUpdateListener((update) => {
    take(update)
    if (hasFailed()) breakOff('error')
  })
}

/** Shows in an editor what others do to its body; returns the way to stop. */
export function hearBody(context: ChangesContext): () => void {
  const { editor, both, doc, origin, view, own, waiting } = context
  const { guarded } = context.breaker
  const { body } = both
  /** The change of somebody else that is being told of. */
  let current: Y.Transaction | undefined

  const onEvents = (_events: unknown, transaction: Y.Transaction) => {
    if (own.isOwn(transaction)) return
    guarded(() => {
      if (waiting.takes()) return
      takeIn(both, view, touchedBy(body, transaction))
      if (editor.isEditable()) letStandOnce(both, doc)
    })
  }
  const beforeTransaction = (transaction: Y.Transaction) => {
    // Whoever asks an event for its delta opens a transaction within the one that is being told of.
    if (transaction.origin === origin || own.isWriting() || current) return
    current = transaction
    guarded(() => {
      if (waiting.isOn()) return
      waiting.begin()
      view.keepPlace()
    })
  }
  const afterTransaction = (transaction: Y.Transaction) => {
    if (transaction === current) current = undefined
    if (transaction.origin !== origin) guarded(waiting.settle)
  }

  body.observeDeep(onEvents as never)
  doc.on('beforeTransaction', beforeTransaction)
  doc.on('afterTransaction', afterTransaction)
  return () => {
    doc.off('beforeTransaction', beforeTransaction)
    doc.off('afterTransaction', afterTransaction)
    body.unobserveDeep(onEvents as never)
  }
}
