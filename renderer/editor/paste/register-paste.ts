import { caretFromPoint } from '@lexical/clipboard'
import { $toggleLink } from '@lexical/link'
import {
  $caretRangeFromSelection,
  $comparePointCaretNext,
  $createRangeSelection,
  $getCaretRangeInDirection,
  $getNearestNodeFromDOMNode,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
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
  type RangeSelection,
} from 'lexical'
import type { Block } from '../../../shared/notebook/blocks.ts'
import { visibleText } from '../../../shared/notebook/visible/visible-text.ts'
import { $selectedBlocks, moveWords } from '../binding/index.ts'
import { $inlineNodes, $nodesFromBlocks } from '../rich-text/nodes-from-blocks.ts'
import { wholeAddress } from '../rich-text/typed-links.ts'
import { $acrossCells, $clearAcross } from '../tables/clear-across.ts'
import { linkRel } from '../view/link-rel.ts'
import { pastedHtml } from './html-to-blocks.ts'
import { readBlocks, writeBlocks } from './own-clipboard.ts'

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
        if (!$selectAt(event.clientX, event.clientY, editor)) return true
        const own = readBlocks(data)
        const source = dragged
        dragged = undefined
        // Once the editor has the place: what is taken away may stand in it.
        if (own && source) queueMicrotask(() => moveDragged(source, editor, own))
        else $insertTransfer(data)
        return true
      },
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
      (event) => {
        const blocks = $selectedBlocks()
        const selection = $selectedRange()
        if (!event.dataTransfer || blocks.length === 0 || !selection) return false
        writeBlocks(event.dataTransfer, blocks)
        event.dataTransfer.effectAllowed = 'copyMove'
        dragged = { editor, selection: selection.clone() }
        return true
      },
      COMMAND_PRIORITY_HIGH,
    ),
  )
}

interface Dragged {
  readonly editor: LexicalEditor
  readonly selection: RangeSelection
}

/** What is being dragged out of one of the editors of this window. */
let dragged: Dragged | undefined

function moveDragged(source: Dragged, editor: LexicalEditor, blocks: readonly Block[]): void {
  const { selection } = source
  // Dropped into itself, it stays where it is.
  const isWithin = editor === source.editor && editor.read('latest', () => $isCaretIn(selection))
  if (isWithin) return
  const $take = () => {
    const range = selection.clone()
    $setSelection(range)
    const across = $acrossCells()
    if (across) $clearAcross(across)
    else range.removeText()
  }
  moveWords(source.editor, editor, $take, () => $insertBlocks(blocks))
}

function $isCaretIn(range: RangeSelection): boolean {
  const caret = $selectedRange()
  if (!caret) return false
  const points = (selection: RangeSelection) =>
    $getCaretRangeInDirection($caretRangeFromSelection(selection), 'next')
  const [whole, here] = [points(range), points(caret)]
  return (
    $comparePointCaretNext(whole.anchor, here.anchor) <= 0 &&
    $comparePointCaretNext(here.anchor, whole.focus) <= 0
  )
}

function $selectedRange(): RangeSelection | undefined {
  const selection = $getSelection()
  return $isRangeSelection(selection) ? selection : undefined
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

function $insertTransfer(data: DataTransfer): void {
  const own = readBlocks(data)
  if (own) {
    $insertBlocks(own)
    return
  }
  if ($linkSelected(data.getData('text/plain'))) return
  const html = data.getData('text/html')
  const { blocks, isHidden } = html ? pastedHtml(html) : { blocks: [], isHidden: false }
  // Where all words of the HTML are hidden ones, the plain text is the same words by another way.
  if (isHidden) return
  $insertBlocks(blocks.length > 0 ? blocks : textToBlocks(data.getData('text/plain')))
}

/** An address that is pasted over words links them. */
function $linkSelected(text: string): boolean {
  const selection = $selectedRange()
  const url = text.length < 5000 ? wholeAddress(text) : undefined
  if (!url || !selection || selection.isCollapsed() || selection.getTextContent().includes('\n')) {
    return false
  }
  $toggleLink(url, { rel: linkRel })
  return true
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
