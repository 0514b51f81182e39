import {
  $getSelection,
  $isParagraphNode,
  $isRangeSelection,
  $isTextNode,
  COMMAND_PRIORITY_LOW,
  KEY_DOWN_COMMAND,
  type LexicalEditor,
  mergeRegister,
} from 'lexical'
import { $tableOf } from '../tables/table-place.ts'

/** What stands behind a slash that begins an otherwise empty paragraph, up to the caret; undefined elsewhere. Within a read. */
export function $slashQuery(): string | undefined {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return undefined
  const node = selection.anchor.getNode()
  const block = node.getParent()
  if (!$isTextNode(node) || !$isParagraphNode(block) || block.getChildrenSize() !== 1)
    return undefined
  const text = node.getTextContent()
  if (selection.anchor.offset !== text.length || $tableOf(block)) return undefined
  return /^\/([\p{L}\p{M} ]{0,20})$/u.exec(text)?.[1]
}

/**
 * Tells what somebody has typed behind a slash of their own, letter by letter, and undefined once it is
 * none any more. A slash that stands there already, whoever typed it, is a slash.
 */
export function followSlash(
  editor: LexicalEditor,
  tell: (query: string | undefined) => void,
): () => void {
  let typed = false
  const leave = () => {
    typed = false
    tell(undefined)
  }
  return mergeRegister(
    editor.registerCommand(
      KEY_DOWN_COMMAND,
      (event) => {
        if (event.key === '/' && !event.ctrlKey && !event.metaKey) typed = true
        if (event.key === 'Escape') leave()
        return false
      },
      COMMAND_PRIORITY_LOW,
    ),
    editor.registerUpdateListener(({ editorState }) => {
      if (!typed || editor.isComposing()) return
      const query = editorState.read($slashQuery)
      tell(query)
      // The slash itself comes a moment after its key; and one that was taken out may be typed again.
      if (query === undefined && editorState.read($isPast)) typed = false
    }),
    editor.registerRootListener((root, before) => {
      before?.removeEventListener('blur', leave)
      root?.addEventListener('blur', leave)
    }),
  )
}

/** Whether the caret is where no slash is being typed: in other words, or nowhere. */
function $isPast(): boolean {
  const selection = $getSelection()
  return !$isRangeSelection(selection) || selection.anchor.getNode().getTextContent() !== ''
}
