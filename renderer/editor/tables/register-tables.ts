import {
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_HIGH,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  DELETE_CHARACTER_COMMAND,
  DELETE_LINE_COMMAND,
  DELETE_WORD_COMMAND,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_UP_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalCommand,
  type LexicalEditor,
  mergeRegister,
  PASTE_COMMAND,
  REMOVE_TEXT_COMMAND,
} from 'lexical'
import { $acrossCells, $clearAcross } from './clear-across.ts'
import { $arrowInTable, $enterInCaption, $tabInTable } from './table-keys.ts'
import { registerTableLooks } from './table-looks.ts'
import { registerTableShape } from './table-shape.ts'

/** What takes away what is selected, and what goes on to put something in its place. */
const deleting: readonly LexicalCommand<never>[] = [
  DELETE_CHARACTER_COMMAND,
  DELETE_WORD_COMMAND,
  DELETE_LINE_COMMAND,
  REMOVE_TEXT_COMMAND,
] as never
const replacing: readonly LexicalCommand<never>[] = [
  CONTROLLED_TEXT_INSERTION_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  INSERT_LINE_BREAK_COMMAND,
  PASTE_COMMAND,
] as never

/** Writing in tables, by keys and across cells; returns the way to stop. */
export function registerTables(editor: LexicalEditor): () => void {
  const clears = (ends: boolean) => () => {
    const selection = editor.isEditable() ? $acrossCells() : undefined
    if (!selection) return false
    $clearAcross(selection)
    return ends
  }
  const key =
    (act: (event: KeyboardEvent) => boolean) =>
    (event: KeyboardEvent | null): boolean => {
      if (!event || !editor.isEditable() || event.altKey || event.ctrlKey || event.metaKey)
        return false
      if (!act(event)) return false
      event.preventDefault()
      return true
    }
  return mergeRegister(
    registerTableShape(editor),
    registerTableLooks(editor),
    ...deleting.map((one) => editor.registerCommand(one, clears(true), COMMAND_PRIORITY_CRITICAL)),
    ...replacing.map((one) =>
      editor.registerCommand(one, clears(false), COMMAND_PRIORITY_CRITICAL),
    ),
    editor.registerCommand(INSERT_PARAGRAPH_COMMAND, $enterInCaption, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(
      KEY_TAB_COMMAND,
      key((event) => $tabInTable(editor, event.shiftKey)),
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      KEY_ARROW_DOWN_COMMAND,
      key((event) => !event.shiftKey && $arrowInTable(editor, 1)),
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      KEY_ARROW_UP_COMMAND,
      key((event) => !event.shiftKey && $arrowInTable(editor, -1)),
      COMMAND_PRIORITY_HIGH,
    ),
  )
}
