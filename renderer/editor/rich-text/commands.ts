import { $insertList, $removeList } from '@lexical/list'
import { $createHeadingNode, $createQuoteNode } from '@lexical/rich-text'
import { $setBlocksType } from '@lexical/selection'
import {
  $createParagraphNode,
  $getSelection,
  $isRangeSelection,
  FORMAT_TEXT_COMMAND,
  HISTORY_PUSH_TAG,
  INDENT_CONTENT_COMMAND,
  type LexicalEditor,
  OUTDENT_CONTENT_COMMAND,
  REDO_COMMAND,
  UNDO_COMMAND,
} from 'lexical'
import type { TextMark } from '../../../shared/notebook/blocks.ts'
import { type BlockStyle, readFormat } from './format-state.ts'
import { EDIT_LINK_COMMAND } from './register-keys.ts'

export function toggleMark(editor: LexicalEditor, mark: TextMark): void {
  editor.dispatchCommand(FORMAT_TEXT_COMMAND, mark)
}

/** Makes the selected blocks into a style; asked for the one they have, into paragraphs. */
export function setBlockStyle(editor: LexicalEditor, style: BlockStyle): void {
  const { block: now, inTable } = readFormat(editor.getEditorState())
  if (inTable) return
  const wanted = now === style ? 'paragraph' : style
  if (now === wanted) return
  const change = () => {
    if (wanted === 'bullet' || wanted === 'number' || wanted === 'check') {
      $insertList(wanted)
      return
    }
    if (now === 'bullet' || now === 'number' || now === 'check') $removeList()
    const selection = $getSelection()
    if (wanted === 'paragraph' || !$isRangeSelection(selection)) {
      $setBlocksType(selection, $createParagraphNode)
    } else {
      $setBlocksType(selection, () =>
        wanted === 'quote' ? $createQuoteNode() : $createHeadingNode(wanted),
      )
    }
  }
  editor.update(change, { tag: HISTORY_PUSH_TAG })
}

export function editLink(editor: LexicalEditor): void {
  editor.dispatchCommand(EDIT_LINK_COMMAND, undefined)
}

export function indent(editor: LexicalEditor): void {
  editor.dispatchCommand(INDENT_CONTENT_COMMAND, undefined)
}

export function outdent(editor: LexicalEditor): void {
  editor.dispatchCommand(OUTDENT_CONTENT_COMMAND, undefined)
}

export function undo(editor: LexicalEditor): void {
  editor.dispatchCommand(UNDO_COMMAND, undefined)
}

export function redo(editor: LexicalEditor): void {
  editor.dispatchCommand(REDO_COMMAND, undefined)
}
