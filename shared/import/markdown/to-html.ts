import type { FootnoteDefinition, List, Nodes, Root, ThematicBreak } from 'mdast'
import { escapeHtml } from '../../base/escape-html.ts'
import { kept } from './kept-html.ts'
import { allNodes, countsIn, definitionsIn } from './nodes-in.ts'
import { shownHtmlOf } from './shown-html.ts'
import { softBreaksOf } from './soft-breaks.ts'

/** Deeper than this, Markdown is written as its words alone. */
const maxDepth = 64

/**
 * Markdown as the HTML that it stands for, so that what it holds of HTML is read as a browser would:
 * an element that opens in one paragraph and hides all up to where it closes. Letters of Markdown keep
 * their white space; HTML's is HTML's. A rule of underscores stands within its section, any other
 * between two.
 * @param source what the tree was read from
 */
export function markdownToHtml(root: Root, source: string): string {
  const softBreak = softBreaksOf(root)
  const definitions = definitionsIn(root)
  const references = new Map<string, number>()
  const counts = countsIn(root)
  const shownHtml = shownHtmlOf(source)
  return htmlOf(root, 0)

  function htmlOf(node: Nodes, depth: number): string {
    if (depth > maxDepth) return kept(plainWords(node))
    switch (node.type) {
      case 'root':
        return inside(node, depth)
      case 'heading':
        return wrapped(`h${node.depth}`, node, depth)
      case 'list':
        return list(node, depth)
      case 'code':
        return `<pre>\n<code>${escapeHtml(node.value)}</code></pre>`
      case 'table':
        return wrapped('table', node, depth, ' role="table"')
      case 'thematicBreak':
        return isWithin(node, source) ? '<hr>' : '<hr data-part>'
      case 'html':
        return shownHtml(node)
      case 'text':
        return lines(node.value)
      case 'inlineCode':
        return `<code>${kept(node.value)}</code>`
      case 'break':
        return '<br>'
      case 'link':
        return wrapped('a', node, depth, ` href="${escapeHtml(node.url)}"`)
      case 'linkReference': {
        const url = definitions.get(node.identifier) ?? ''
        return wrapped('a', node, depth, ` href="${escapeHtml(url)}"`)
      }
      case 'image':
      case 'imageReference':
        return `<img>${kept(node.alt ?? '')}`
      case 'footnoteReference':
        return reference(node.identifier, node.label ?? node.identifier)
      case 'footnoteDefinition':
        return note(node, depth)
      default: {
        const tag = tags.get(node.type)
        return tag === undefined ? '' : wrapped(tag, node, depth)
      }
    }
  }

  function inside(node: Nodes, depth: number): string {
    if (!('children' in node)) return ''
    return node.children.map((child) => htmlOf(child as Nodes, depth + 1)).join('')
  }

  function wrapped(tag: string, node: Nodes, depth: number, attributes = ''): string {
    return `<${tag}${attributes}>${inside(node, depth)}</${tag}>`
  }

  function list(node: List, depth: number): string {
    const isCheck = node.children.some(({ checked }) => typeof checked === 'boolean')
    const tag = node.ordered && !isCheck ? 'ol' : 'ul'
    const start = typeof node.start === 'number' && tag === 'ol' ? ` start="${node.start}"` : ''
    const items = node.children.map((item) => {
      const box = isCheck ? ` data-checked="${item.checked === true}"` : ''
      return wrapped('li', item, depth + 1, box)
    })
    return `<${tag}${start}>${items.join('')}</${tag}>`
  }

  /** A line that was only wrapped in the file goes on; one that was meant ends. */
  function lines(text: string): string {
    const all = text.split(/[ \t]*\n[ \t]*/)
    const parts = all.map((line, i) => {
      if (i === 0) return kept(line)
      const kind = softBreak(all[i - 1] ?? '', line)
      return `${kind === 'line' ? '<br>' : kind === 'space' ? kept(' ') : ''}${kept(line)}`
    })
    return parts.join('')
  }

  function reference(identifier: string, label: string): string {
    const count = (references.get(identifier) ?? 0) + 1
    references.set(identifier, count)
    return `<a role="doc-noteref" id="${backId(identifier, count)}" href="#${noteId(identifier)}">[${escapeHtml(label)}]</a>`
  }

  function note(node: FootnoteDefinition, depth: number): string {
    const label = `[${node.label ?? node.identifier}]`
    const count = counts.get(node.identifier) ?? 0
    const backs = Array.from({ length: count }, (_, i) => {
      return `<a href="#${backId(node.identifier, i + 1)}">${escapeHtml(label)}</a>`
    })
    const begin = count === 0 ? kept(`${label} `) : backs.join('')
    // In its first paragraph, so that they are one line.
    const words = inside(node, depth).replace(/^(?:<p>)?/, (open) => `${open}${begin}`)
    return `<div role="doc-footnote" id="${noteId(node.identifier)}">${words}</div>`
  }
}

const tags: ReadonlyMap<string, string> = new Map([
  ['paragraph', 'p'],
  ['blockquote', 'blockquote'],
  ['tableRow', 'tr'],
  ['tableCell', 'td'],
  ['strong', 'b'],
  ['emphasis', 'i'],
  ['delete', 's'],
])

/** How a report tells a rule within a section from one between two. */
function isWithin({ position }: ThematicBreak, source: string): boolean {
  return source[position?.start.offset ?? -1] === '_'
}

function plainWords(node: Nodes): string {
  let text = ''
  for (const one of allNodes(node)) {
    if (one.type === 'image' || one.type === 'imageReference') text += one.alt ?? ''
    else if (one.type !== 'html' && 'value' in one) text += one.value
    else if (one.type === 'break') text += ' '
  }
  return text
}

function noteId(identifier: string): string {
  return `note-of-${encodeURIComponent(identifier)}`
}

function backId(identifier: string, count: number): string {
  return `${noteId(identifier)}-from-${count}`
}
