import {
  $createRangeSelection,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
  type ElementNode,
  type PointType,
} from 'lexical'
import { type Patch, signsOf, unitsOf } from '../../support/traces.ts'

/** Types the patches of a trace as a person would: lines are paragraphs, Enter makes one. Within an update. */
export function $typePatches(patches: readonly Patch[]): void {
  for (const [position, remove, insert] of patches) {
    const selection = $createRangeSelection()
    $setSelection(selection)
    $placeAt(selection.anchor, position)
    $placeAt(selection.focus, position + remove)
    if (remove > 0) selection.removeText()
    for (const [index, line] of insert.split('\n').entries()) {
      const here = $getSelection()
      if (!$isRangeSelection(here)) throw new Error('the selection was lost')
      if (index > 0) here.insertParagraph()
      const after = $getSelection()
      if (line && $isRangeSelection(after)) after.insertText(line)
    }
  }
}

/** A position in the whole text, in code points, where paragraphs are a line break apart. */
function $placeAt(point: PointType, position: number): void {
  let left = position
  let block = $getRoot().getFirstChild()
  while ($isElementNode(block)) {
    const size = signsOf(block.getTextContent())
    if (left <= size) {
      $placeIn(point, block, left)
      return
    }
    left -= size + 1
    block = block.getNextSibling()
  }
  throw new Error('the position is beyond the text')
}

function $placeIn(point: PointType, block: ElementNode, position: number): void {
  let left = unitsOf(block.getTextContent(), position)
  for (const child of block.getChildren()) {
    if ($isTextNode(child) && left <= child.getTextContentSize()) {
      point.set(child.getKey(), left, 'text')
      return
    }
    left -= child.getTextContentSize()
  }
  point.set(block.getKey(), 0, 'element')
}
