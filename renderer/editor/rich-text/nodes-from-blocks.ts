import { $createLinkNode } from '@lexical/link'
import {
  $createListItemNode,
  $createListNode,
  type ListItemNode,
  type ListNode,
} from '@lexical/list'
import { $createHeadingNode, $createQuoteNode, type HeadingTagType } from '@lexical/rich-text'
import {
  $createLineBreakNode,
  $createParagraphNode,
  $createTextNode,
  type ElementNode,
  type LexicalNode,
} from 'lexical'
import type { Block, Inline, List, ListItem, Rule, Table } from '../../../shared/notebook/blocks.ts'
import { tableAsParagraphs } from '../../../shared/notebook/table-rows.ts'
import { linkRel } from '../view/link-rel.ts'

/** Blocks as new nodes of the editor. Within an update. */
export function $nodesFromBlocks(blocks: readonly Block[]): ElementNode[] {
  return blocks.flatMap($nodesFromBlock)
}

function $nodesFromBlock(block: Block): ElementNode[] {
  if (block.kind === 'table') return tableAsParagraphs(block).map($nodeFromBlock)
  return block.kind === 'rule' ? [] : [$nodeFromBlock(block)]
}

function $nodeFromBlock(block: Exclude<Block, Table | Rule>): ElementNode {
  switch (block.kind) {
    case 'heading':
      return fill($createHeadingNode(`h${block.level}` as HeadingTagType), block.content)
    case 'quote':
      return fill($createQuoteNode(), block.content)
    case 'list':
      return $listFrom(block)
    default:
      return fill($createParagraphNode(), block.content)
  }
}

function fill(node: ElementNode, content: readonly Inline[]): ElementNode {
  return node.append(...$inlineNodes(content))
}

/** Inline content as new nodes. Within an update. */
export function $inlineNodes(content: readonly Inline[]): LexicalNode[] {
  return content.flatMap((inline): LexicalNode[] => {
    if (inline.kind === 'unknown') return []
    if (inline.kind === 'linebreak') return [$createLineBreakNode()]
    if (inline.kind === 'link') {
      return [$createLinkNode(inline.url, { rel: linkRel }).append(...$inlineNodes(inline.content))]
    }
    const text = $createTextNode(inline.text)
    for (const mark of inline.marks) text.toggleFormat(mark)
    return [text]
  })
}

function $listFrom(list: List): ListNode {
  const node = $createListNode(list.style, list.start)
  return node.append(...list.items.flatMap((item) => $itemsFrom(item)))
}

function $itemsFrom(item: ListItem): ListItemNode[] {
  const own = $createListItemNode(item.checked)
  own.append(...$inlineNodes(item.content))
  const nested = item.children.map((list) => $createListItemNode().append($listFrom(list)))
  return [own, ...nested]
}
