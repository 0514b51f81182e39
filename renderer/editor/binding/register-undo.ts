import {
  CAN_REDO_COMMAND,
  CAN_UNDO_COMMAND,
  COMMAND_PRIORITY_EDITOR,
  createCommand,
  type LexicalCommand,
  type LexicalEditor,
  mergeRegister,
  REDO_COMMAND,
  UNDO_COMMAND,
} from 'lexical'
import type * as Y from 'yjs'

/** Asks an editor to say again what can be undone and redone: it says so only when that changes. */
export const askForHistory: LexicalCommand<void> = createCommand('ask-for-history')

/** Connects an editor's undo and redo to the history of its body; returns the way to stop. */
export function registerUndo(editor: LexicalEditor, undo: Y.UndoManager): () => void {
  const tell = () => {
    editor.dispatchCommand(CAN_UNDO_COMMAND, undo.canUndo())
    editor.dispatchCommand(CAN_REDO_COMMAND, undo.canRedo())
  }
  const run = (act: () => unknown) => () => {
    if (editor.isEditable()) act()
    return true
  }
  undo.on('stack-item-added', tell)
  undo.on('stack-item-popped', tell)
  undo.on('stack-cleared', tell)
  tell()
  return mergeRegister(
    editor.registerCommand(
      UNDO_COMMAND,
      run(() => undo.undo()),
      COMMAND_PRIORITY_EDITOR,
    ),
    editor.registerCommand(
      REDO_COMMAND,
      run(() => undo.redo()),
      COMMAND_PRIORITY_EDITOR,
    ),
    editor.registerCommand(
      askForHistory,
      () => {
        tell()
        return true
      },
      COMMAND_PRIORITY_EDITOR,
    ),
    () => {
      undo.off('stack-item-added', tell)
      undo.off('stack-item-popped', tell)
      undo.off('stack-cleared', tell)
    },
  )
}
