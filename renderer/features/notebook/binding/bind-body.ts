import {
  type BindingV2,
  createBindingV2__EXPERIMENTAL,
  type ExcludedProperties,
  syncLexicalUpdateToYjsV2__EXPERIMENTAL,
  syncYjsChangesToLexicalV2__EXPERIMENTAL,
  syncYjsStateToLexicalV2__EXPERIMENTAL,
} from '@lexical/yjs'
import {
  COLLABORATION_TAG,
  HISTORIC_TAG,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  PASTE_TAG,
  SKIP_COLLAB_TAG,
} from 'lexical'
import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import type { ErrorTap } from './body-editor.ts'
import { createCursorFacade } from './cursor-facade.ts'
import { drawCursors, withoutCursors } from './draw-cursors.ts'
import { keepPairs } from './keep-pairs.ts'
import { compareWithBody, type Likeness } from './likeness.ts'
import { registerCursors } from './register-cursors.ts'
import { registerUndo } from './register-undo.ts'
import { undoOfBody } from './undo-of-body.ts'

/** Why an editor can no longer be trusted to show its body. */
export type BreakCause = 'error' | 'unshowable' | 'differs'

export interface BindOptions {
  readonly body: Y.XmlElement
  readonly section: string
  readonly awareness: Awareness | undefined
  readonly excludedProperties: ExcludedProperties
  readonly errors: ErrorTap
  /** Where the carets of others are drawn; positioned, beside the editor. */
  readonly cursorsContainer: HTMLElement | null
  /** Called once. From then on the editor writes nothing: the document is the truth. */
  readonly onBreak: (cause: BreakCause) => void
}

/** One editor that shows one body and writes to it, until it is released. */
export interface BoundBody {
  readonly binding: BindingV2
  readonly undo: Y.UndoManager
  readonly selection: ReturnType<typeof createCursorFacade>['selection']
  /** How far screen and document agree now. */
  readonly compare: () => Likeness
  /** Breaks the editor; for errors that the editor itself reports, and for differences that were found. */
  readonly breakOff: (cause: BreakCause) => void
  readonly release: () => void
}

/**
 * Binds an editor to a body on @lexical/yjs's V2 functions (README.md says why in this order). On
 * return the editor shows the whole body, or `onBreak` has been called and it will write nothing.
 * The editor must not be editable before this returns.
 */
export function bindBody(editor: LexicalEditor, options: BindOptions): BoundBody {
  const { body, section, awareness } = options
  const { doc } = body
  if (!doc) throw new Error('The body is in no document.')
  let broken = false
  let whole = false
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

  options.errors.report = () => breakOff('error')
  const binding = createBindingV2__EXPERIMENTAL(editor, section, doc, new Map(), {
    excludedProperties: options.excludedProperties,
    getXmlElement: () => body,
  })
  binding.cursorsContainer = options.cursorsContainer
  const facade = createCursorFacade(awareness, section, () => binding)
  const undo = undoOfBody(body)

  const stopListening = editor.registerUpdateListener((update) => {
    const { tags, normalizedNodes } = update
    if (broken || tags.has(SKIP_COLLAB_TAG)) return
    guarded(() => {
      if (tags.has(COLLABORATION_TAG) || tags.has(HISTORIC_TAG)) {
        // What came from the document is never written back; nodes that Lexical merged on the way
        // no longer stand for the text that they were made from.
        for (const key of normalizedNodes) binding.mapping.deleteNode(key)
        return
      }
      const write = () =>
        syncLexicalUpdateToYjsV2__EXPERIMENTAL(
          binding,
          facade.provider,
          update.prevEditorState,
          update.editorState,
          update.dirtyElements,
          update.dirtyLeaves,
          normalizedNodes,
          tags,
        )
      // What is done at one stroke is undone by itself, without what was typed just before.
      if (tags.has(HISTORY_PUSH_TAG) || tags.has(PASTE_TAG)) undo.stopCapturing()
      // One transaction around it, so that nobody else runs before the pairs are let go.
      doc.transact(() => keepPairs(write), binding)
    })
  })

  // Before anything can be typed: an editor that starts empty would write that emptiness.
  guarded(() =>
    withoutCursors(binding, facade, () =>
      syncYjsStateToLexicalV2__EXPERIMENTAL(binding, facade.provider),
    ),
  )

  const onBodyEvents = (events: Y.YEvent<Y.XmlElement>[], transaction: Y.Transaction) => {
    if (transaction.origin === binding) return
    guarded(() => {
      withoutCursors(binding, facade, () =>
        syncYjsChangesToLexicalV2__EXPERIMENTAL(
          binding,
          facade.provider,
          events,
          transaction,
          transaction.origin === undo,
        ),
      )
      // A body that was emptied gets its paragraph now, in a transaction of our own.
      flush()
      draw()
    })
  }
  const flush = () => {
    if (!editor._updating && editor._pendingEditorState) {
      editor.read('force-commit', () => undefined)
    }
  }
  // What was typed in this very task is not written yet. Written after the others' changes it would
  // be taken for their deletion; so it goes first, within their transaction. (Yjs then changes our
  // client id, for it takes us for somebody else; that is harmless, and very rare.)
  const beforeTransaction = (transaction: Y.Transaction) => {
    if (transaction.origin !== binding) guarded(flush)
  }
  body.observeDeep(onBodyEvents as never)
  doc.on('beforeTransaction', beforeTransaction)
  undo.addTrackedOrigin(binding)

  const stopUndo = registerUndo(editor, undo)
  const draw = () => {
    if (!broken) drawCursors(binding, facade)
  }
  const stopCursors = registerCursors(editor, facade, awareness, draw)

  if (!broken && compareWithBody(editor, body) === 'different') breakOff('unshowable')
  whole = true

  return {
    binding,
    undo,
    selection: facade.selection,
    compare: () => compareWithBody(editor, body),
    breakOff,
    release: () => {
      broken = true
      options.errors.report = undefined
      stopCursors()
      stopUndo()
      undo.removeTrackedOrigin(binding)
      doc.off('beforeTransaction', beforeTransaction)
      body.unobserveDeep(onBodyEvents as never)
      stopListening()
      facade.dispose()
      binding.cursorsContainer = null
    },
  }
}
