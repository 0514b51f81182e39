import { caretFromPoint } from '@lexical/clipboard'
import {
  $caretRangeFromSelection,
  $comparePointCaretNext,
  $createRangeSelection,
  $getCaretRangeInDirection,
  $getNearestNodeFromDOMNode,
  $isTextNode,
  $setSelection,
  type LexicalEditor,
  type RangeSelection,
} from 'lexical'
import type { Block } from '../../../shared/notebook/blocks.ts'
import { $selectedBlocks, moveWords } from '../binding/index.ts'
import { ownBlocks } from '../reading/pasted-text.ts'
import { $acrossCells, $clearAcross } from '../tables/clear-across.ts'
import { $insertBlocks } from './insert-blocks.ts'
import { ownKind, writeBlocks } from './own-clipboard.ts'
import { $selectedRange } from './selected-range.ts'

/** What Lexical marks a drag that began in one of its own editors with. */
const ownDrag = 'application/x-lexical-drag'

interface Dragged {
  readonly editor: LexicalEditor
  readonly selection: RangeSelection
}

/** What is being dragged out of one of the editors of this window. */
let dragged: Dragged | undefined

/** Begins to drag what is selected; false where that is nothing. */
export function $drag(editor: LexicalEditor, event: DragEvent): boolean {
  const blocks = $selectedBlocks()
  const selection = $selectedRange()
  if (!event.dataTransfer || blocks.length === 0 || !selection) return false
  writeBlocks(event.dataTransfer, blocks)
  event.dataTransfer.effectAllowed = 'copyMove'
  dragged = { editor, selection: selection.clone() }
  return true
}

/**
 * Takes what is dropped: words of one of our editors move, all else is put in by `$insert`. False where
 * the drop is Lexical's own.
 */
export function $drop(
  editor: LexicalEditor,
  event: DragEvent,
  $insert: (data: DataTransfer) => void,
): boolean {
  const data = event.dataTransfer
  if (!data || data.types.includes(ownDrag)) return false
  event.preventDefault()
  if (!$selectAt(event.clientX, event.clientY, editor)) return true
  const own = ownBlocks(data.getData(ownKind))
  const source = dragged
  dragged = undefined
  // Once the editor has the place: what is taken away may stand in it.
  if (own && source) queueMicrotask(() => moveDragged(source, editor, own))
  else $insert(data)
  return true
}

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
