import { $isListItemNode, type ListItemNode } from '@lexical/list'
import {
  $findMatchingParent,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  COMMAND_PRIORITY_LOW,
  createCommand,
  INDENT_CONTENT_COMMAND,
  KEY_DOWN_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalCommand,
  type LexicalEditor,
  mergeRegister,
  OUTDENT_CONTENT_COMMAND,
} from 'lexical'

/** Asks for the address of a link on what is selected. */
export const EDIT_LINK_COMMAND: LexicalCommand<void> = createCommand('EDIT_LINK_COMMAND')

/** Lists nest this deep at most. */
const maxIndent = 5

/** The keys that are ours; bold, undo and the like are Lexical's. Returns the way to stop. */
export function registerKeys(editor: LexicalEditor): () => void {
  const outsideLists = () => !$selectedItem()
  return mergeRegister(
    editor.registerCommand(
      KEY_DOWN_COMMAND,
      (event) => {
        const command = event.ctrlKey !== event.metaKey && !event.shiftKey && !event.altKey
        if (!command || event.key.toLowerCase() !== 'k' || !editor.isEditable()) return false
        event.preventDefault()
        return editor.dispatchCommand(EDIT_LINK_COMMAND, undefined)
      },
      COMMAND_PRIORITY_LOW,
    ),
    // Tab moves on to the next control, except where it does something in a list.
    editor.registerCommand(
      KEY_TAB_COMMAND,
      (event) => {
        const item = $selectedItem()
        if (!item || !(event.shiftKey ? $canOutdent(item) : $canIndent(item))) return false
        event.preventDefault()
        const command = event.shiftKey ? OUTDENT_CONTENT_COMMAND : INDENT_CONTENT_COMMAND
        return editor.dispatchCommand(command, undefined)
      },
      COMMAND_PRIORITY_LOW,
    ),
    editor.registerCommand(INDENT_CONTENT_COMMAND, outsideLists, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(OUTDENT_CONTENT_COMMAND, outsideLists, COMMAND_PRIORITY_HIGH),
  )
}

/** The list item that the selection starts in. Within a read or an update. */
export function $selectedItem(): ListItemNode | null {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return null
  return $findMatchingParent(selection.anchor.getNode(), $isListItemNode)
}

export function $canIndent(item: ListItemNode): boolean {
  return item.getPreviousSibling() !== null && item.getIndent() < maxIndent
}

export function $canOutdent(item: ListItemNode): boolean {
  return item.getIndent() > 0
}
