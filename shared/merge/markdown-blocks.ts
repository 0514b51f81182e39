import type { Heading, List as MdList, ListItem as MdListItem, Nodes, Paragraph, Root } from 'mdast'
import type { Block, HeadingLevel, Inline, List, ListItem } from '../notebook/blocks.ts'
import { type Definitions, markdownWords, wordsOfHtml } from './markdown-words.ts'

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
  return plainWords(heading).replace(/\s+/g, ' ').trim()
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
  return nodes.flatMap((node) => blocksOf(node, 0))

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
      case 'html':
        return paragraphs(lines(wordsOfHtml(node.value).trim(), false))
      case 'table':
        return node.children.map((row) => ({
          kind: 'paragraph' as const,
          content: row.children.flatMap((cell, i) => [
            ...(i > 0 ? [{ kind: 'text' as const, text: ' · ', marks: [] }] : []),
            ...words(cell),
          ]),
        }))
      case 'definition':
      case 'thematicBreak':
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
    return {
      kind: 'list',
      style,
      items: node.children.map((item) => itemOf(item, check, depth + 1)),
    }
  }

  /** An item's words, with line breaks between its paragraphs, and the lists under it. */
  function itemOf(node: MdListItem, check: boolean, depth: number): ListItem {
    const content: Inline[] = []
    const children: List[] = []
    for (const block of node.children.flatMap((child) => blocksOf(child, depth))) {
      if (block.kind === 'list') children.push(block)
      else {
        if (content.length > 0) content.push({ kind: 'linebreak' })
        content.push(...block.content)
      }
    }
    return check ? { content, checked: node.checked === true, children } : { content, children }
  }

  function words(node: Nodes): Inline[] {
    return 'children' in node ? markdownWords(node.children as never, definitions) : []
  }
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

function plainWords(node: Nodes): string {
  let text = ''
  const stack: Nodes[] = [node]
  for (let next = stack.pop(); next; next = stack.pop()) {
    if (next.type === 'html') text += wordsOfHtml(next.value)
    else if (next.type === 'break') text += ' '
    else if (next.type === 'image' || next.type === 'imageReference') text += next.alt ?? ''
    else if ('value' in next) text += next.value
    else if ('children' in next) stack.push(...[...next.children].reverse())
  }
  return text
}
