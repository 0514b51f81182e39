import type { Heading, List as MdList, ListItem as MdListItem, Nodes, Paragraph, Root } from 'mdast'
import {
  type Block,
  type HeadingLevel,
  type Inline,
  type List,
  type ListItem,
  listStart,
} from '../notebook/blocks.ts'
import { inlineInLink } from '../notebook/inline-in-link.ts'
import { itemOfBlocks } from '../notebook/item-of-blocks.ts'
import { visibleLine } from '../notebook/visible/visible-text.ts'
import { type Definitions, markdownWords } from './markdown-words.ts'

/** Deeper than this, Markdown is read as its words alone. */
const maxDepth = 32

/** The addresses that the text defines apart from its links (`[1]: https://…`), by identifier. */
export function definitionsOf(root: Root): Definitions {
  const urls = new Map<string, string>()
  for (const node of root.children) {
    if (node.type === 'definition' && !urls.has(node.identifier)) {
      urls.set(node.identifier, node.url)
    }
  }
  return urls
}

/** The words of a heading or paragraph, on one line. */
export function titleText(heading: Heading | Paragraph): string {
  return visibleLine(plainWords(heading))
}

/**
 * Markdown nodes as the blocks of a section.
 * @param level of the section's own heading; those inside it count from there
 */
export function readMarkdownBlocks(
  nodes: readonly Nodes[],
  level: number,
  definitions: Definitions,
): readonly Block[] {
  return withCaptions(nodes.flatMap((node) => blocksOf(node, 0)))

  function blocksOf(node: Nodes, depth: number): Block[] {
    if (depth > maxDepth) return paragraphs([{ kind: 'text', text: plainWords(node), marks: [] }])
    switch (node.type) {
      case 'heading': {
        const inner = Math.min(6, Math.max(1, node.depth - level)) as HeadingLevel
        return [{ kind: 'heading', level: inner, content: words(node) }]
      }
      case 'blockquote':
      case 'footnoteDefinition':
        return node.children.flatMap((child) => blocksOf(child, depth + 1)).map(asQuote)
      case 'list':
        return [listOf(node, depth)]
      case 'code':
        return paragraphs(lines(node.value, true))
      case 'table':
        return [
          {
            kind: 'table',
            caption: [],
            rows: node.children.map((row) => row.children.map(words)),
          },
        ]
      case 'thematicBreak':
        return [{ kind: 'rule' }]
      case 'definition':
      case 'html':
        return []
      default:
        return paragraphs(words(node))
    }
  }

  function asQuote(block: Block): Block {
    return block.kind === 'paragraph' ? { ...block, kind: 'quote' } : block
  }

  function listOf(node: MdList, depth: number): List {
    const check = node.children.some((item) => typeof item.checked === 'boolean')
    const style = check ? 'check' : node.ordered ? 'number' : 'bullet'
    const start = listStart(style, node.start)
    return {
      kind: 'list',
      style,
      ...(start === undefined ? {} : { start }),
      items: node.children.map((item) => itemOf(item, check, depth + 1)),
    }
  }

  /** An item's words, with line breaks between its paragraphs, and the lists under it. */
  function itemOf(node: MdListItem, check: boolean, depth: number): ListItem {
    const item = itemOfBlocks(node.children.flatMap((child) => blocksOf(child, depth)))
    return check ? { ...item, checked: node.checked === true } : item
  }

  function words(node: Nodes): Inline[] {
    return 'children' in node ? markdownWords(node.children as never, definitions) : []
  }
}

/** Markdown has no captions: a paragraph in italics right above a table is one, as a report writes them. */
function withCaptions(blocks: readonly Block[]): readonly Block[] {
  const captioned: Block[] = []
  for (const block of blocks) {
    const before = captioned.at(-1)
    if (block.kind === 'table' && before?.kind === 'paragraph' && isItalic(before.content)) {
      captioned[captioned.length - 1] = { ...block, caption: before.content.map(upright) }
    } else captioned.push(block)
  }
  return captioned
}

function isItalic(content: readonly Inline[]): boolean {
  const runs = content.flatMap(inlineInLink)
  const words = runs.filter((run) => run.kind === 'text' && run.text.trim() !== '')
  return (
    words.length > 0 && words.every((run) => run.kind === 'text' && run.marks.includes('italic'))
  )
}

function upright<T extends Inline>(inline: T): T {
  if (inline.kind === 'link') return { ...inline, content: inline.content.map(upright) }
  if (inline.kind !== 'text') return inline
  return { ...inline, marks: inline.marks.filter((mark) => mark !== 'italic') }
}

function paragraphs(content: readonly Inline[]): Block[] {
  return content.length > 0 ? [{ kind: 'paragraph', content }] : []
}

function lines(text: string, code: boolean): Inline[] {
  if (text === '') return []
  return text
    .split('\n')
    .flatMap((line, i): Inline[] => [
      ...(i > 0 ? [{ kind: 'linebreak' } as const] : []),
      ...(line
        ? [{ kind: 'text', text: line, marks: code ? (['code'] as const) : [] } as const]
        : []),
    ])
}

/** HTML that is left when what it hides is out (see shown-markdown.ts). */
function isBreak(node: Nodes): boolean {
  return node.type === 'html' && /^<br\b/i.test(node.value)
}

function plainWords(node: Nodes): string {
  let text = ''
  const stack: Nodes[] = [node]
  for (let next = stack.pop(); next; next = stack.pop()) {
    if (next.type === 'break' || isBreak(next)) text += ' '
    else if (next.type === 'image' || next.type === 'imageReference') text += next.alt ?? ''
    else if (next.type !== 'html' && 'value' in next) text += next.value
    else if ('children' in next) stack.push(...[...next.children].reverse())
  }
  return text
}
