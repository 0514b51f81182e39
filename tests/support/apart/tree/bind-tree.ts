import {
  $getAnchorAndFocusForUserState,
  type BindingV2,
  createBindingV2__EXPERIMENTAL,
  type ExcludedProperties,
  type Provider,
  syncLexicalUpdateToYjsV2__EXPERIMENTAL,
  syncYjsChangesToLexicalV2__EXPERIMENTAL,
  syncYjsStateToLexicalV2__EXPERIMENTAL,
  type UserState,
} from '@lexical/yjs'
import {
  $getRoot,
  COLLABORATION_TAG,
  HISTORIC_TAG,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  PASTE_TAG,
  SKIP_COLLAB_TAG,
} from 'lexical'
import * as Y from 'yjs'
import { editorBlocks } from './editor-blocks.ts'
import { keepPairs } from './keep-pairs.ts'
import { readTree } from './read-tree.ts'
import { soundUndo } from './sound-undo.ts'

export interface BoundTree {
  readonly undo: Y.UndoManager
  /** Whether screen and document say the same. */
  readonly same: () => boolean
  /** Why it no longer writes, if it does not. */
  readonly broken: () => string | undefined
  readonly report: (error: Error) => void
  readonly release: () => void
}

const managers = new WeakMap<Y.XmlElement, Y.UndoManager>()

function undoOf(body: Y.XmlElement): Y.UndoManager {
  const kept = managers.get(body)
  if (kept) return kept
  const manager = new Y.UndoManager(body, { trackedOrigins: new Set(), captureTimeout: 500 })
  managers.set(body, manager)
  if (body.doc) soundUndo(body.doc, manager)
  return manager
}

/** Binds an editor to a body that is a tree. On return it shows the whole body, or is broken. */
export function bindTree(
  editor: LexicalEditor,
  body: Y.XmlElement,
  excludedProperties: ExcludedProperties,
): BoundTree {
  const { doc } = body
  if (!doc) throw new Error('The body is in no document.')
  let why: string | undefined
  const breakOff = (reason: string) => {
    if (why !== undefined) return
    why = reason
    editor.setEditable(false)
  }
  const guarded = (act: () => void) => {
    if (why !== undefined) return
    try {
      act()
    } catch (error) {
      breakOff(`error: ${String(error)}`)
    }
  }
  const binding = createBindingV2__EXPERIMENTAL(editor, 'section', doc, new Map(), {
    excludedProperties,
    getXmlElement: () => body,
  })
  const provider = localCursor(binding)
  const undo = undoOf(body)

  const stopListening = editor.registerUpdateListener((update) => {
    const { tags, normalizedNodes } = update
    if (why !== undefined || tags.has(SKIP_COLLAB_TAG)) return
    guarded(() => {
      if (tags.has(COLLABORATION_TAG) || tags.has(HISTORIC_TAG)) {
        for (const key of normalizedNodes) binding.mapping.deleteNode(key)
        return
      }
      const write = () =>
        syncLexicalUpdateToYjsV2__EXPERIMENTAL(
          binding,
          provider,
          update.prevEditorState,
          update.editorState,
          update.dirtyElements,
          update.dirtyLeaves,
          normalizedNodes,
          tags,
        )
      if (tags.has(HISTORY_PUSH_TAG) || tags.has(PASTE_TAG)) undo.stopCapturing()
      doc.transact(() => keepPairs(write), binding)
    })
  })
  guarded(() => syncYjsStateToLexicalV2__EXPERIMENTAL(binding, provider))

  const onBodyEvents = (events: Y.YEvent<Y.XmlElement>[], transaction: Y.Transaction) => {
    if (transaction.origin === binding) return
    guarded(() => {
      const isUndo = transaction.origin === undo
      syncYjsChangesToLexicalV2__EXPERIMENTAL(binding, provider, events, transaction, isUndo)
      flush()
    })
  }
  const flush = () => {
    if (!editor._updating && editor._pendingEditorState) {
      editor.read('force-commit', () => undefined)
    }
  }
  const beforeTransaction = (transaction: Y.Transaction) => {
    if (transaction.origin !== binding) guarded(flush)
  }
  body.observeDeep(onBodyEvents as never)
  doc.on('beforeTransaction', beforeTransaction)
  undo.addTrackedOrigin(binding)

  return {
    undo,
    same: () => {
      const state = editor.getEditorState()
      const size = state.read(() => $getRoot().getChildrenSize())
      const screen = JSON.stringify(editorBlocks(state))
      return size === body.length && screen === JSON.stringify(readTree(body))
    },
    broken: () => why,
    report: (error) => breakOff(`error: ${String(error)}`),
    release: () => {
      why ??= 'released'
      undo.removeTrackedOrigin(binding)
      doc.off('beforeTransaction', beforeTransaction)
      body.unobserveDeep(onBodyEvents as never)
      stopListening()
    },
  }
}

/** What the library asks of a network: the person's own caret, and nobody else's. */
function localCursor(binding: BindingV2): Provider {
  let local: UserState = {
    anchorPos: null,
    focusPos: null,
    focusing: false,
    name: '',
    color: '',
    awarenessData: {},
  }
  const resolves = () => {
    if (!local.anchorPos || !local.focusPos) return false
    try {
      const { anchorKey, focusKey } = $getAnchorAndFocusForUserState(binding, local)
      return anchorKey !== null && focusKey !== null
    } catch {
      // The library throws for a node that has left the editor.
      return false
    }
  }
  const setLocalState = (state: UserState | null) => {
    if (state) local = state
  }
  return {
    connect: () => undefined,
    disconnect: () => undefined,
    on: () => undefined,
    off: () => undefined,
    awareness: {
      getLocalState: () => (resolves() ? local : { ...local, anchorPos: null, focusPos: null }),
      getStates: () => new Map(),
      on: () => undefined,
      off: () => undefined,
      setLocalState,
      setLocalStateField: (field, value) => setLocalState({ ...local, [field]: value }),
    },
  }
}
