import {
  $createRangeSelectionFromDom,
  $getSelection,
  $isRangeSelection,
  type LexicalEditor,
  type PointType,
} from 'lexical'

/** The selection of now: the caret moves in the page first, and the editor hears of it a moment later. */
export function $newestSelection(editor: LexicalEditor) {
  const root = editor.getRootElement()
  const page = root?.ownerDocument
  const known = $getSelection()
  if (!root || page?.activeElement !== root || editor.isComposing()) return known
  const drawn = page.getSelection()
  // Mostly it is where the editor has it, and to look is cheaper than to resolve.
  if (
    $isRangeSelection(known) &&
    isAt(editor, known.anchor, drawn?.anchorNode, drawn?.anchorOffset) &&
    isAt(editor, known.focus, drawn?.focusNode, drawn?.focusOffset)
  ) {
    return known
  }
  return $createRangeSelectionFromDom(drawn, editor) ?? known
}

/** Whether a point of the editor is where the page has it; of points in texts alone. */
function isAt(
  editor: LexicalEditor,
  { type, key, offset }: PointType,
  node: Node | null | undefined,
  drawnOffset: number | undefined,
): boolean {
  if (type !== 'text' || node?.nodeType !== Node.TEXT_NODE || offset !== drawnOffset) return false
  return editor.getElementByKey(key)?.contains(node) === true
}
