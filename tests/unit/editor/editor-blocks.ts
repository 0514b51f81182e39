import { $isLinkNode } from '@lexical/link'
import { $isListItemNode, $isListNode, type ListNode } from '@lexical/list'
import { $isHeadingNode, $isQuoteNode } from '@lexical/rich-text'
import {
  $getRoot,
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  type EditorState,
  type ElementNode,
  type LexicalNode,
} from 'lexical'
import {
  type Block,
  type HeadingLevel,
  type Inline,
  type List,
  type ListItem,
  listStart,
  safeUrl,
  textMarks,
} from '../../../shared/notebook/blocks.ts'
import { inlineInLink } from '../../../shared/notebook/inline-in-link.ts'
import { normalizeBlocks } from '../../../shared/notebook/normalize-blocks.ts'
import { printable } from '../../../shared/notebook/printable.ts'

/** What an editor shows, as plain canonical blocks, read from its nodes and by no way that the app reads them. */
export function editorBlocks(state: EditorState): readonly Block[] {
  return state.read(() => normalizeBlocks($getRoot().getChildren().map($block)))
}

function $block(node: LexicalNode): Block {
  if ($isListNode(node)) return $list(node)
  if (node.getType() === 'sotto-table') return $table(node)
  if (
    $isElementNode(node) &&
    node.getChildrenSize() === 1 &&
    node.getFirstChild()?.getType() === 'atom'
  ) {
    return { kind: 'rule' }
  }
  const content = $isElementNode(node) ? $inlines(node) : []
  if ($isHeadingNode(node)) {
    return { kind: 'heading', level: Number(node.getTag().slice(1)) as HeadingLevel, content }
  }
  return { kind: $isQuoteNode(node) ? 'quote' : 'paragraph', content }
}

function $table(table: LexicalNode): Block {
  const parts = $childrenOf(table)
  const [caption] = parts
  const cell = (one: LexicalNode) =>
    $childrenOf(one).flatMap((line, i): Inline[] => [
      ...(i > 0 ? [{ kind: 'linebreak' } as const] : []),
      ...($isElementNode(line) ? $inlines(line) : []),
    ])
  return {
    kind: 'table',
    caption: caption && $isElementNode(caption) ? $inlines(caption) : [],
    rows: parts.slice(1).map((row) => $childrenOf(row).map(cell)),
  }
}

function $childrenOf(node: LexicalNode): LexicalNode[] {
  return $isElementNode(node) ? node.getChildren() : []
}

function $list(list: ListNode): List {
  const style = list.getListType()
  const items: ListItem[] = []
  for (const item of list.getChildren()) {
    if (!$isListItemNode(item)) continue
    const nested = item.getChildren().filter($isListNode).map($list)
    const content = $inlines(item)
    const previous = items.at(-1)
    if (content.length === 0 && nested.length > 0 && previous) {
      items[items.length - 1] = { ...previous, children: [...previous.children, ...nested] }
    } else if (style === 'check') {
      items.push({ content, checked: item.getChecked() === true, children: nested })
    } else items.push({ content, children: nested })
  }
  const start = listStart(style, list.getStart())
  return { kind: 'list', style, ...(start === undefined ? {} : { start }), items }
}

function $inlines(element: ElementNode): Inline[] {
  return element.getChildren().flatMap($inline)
}

function $inline(node: LexicalNode): Inline[] {
  if ($isLineBreakNode(node)) return [{ kind: 'linebreak' }]
  if ($isTextNode(node)) {
    const text = printable(node.getTextContent())
    return text
      ? [{ kind: 'text', text, marks: textMarks.filter((mark) => node.hasFormat(mark)) }]
      : []
  }
  if (!$isElementNode(node) || $isListNode(node)) return []
  const content = $inlines(node)
  const url = $isLinkNode(node) ? safeUrl(node.getURL()) : undefined
  if (!url) return content
  return [
    {
      kind: 'link',
      url,
      content: content.flatMap(inlineInLink),
    },
  ]
}
