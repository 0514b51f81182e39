import {
  $getSelection,
  COLLABORATION_TAG,
  type LexicalEditor,
  mergeRegister,
  SKIP_COLLAB_TAG,
  type UpdateListenerPayload,
} from 'lexical'
import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import type { ErrorTap } from './body-editor.ts'
import { $placeOf, type BodyPlace, type BothLines } from './body-place.ts'
import { createBodyView } from './body-view.ts'
import { createDocumentLines } from './document-lines.ts'
import { drawCursors } from './draw-cursors.ts'
import { isDrawn } from './is-drawn.ts'
import { bindLater } from './later-place.ts'
import { $isNested, isAlike } from './likeness.ts'
import { bindMoves } from './move-words.ts'
import { letStandOnce, takeIn } from './others-changes.ts'
import { othersCursors } from './others-cursors.ts'
import { createOwnCursor } from './own-cursor.ts'
import { createOwnWrites } from './own-writes.ts'
import { registerComposition } from './register-composition.ts'
import { registerCursors } from './register-cursors.ts'
import { registerUndo } from './register-undo.ts'
import { createScreenLines } from './screen-lines.ts'
import { bindTableActs } from './table-acts.ts'
import { touchedBy } from './touch-log.ts'
import { undoOfBody } from './undo-of-body.ts'
import { createWaiting } from './waiting.ts'

/** Why an editor can no longer be trusted to show its body. */
export type BreakCause = 'error' | 'unshowable' | 'differs'

interface BindOptions {
  readonly body: Y.Text
  readonly section: string
  readonly awareness: Awareness | undefined
  readonly errors: ErrorTap
  /** Where the carets of others are drawn; positioned, beside the editor. */
  readonly cursorsContainer: HTMLElement | null
  /** Called once. From then on the editor writes nothing: the document is the truth. */
  readonly onBreak: (cause: BreakCause) => void
}

/** One editor that shows one body and writes to it, until it is released. */
export interface BoundBody {
  readonly undo: Y.UndoManager
  readonly both: BothLines
  /** Where the person's selection is. */
  readonly place: () => BodyPlace | undefined
  /** Whether the screen says what the document says now. */
  readonly isAlike: () => boolean
  /** Breaks the editor; for errors that the editor itself reports, and for differences that were found. */
  readonly breakOff: (cause: BreakCause) => void
  readonly release: () => void
}

/**
 * Binds an editor to a body (decision-lines.md says how). On return the editor shows the whole
 * body, or `onBreak` has been called and it will write nothing. The editor must not be editable before.
 */
export function bindBody(editor: LexicalEditor, options: BindOptions): BoundBody {
  const { body, section, awareness, errors, cursorsContainer } = options
  const { doc } = body
  if (!doc) throw new Error('The body is in no document.')
  const origin = { kind: 'binding' }
  const undo = undoOfBody(body)
  const document = createDocumentLines(body)
  const screen = createScreenLines()
  const both: BothLines = { body, document, screen }
  const view = createBodyView(editor, both)
  const own = createOwnWrites(both, view, doc, origin, undo)
  const waiting = createWaiting(editor, both, view, own)
  let broken = false
  let whole = false
  /**
   * An error of the editor. It takes back an update that failed, and draws everything anew where it
   * could not draw; what was typed is written then, before the editor is replaced.
   */
  let failed = false
  /** The change of somebody else that is being told of. */
  let current: Y.Transaction | undefined

  const breakOff = (cause: BreakCause) => {
    if (broken) return
    broken = true
    editor.setEditable(false)
    // A fresh editor that fails at the body fails at it every time.
    options.onBreak(whole ? cause : 'unshowable')
  }
  const guarded = (act: () => void) => {
    if (broken) return
    try {
      act()
    } catch {
      breakOff('error')
    }
  }

  const onUpdate = (update: UpdateListenerPayload) => {
    take(update)
    if (failed) breakOff('error')
  }
  const take = (update: UpdateListenerPayload) => {
    const { tags, dirtyElements, dirtyLeaves } = update
    // What came from the document is never written back.
    if (broken || tags.has(SKIP_COLLAB_TAG) || tags.has(COLLABORATION_TAG)) return
    if (waiting.isOn()) {
      if (!editor.isComposing()) guarded(waiting.release)
    } else if (dirtyElements.size > 0 || dirtyLeaves.size > 0) {
      guarded(() => own.write(update, failed))
    }
  }
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

  errors.report = () => {
    failed = true
    queueMicrotask(() => breakOff('error'))
  }
  const stopListening = editor.registerUpdateListener(onUpdate)
  // Before anything can be typed: an editor that starts empty would write that emptiness.
  guarded(() => {
    document.readWhole()
    view.show(
      document.lines().map((line) => ({ line, was: undefined })),
      true,
    )
  })
  body.observeDeep(onEvents as never)
  doc.on('beforeTransaction', beforeTransaction)
  doc.on('afterTransaction', afterTransaction)
  undo.addTrackedOrigin(origin)

  const place = () => $placeOf(both, $getSelection())
  let drawn = false
  const draw = () => {
    if (broken || !cursorsContainer) return
    try {
      const cursors = othersCursors(both, awareness, section)
      if (cursors.length === 0 && !drawn) return
      drawn = cursors.length > 0
      drawCursors(editor, screen, cursorsContainer, cursors)
    } catch {
      // An ornament: one whose place has no shape on this screen (yet) costs nobody their text.
    }
  }
  const stop = mergeRegister(
    registerUndo(editor, undo),
    bindMoves(editor, { undo, place, goTo: view.goTo }),
    bindLater(editor, { both, undo, place, isWaiting: waiting.isOn }),
    bindTableActs(editor, both, view, own, undo, waiting.isOn),
    registerCursors(editor, awareness, createOwnCursor(editor, awareness, section, place), draw),
    registerComposition(editor, () => {
      if (waiting.isOn() && !editor.isComposing()) guarded(waiting.release)
    }),
    stopListening,
    view.stop,
  )

  // Each line was looked at when it was shown.
  const isNested = () => editor.read('latest', () => $isNested(document.lines()))
  if (!broken && !(isNested() && isDrawn(editor))) breakOff('unshowable')
  whole = true

  return {
    ...{ undo, both, breakOff },
    isAlike: () => isAlike(editor, body) && isDrawn(editor),
    place: () => editor.read('latest', place),
    release: () => {
      if (waiting.isOn()) guarded(waiting.release)
      broken = true
      errors.report = undefined
      stop()
      undo.removeTrackedOrigin(origin)
      doc.off('beforeTransaction', beforeTransaction)
      doc.off('afterTransaction', afterTransaction)
      body.unobserveDeep(onEvents as never)
    },
  }
}
