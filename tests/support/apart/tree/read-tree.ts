import * as Y from 'yjs'
import {
  type Block,
  type HeadingLevel,
  type Inline,
  type LinkInline,
  type List,
  type ListItem,
  type ListStyle,
  safeUrl,
  type TextMark,
  type TextRun,
} from '../../../../shared/notebook/blocks.ts'
import { inlineInLink } from '../../../../shared/notebook/inline-in-link.ts'
import { normalizeBlocks } from '../../../../shared/notebook/normalize-blocks.ts'

/** Deeper than this nothing is read: a notebook nests lists a few levels, a hostile one endlessly. */
const maxDepth = 32

/**
 * The plain, canonical blocks of a section body as @lexical/yjs (V2, 0.52.0) stores it. Total: any
 * tree that a peer can make is read without an error. An element of an unknown kind is read as a
 * paragraph of its words; a link that may not be published as its words.
 */
export function readTree(body: Y.XmlElement): readonly Block[] {
  return normalizeBlocks(readChildren(body, 0))
}

function readChildren(parent: Y.XmlElement, depth: number): Block[] {
  if (depth > maxDepth) return []
  const blocks: Block[] = []
  for (const child of parent.toArray()) {
    if (child instanceof Y.XmlElement) blocks.push(readBlock(child, depth))
    else if (child instanceof Y.XmlText)
      blocks.push({ kind: 'paragraph', content: readText(child) })
  }
  return blocks
}

function readBlock(element: Y.XmlElement, depth: number): Block {
  switch (element.nodeName) {
    case 'heading':
      return { kind: 'heading', level: headingLevel(element), content: readInlines(element, depth) }
    case 'quote':
      return { kind: 'quote', content: readInlines(element, depth) }
    case 'list':
      return readList(element, depth)
    default:
      return { kind: 'paragraph', content: readInlines(element, depth) }
  }
}

function headingLevel(element: Y.XmlElement): HeadingLevel {
  const match = /^h([1-6])$/.exec(String(attribute(element, '__tag') ?? 'h1'))
  return (match ? Number(match[1]) : 1) as HeadingLevel
}

function readList(element: Y.XmlElement, depth: number): List {
  const stored = attribute(element, '__listType')
  const style: ListStyle = stored === 'bullet' || stored === 'check' ? stored : 'number'
  const items: ListItem[] = []
  if (depth > maxDepth) return { kind: 'list', style, items }
  for (const child of element.toArray()) {
    if (child instanceof Y.XmlText) {
      items.push(listItem(style, false, readText(child), []))
    } else if (child instanceof Y.XmlElement) {
      addItem(items, child, style, depth + 1)
    }
  }
  return { kind: 'list', style, items }
}

/** The editor stores a nested list in an item of its own; a reader sees it under the item before. */
function addItem(items: ListItem[], element: Y.XmlElement, style: ListStyle, depth: number): void {
  const nested = element
    .toArray()
    .filter((child) => child instanceof Y.XmlElement)
    .filter((child) => child.nodeName === 'list')
    .map((child) => readList(child, depth + 1))
  const content = readInlines(element, depth)
  const previous = items.at(-1)
  if (content.length === 0 && nested.length > 0 && previous) {
    items[items.length - 1] = { ...previous, children: [...previous.children, ...nested] }
  } else {
    items.push(listItem(style, attribute(element, '__checked') === true, content, nested))
  }
}

function listItem(
  style: ListStyle,
  checked: boolean,
  content: readonly Inline[],
  children: readonly List[],
): ListItem {
  return style === 'check' ? { content, checked, children } : { content, children }
}

/** The inline content of a block; nested blocks of an unknown kind give their words. */
function readInlines(element: Y.XmlElement, depth: number): Inline[] {
  if (depth > maxDepth) return []
  const inlines: Inline[] = []
  for (const child of element.toArray()) {
    if (child instanceof Y.XmlText) inlines.push(...readText(child))
    else if (child instanceof Y.XmlElement) inlines.push(...readInlineElement(child, depth + 1))
  }
  return inlines
}

function readInlineElement(element: Y.XmlElement, depth: number): Inline[] {
  if (element.nodeName === 'linebreak') return [{ kind: 'linebreak' }]
  if (element.nodeName === 'list') return []
  const content = readInlines(element, depth)
  const url =
    element.nodeName === 'link' || element.nodeName === 'autolink'
      ? safeUrl(attribute(element, '__url'))
      : undefined
  if (!url) return content
  return [{ kind: 'link', url, content: content.flatMap(inlineInLink) } satisfies LinkInline]
}

function readText(text: Y.XmlText): TextRun[] {
  const runs: TextRun[] = []
  for (const part of text.toDelta() as {
    insert?: unknown
    attributes?: Record<string, unknown>
  }[]) {
    if (typeof part.insert !== 'string') continue
    const clean = printable(part.insert)
    if (clean) runs.push({ kind: 'text', text: clean, marks: readMarks(part.attributes) })
  }
  return runs
}

/** Lexical's bits of `__format`. */
const formatBits: readonly (readonly [TextMark, number])[] = [
  ['bold', 1],
  ['italic', 2],
  ['underline', 8],
  ['strikethrough', 4],
  ['code', 16],
]

function readMarks(attributes: Record<string, unknown> | undefined): TextMark[] {
  const properties = attributes?.p
  const format =
    typeof properties === 'object' && properties !== null && '__format' in properties
      ? Number(properties.__format)
      : 0
  return formatBits.filter(([, bit]) => (format & bit) !== 0).map(([mark]) => mark)
}

function attribute(element: Y.XmlElement, name: string): unknown {
  return element.getAttribute(name)
}

/** Text without the control characters that no reader sees and that XML, and so DOCX, forbids. */
export function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this removes
  return text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
}
