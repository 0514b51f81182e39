import { caretFromPoint } from '@lexical/clipboard'
import {
  $createRangeSelection,
  $getNearestNodeFromDOMNode,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
  COMMAND_PRIORITY_HIGH,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  DROP_COMMAND,
  type LexicalEditor,
  mergeRegister,
  PASTE_COMMAND,
  PASTE_TAG,
} from 'lexical'
import type { Block } from '../../../shared/notebook/blocks.ts'
import { visibleText } from '../../../shared/notebook/visible/visible-text.ts'
import { $inlineNodes, $nodesFromBlocks } from '../rich-text/nodes-from-blocks.ts'
import { pastedHtml } from './html-to-blocks.ts'

/** What Lexical marks a drag that began in one of its own editors with. */
const ownDrag = 'application/x-lexical-drag'

/**
 * All text from elsewhere comes in through {@link pastedHtml}: what a section cannot hold is left
 * outside, whichever program wrote it to the clipboard. Files are refused. Returns the way to stop.
 */
export function registerPaste(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerCommand(
      PASTE_COMMAND,
      (event) => {
        const data = 'clipboardData' in event ? event.clipboardData : null
        if (!data) return false
        event.preventDefault()
        editor.update(() => $insertTransfer(data), { tag: PASTE_TAG })
        return true
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      CONTROLLED_TEXT_INSERTION_COMMAND,
      (event) => {
        if (typeof event === 'string' || !event.dataTransfer) return false
        $insertTransfer(event.dataTransfer)
        return true
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      DROP_COMMAND,
      (event) => {
        const data = event.dataTransfer
        if (!data || data.types.includes(ownDrag)) return false
        event.preventDefault()
        if ($selectAt(event.clientX, event.clientY, editor)) $insertTransfer(data)
        return true
      },
      COMMAND_PRIORITY_HIGH,
    ),
  )
}

function $insertTransfer(data: DataTransfer): void {
  const html = data.getData('text/html')
  const { blocks, isHidden } = html ? pastedHtml(html) : { blocks: [], isHidden: false }
  // Where all words of the HTML are hidden ones, the plain text is the same words by another way.
  if (isHidden) return
  $insertBlocks(blocks.length > 0 ? blocks : textToBlocks(data.getData('text/plain')))
}

/** Each line of plain text as a paragraph. */
export function textToBlocks(text: string): readonly Block[] {
  const lines = visibleText(text).split('\n')
  // Most programs end what they copy with a line break that nobody meant.
  if (lines.length > 1 && lines.at(-1) === '') lines.pop()
  return lines.map((line) => ({
    kind: 'paragraph',
    content: line ? [{ kind: 'text', text: line, marks: [] }] : [],
  }))
}

/** Puts blocks where the selection is. One paragraph joins the line that it is put into. */
export function $insertBlocks(blocks: readonly Block[]): void {
  const selection = $getSelection()
  const [first] = blocks
  if (!selection || !first) return
  if (blocks.length === 1 && first.kind === 'paragraph') {
    const inherits = $isRangeSelection(selection) && isPlain(first)
    // Words without a format of their own take the one that is being typed in.
    if (inherits) selection.insertText(plainText(first))
    else selection.insertNodes($inlineNodes(first.content))
  } else selection.insertNodes($nodesFromBlocks(blocks))
}

function isPlain(block: Block): boolean {
  if (block.kind !== 'paragraph' || block.content.length !== 1) return false
  const [only] = block.content
  return only?.kind === 'text' && only.marks.length === 0
}

function plainText(block: Block): string {
  const [only] = block.kind === 'paragraph' ? block.content : []
  return only?.kind === 'text' ? only.text : ''
}

function $selectAt(x: number, y: number, editor: LexicalEditor): boolean {
  const caret = caretFromPoint(x, y, editor.getRootElement())
  const node = caret && $getNearestNodeFromDOMNode(caret.node)
  if (!caret || !node) return false
  const selection = $createRangeSelection()
  if ($isTextNode(node)) {
    selection.anchor.set(node.getKey(), caret.offset, 'text')
    selection.focus.set(node.getKey(), caret.offset, 'text')
    $setSelection(selection)
  } else node.selectEnd()
  return true
}
