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
import type { Block, Inline, List, ListItem, Table } from '../../../shared/notebook/blocks.ts'
import { ruleAtom, unknownAtom } from '../../../shared/notebook/body/atoms.ts'
import { normalizeBlocks } from '../../../shared/notebook/normalize-blocks.ts'
import {
  $createAtomNode,
  $createCaptionNode,
  $createCellNode,
  $createRowNode,
  $createTableNode,
  newTableId,
  type TableNode,
} from '../binding/index.ts'
import { linkRel } from '../view/link-rel.ts'

/** Blocks as new nodes of the editor. Within an update. */
export function $nodesFromBlocks(blocks: readonly Block[]): ElementNode[] {
  return normalizeBlocks(blocks).map($nodeFromBlock)
}

/** A rule, alone in its line. Within an update. */
export function $ruleLine(): ElementNode {
  return $createParagraphNode().append($createAtomNode(ruleAtom))
}

/** A table has new ids: it is another one than what it is a copy of. */
function $tableFrom({ caption, rows }: Table): TableNode {
  const columns = (rows[0] ?? []).map(() => newTableId())
  return $createTableNode(newTableId()).append(
    fill($createCaptionNode(), caption),
    ...rows.map((row, number) =>
      $createRowNode(newTableId()).append(
        ...row.map((cell, column) =>
          $createCellNode(columns[column] ?? '', number === 0).append(
            fill($createParagraphNode(), cell),
          ),
        ),
      ),
    ),
  )
}

function $nodeFromBlock(block: Block): ElementNode {
  switch (block.kind) {
    case 'heading':
      return fill($createHeadingNode(`h${block.level}` as HeadingTagType), block.content)
    case 'quote':
      return fill($createQuoteNode(), block.content)
    case 'list':
      return $listFrom(block)
    case 'table':
      return $tableFrom(block)
    case 'rule':
      return $ruleLine()
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
    if (inline.kind === 'unknown') return [$createAtomNode(unknownAtom)]
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
