import {
  COMMAND_PRIORITY_HIGH,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  COPY_COMMAND,
  CUT_COMMAND,
  DRAGSTART_COMMAND,
  DROP_COMMAND,
  type LexicalEditor,
  mergeRegister,
  PASTE_COMMAND,
  PASTE_TAG,
  UNDO_COMMAND,
} from 'lexical'
import { $selectedBlocks } from '../binding/index.ts'
import { readApart } from '../reading/read-apart.ts'
import { $acrossCells, $clearAcross } from '../tables/clear-across.ts'
import { $drag, $drop } from './drag-words.ts'
import { $insertTransfer } from './insert-transfer.ts'
import { writeBlocks } from './own-clipboard.ts'
import { takeBackPending } from './paste-later.ts'
import { $selectedRange } from './selected-range.ts'

/**
 * All text from elsewhere comes in by the one reading of it, apart from the page: what a section cannot
 * hold is left outside, whichever program wrote it to the clipboard. Files are refused. Returns the way
 * to stop.
 */
export function registerPaste(editor: LexicalEditor, read = readApart): () => void {
  return mergeRegister(
    editor.registerCommand(
      UNDO_COMMAND,
      () => editor.isEditable() && takeBackPending(editor),
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      PASTE_COMMAND,
      (event) => {
        const data = 'clipboardData' in event ? event.clipboardData : null
        if (!data) return false
        event.preventDefault()
        editor.update(() => $insertTransfer(editor, data, read), { tag: PASTE_TAG })
        return true
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      CONTROLLED_TEXT_INSERTION_COMMAND,
      (event) => {
        if (typeof event === 'string' || !event.dataTransfer) return false
        $insertTransfer(editor, event.dataTransfer, read)
        return true
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      DROP_COMMAND,
      (event) => $drop(editor, event, (data) => $insertTransfer(editor, data, read)),
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(COPY_COMMAND, (event) => $copy(event), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(
      CUT_COMMAND,
      (event) => {
        if (!$copy(event)) return false
        const across = $acrossCells()
        if (!editor.isEditable()) return true
        if (across) $clearAcross(across)
        else $selectedRange()?.removeText()
        return true
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      DRAGSTART_COMMAND,
      (event) => $drag(editor, event),
      COMMAND_PRIORITY_HIGH,
    ),
  )
}

/** False where there is nothing to copy, or no clipboard with the event. */
function $copy(event: ClipboardEvent | KeyboardEvent | null): boolean {
  const data = event && 'clipboardData' in event ? event.clipboardData : null
  const blocks = $selectedBlocks()
  if (!event || !data || blocks.length === 0) return false
  event.preventDefault()
  writeBlocks(data, blocks)
  return true
}
