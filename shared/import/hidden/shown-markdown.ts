import { Parser } from 'htmlparser2'
import type { Nodes, Root } from 'mdast'
import { declarationsOf } from './declarations.ts'
import { areVeiled, isHiddenElement, noVeil, type Veil, veilWithin } from './hidden-element.ts'

/** An element of HTML that is open: whether it hides what is in it. */
interface Open {
  readonly tag: string
  readonly hidden: boolean
  readonly veil: Veil
}

/** Where a block of HTML in Markdown begins another line, as its reader sees it. */
const lineTags = new Set(
  'address article aside blockquote br caption dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
)

/**
 * Markdown without what its HTML hides: HTML is read as one text from its beginning to its end, as a
 * browser would, because an element that opens in one place hides all up to where it closes. What is
 * left of a block of HTML is its words, line by line, cells apart; within a line only `<br>`, `<ins>`
 * and `<u>` are left.
 */
export function shownMarkdown(root: Root): Root {
  const open: Open[] = []
  let words = ''
  const parser = new Parser(
    {
      onopentag: (tag, attributes) => {
        const around = open.at(-1)
        const style = declarationsOf(attributes.style)
        const attribute = (name: string) => attributes[name]
        const hidden = around?.hidden || isHiddenElement({ tag, attribute }, style)
        open.push({ tag, hidden, veil: veilWithin(style, around?.veil ?? noVeil) })
        if (/^t[dh]$/.test(tag)) words += '\t'
        if (lineTags.has(tag)) words += '\n'
      },
      ontext: (text) => {
        if (isShown()) words += text.replace(/\s+/g, ' ')
      },
      onclosetag: (tag) => {
        open.pop()
        if (lineTags.has(tag)) words += '\n'
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  )
  const isShown = () => {
    const around = open.at(-1)
    return !around || (!around.hidden && !areVeiled(around.veil))
  }
  /** What is shown of a piece of HTML. */
  const read = (html: string): string => {
    words = ''
    parser.write(html)
    return words
  }

  const shown = (node: Nodes, depth: number): Nodes[] => {
    if (depth > maxDepth) return flat(node)
    if (node.type === 'html')
      return isPlain(node.value) && isShown() ? [node] : textOf(read(node.value))
    if (node.type === 'definition') return [node]
    if (!('children' in node)) return isShown() ? [node] : []
    // A paragraph of Markdown is one in HTML too, and ends those that were left open.
    const isLine = node.type === 'paragraph' || node.type === 'heading'
    if (isLine) read('<p>')
    const isFlow = !isLine && flowTypes.has(node.type)
    const children = (node.children as Nodes[]).flatMap((child) =>
      isFlow && child.type === 'html' ? paragraphsOf(read(child.value)) : shown(child, depth + 1),
    )
    if (isLine) read('</p>')
    return children.length > 0 || isShown() ? [{ ...node, children } as Nodes] : []
  }
  /** What is nested deeper than anything that is read, as its words. */
  const flat = (node: Nodes): Nodes[] => {
    let text = ''
    const stack: Nodes[] = [node]
    for (let next = stack.pop(); next; next = stack.pop()) {
      if ('children' in next) stack.push(...[...next.children].reverse())
      else if (next.type === 'html') text += read(next.value)
      else if ('value' in next && isShown()) text += next.value
    }
    return textOf(text)
  }
  const [shownRoot] = shown(root, 0)
  return { type: 'root', children: [], ...shownRoot } as Root
}

/** Deeper than this, Markdown is read as its words alone (see markdown-blocks.ts). */
const maxDepth = 64

/** What holds blocks. */
const flowTypes = new Set(['root', 'blockquote', 'list', 'listItem', 'footnoteDefinition'])

/** Tags that Markdown has no sign for, and that are read as what they are. */
function isPlain(html: string): boolean {
  return /^<(?:br|\/?ins|\/?u)\b/i.test(html)
}

function textOf(value: string): Nodes[] {
  return value.trim() === '' ? [] : [{ type: 'text', value }]
}

/** Each line as a paragraph, cells apart. */
function paragraphsOf(text: string): Nodes[] {
  return text
    .split('\n')
    .map((line) =>
      line
        .split('\t')
        .map((cell) => cell.trim())
        .filter((cell) => cell !== '')
        .join(' · '),
    )
    .filter((line) => line !== '')
    .map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }] }))
}
