import {
  $findMatchingParent,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  type RangeSelection,
} from 'lexical'
import { $isCellNode } from '../../../renderer/editor/binding/index.ts'

/** Puts the caret behind words of the editor, or into the cell behind theirs; without words, leaves it. Within an update. */
export function $at(words: string | undefined, where?: 'next cell'): RangeSelection {
  if (words !== undefined) {
    const node = $getRoot()
      .getAllTextNodes()
      .find((one) => one.getTextContent().includes(words))
    const next = $findMatchingParent(node ?? $getRoot(), $isCellNode)?.getNextSibling()
    const target = where ? (next && $isElementNode(next) ? next.getFirstChild() : null) : node
    if (!target) throw new Error(`no ${words}`)
    target.selectEnd()
  }
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) throw new Error('no selection')
  return selection
}
