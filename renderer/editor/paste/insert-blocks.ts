import { $getSelection, $isRangeSelection } from 'lexical'
import type { Block } from '../../../shared/notebook/blocks.ts'
import { $inlineNodes, $nodesFromBlocks } from '../rich-text/nodes-from-blocks.ts'

/** Puts blocks where the selection is. One paragraph joins the line that it is put into. Within an update. */
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
