import { $isLinkNode } from '@lexical/link'
import {
  $getRoot,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type PointType,
  type TextNode,
} from 'lexical'
import { replaced, unseenIn } from '../../../shared/notebook/visible/visible-text.ts'

/** Takes out of all that an editor shows what no reader sees. An edit like any other (rule D2). */
export function takeOutUnseen(editor: LexicalEditor): void {
  const touch = () => {
    for (const text of $getRoot().getAllTextNodes()) {
      text.markDirty()
      const parent = text.getParent()
      if ($isLinkNode(parent)) parent.markDirty()
    }
  }
  editor.update(touch, { tag: HISTORY_PUSH_TAG })
}

/**
 * Takes out of a text what no reader sees, as it is typed: a joiner stays until what it joins has been
 * typed. The caret stays where it is. Within an update.
 */
export function $takeOutUnseen(node: TextNode): void {
  const before = node.getPreviousSibling()
  const context = $isTextNode(before) ? before.getTextContent() : ''
  const text = node.getTextContent()
  const unseen = unseenIn(context + text, { growing: true })
    .filter(({ start }) => start >= context.length)
    .map((one) => ({ ...one, start: one.start - context.length, end: one.end - context.length }))
  if (unseen.length === 0) return
  const selection = $getSelection()
  const points = $isRangeSelection(selection) ? [selection.anchor, selection.focus] : []
  const moved = points
    .filter((point) => point.key === node.getKey())
    .map((point): [PointType, number] => {
      const here = unseen.filter(({ start }) => start < point.offset)
      return [point, replaced(text.slice(0, point.offset), here).length]
    })
  node.setTextContent(replaced(text, unseen))
  for (const [point, offset] of moved) point.set(node.getKey(), offset, 'text')
}
