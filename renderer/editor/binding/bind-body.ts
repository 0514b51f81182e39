import { $getSelection, type LexicalEditor, mergeRegister } from 'lexical'
import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import type { ErrorTap } from './body-editor.ts'
import { $placeOf, type BodyPlace, type BothLines } from './body-place.ts'
import { createBodyView } from './body-view.ts'
import { type BreakCause, createBreaker } from './breaker.ts'
import { createDocumentLines } from './document-lines.ts'
import { isDrawn } from './is-drawn.ts'
import { bindLater } from './later-place.ts'
import { $isNested, isAlike } from './likeness.ts'
import { bindMoves } from './move-words.ts'
import { hearBody } from './others-changes.ts'
import { createOwnCursor } from './own-cursor.ts'
import { createOwnWrites, hearEditor } from './own-writes.ts'
import { registerCursors } from './register-cursors.ts'
import { registerUndo } from './register-undo.ts'
import { createScreenLines } from './screen-lines.ts'
import { cursorsDrawer } from './show-cursors.ts'
import { bindTableActs } from './table-acts.ts'
import { undoOfBody } from './undo-of-body.ts'
import { createWaiting } from './waiting.ts'

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
  const breaker = createBreaker(editor, errors, options.onBreak)
  const { isBroken, breakOff, guarded } = breaker

  const stopHearing = hearEditor(editor, own, waiting, breaker)
  // Before anything can be typed: an editor that starts empty would write that emptiness.
  guarded(() => {
    document.readWhole()
    view.show(
      document.lines().map((line) => ({ line, was: undefined })),
      true,
    )
  })
  const stopHearingBody = hearBody({ editor, both, doc, origin, view, own, waiting, breaker })
  undo.addTrackedOrigin(origin)

  const place = () => $placeOf(both, $getSelection())
  const container = cursorsContainer
  const draw = cursorsDrawer({ editor, both, awareness, section, container, isBroken })
  const stop = mergeRegister(
    registerUndo(editor, undo),
    bindMoves(editor, { undo, place, goTo: view.goTo }),
    bindLater(editor, { both, undo, place, isWaiting: waiting.isOn }),
    bindTableActs(editor, both, view, own, undo, waiting.isOn),
    registerCursors(editor, awareness, createOwnCursor(editor, awareness, section, place), draw),
    registerComposition(editor, () => {
      if (waiting.isOn() && !editor.isComposing()) guarded(waiting.release)
    }),
    stopHearing,
    view.stop,
  )

  // Each line was looked at when it was shown.
  const isNested = () => editor.read('latest', () => $isNested(document.lines()))
  if (!isBroken() && !(isNested() && isDrawn(editor))) breakOff('unshowable')
  breaker.shown()

  return {
    ...{ undo, both, breakOff },
    isAlike: () => isAlike(editor, body) && isDrawn(editor),
    place: () => editor.read('latest', place),
    release: () => {
      // What was typed in this very task is not written yet.
      guarded(() => editor.read('force-commit', () => undefined))
      if (waiting.isOn()) guarded(waiting.release)
      breaker.end()
      stop()
      undo.removeTrackedOrigin(origin)
      stopHearingBody()
    },
  }
}

/** Calls back once an input method has let go and the editor has taken in what it left. */
function registerComposition(editor: LexicalEditor, onEnd: () => void): () => void {
  const later = () => setTimeout(onEnd, 0)
  return editor.registerRootListener((root, previous) => {
    previous?.removeEventListener('compositionend', later)
    root?.addEventListener('compositionend', later)
  })
}
