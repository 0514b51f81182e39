import {
  $createListItemNode,
  $createListNode,
  $isListItemNode,
  $isListNode,
  ListItemNode,
  ListNode,
  type ListType,
} from '@lexical/list'
import {
  BOLD_STAR,
  BOLD_UNDERSCORE,
  type ElementTransformer,
  INLINE_CODE,
  ITALIC_STAR,
  ITALIC_UNDERSCORE,
  LINK,
  registerMarkdownShortcuts,
  STRIKETHROUGH,
} from '@lexical/markdown'
import { $createHeadingNode, $createQuoteNode, HeadingNode, QuoteNode } from '@lexical/rich-text'
import {
  $isParagraphNode,
  type ElementNode,
  type Klass,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical'
import { $tableOf } from '../tables/table-place.ts'

/** `# ` and the like at the start of a line, `**bold**` and the like within one. Returns the way to stop. */
export function registerMarkdown(editor: LexicalEditor): () => void {
  return registerMarkdownShortcuts(editor, [
    // A section has its title: the largest heading within it is the second level.
    block(/^#\s/, HeadingNode, () => $createHeadingNode('h2')),
    block(/^#{2,3}\s/, HeadingNode, () => $createHeadingNode('h3')),
    block(/^>\s/, QuoteNode, () => $createQuoteNode()),
    list(/^(?:[-*+]\s)?\[( |x)?\]\s/i, 'check'),
    list(/^[-*+]\s/, 'bullet'),
    list(/^(\d{1,2})[.)]\s/, 'number'),
    INLINE_CODE,
    // Within a word a star is one: 2*3*4.
    { ...BOLD_STAR, intraword: false },
    BOLD_UNDERSCORE,
    { ...ITALIC_STAR, intraword: false },
    ITALIC_UNDERSCORE,
    STRIKETHROUGH,
    LINK,
  ])
}

/** The library's own also store how the Markdown was written; a document does not hold that. */
function block(
  regExp: RegExp,
  klass: Klass<LexicalNode>,
  create: () => ElementNode,
): ElementTransformer {
  return {
    type: 'element',
    dependencies: [klass],
    export: () => null,
    regExp,
    replace: (parent, children) => {
      if ($tableOf(parent)) return false
      const node = create().append(...children)
      parent.replace(node)
      node.select(0, 0)
      return undefined
    },
  }
}

function list(regExp: RegExp, style: ListType): ElementTransformer {
  return {
    type: 'element',
    dependencies: [ListNode, ListItemNode],
    export: () => null,
    regExp,
    replace: (parent, children, match) => {
      if (!$isParagraphNode(parent) || $tableOf(parent)) return false
      const ticked = style === 'check' ? match[1]?.toLowerCase() === 'x' : undefined
      const item = $createListItemNode(ticked).append(...children)
      const start = style === 'number' ? $startAfter(parent.getPreviousSibling(), match[1]) : 1
      parent.replace($createListNode(style, start).append(item))
      item.select(0, 0)
      return undefined
    },
  }
}

/** What a typed number begins a list at; behind a list that comes to it, it goes on with that one. */
function $startAfter(before: LexicalNode | null, typed: string | undefined): number {
  const start = Number(typed)
  if (!$isListNode(before) || before.getListType() !== 'number') return start
  const items = before.getChildren().filter($isItem)
  return start === before.getStart() + items.length ? 1 : start
}

/** A nested list stands in an item of its own. */
function $isItem(node: LexicalNode): boolean {
  return $isListItemNode(node) && !node.getChildren().some($isListNode)
}
