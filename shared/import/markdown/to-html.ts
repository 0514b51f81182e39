import type { Html, List, ListItem, Nodes, Root, ThematicBreak } from 'mdast'
import { htmlTags, swallowingTags } from './html-tags.ts'
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
  let html = ''
  write(root, 0)
  return html

  function write(node: Nodes, depth: number): void {
    if (depth > maxDepth) {
      html += kept(plainWords(node))
      return
    }
    switch (node.type) {
      case 'root':
        return inside(node, depth)
      case 'heading':
        return wrapped(`h${node.depth}`, node, depth)
      case 'paragraph':
        return wrapped('p', node, depth)
      case 'blockquote':
        return wrapped('blockquote', node, depth)
      case 'list':
        return list(node, depth)
      case 'listItem':
        return wrapped('li', node, depth)
      case 'code':
        html += `<pre>\n<code>${escaped(node.value)}</code></pre>`
        return
      case 'table':
        return wrapped('table', node, depth, ' role="table"')
      case 'tableRow':
        return wrapped('tr', node, depth)
      case 'tableCell':
        return wrapped('td', node, depth)
      case 'thematicBreak':
        html += isWithin(node) ? '<hr>' : '<hr data-part>'
        return
      case 'html':
        html += shownHtml(node)
        return
      case 'text':
        html += lines(node.value)
        return
      case 'inlineCode':
        html += `<code>${kept(node.value)}</code>`
        return
      case 'break':
        html += '<br>'
        return
      case 'strong':
        return wrapped('b', node, depth)
      case 'emphasis':
        return wrapped('i', node, depth)
      case 'delete':
        return wrapped('s', node, depth)
      case 'link':
        return wrapped('a', node, depth, ` href="${escaped(node.url)}"`)
      case 'linkReference': {
        const url = definitions.get(node.identifier) ?? ''
        return wrapped('a', node, depth, ` href="${escaped(url)}"`)
      }
      case 'image':
      case 'imageReference':
        html += `<img data-said>${kept(node.alt ?? '')}`
        return
      case 'footnoteReference':
        return reference(node.identifier, node.label ?? node.identifier)
      case 'footnoteDefinition':
        return note(node, depth)
    }
  }

  function inside(node: Nodes, depth: number): void {
    if ('children' in node) for (const child of node.children) write(child as Nodes, depth + 1)
  }

  function wrapped(tag: string, node: Nodes, depth: number, attributes = ''): void {
    html += `<${tag}${attributes}>`
    inside(node, depth)
    html += `</${tag}>`
  }

  function list(node: List, depth: number): void {
    const isCheck = node.children.some(({ checked }) => typeof checked === 'boolean')
    const tag = node.ordered && !isCheck ? 'ol' : 'ul'
    html += typeof node.start === 'number' && tag === 'ol' ? `<ol start="${node.start}">` : `<${tag}>`
    for (const item of node.children) {
      html += isCheck ? checkItem(item) : '<li>'
      inside(item, depth + 1)
      html += '</li>'
    }
    html += `</${tag}>`
  }

  function checkItem({ checked }: ListItem): string {
    return `<li data-checked="${checked === true}">`
  }

  /** A line that was only wrapped in the file goes on; one that was meant ends. */
  function lines(text: string): string {
    const all = text.split(/[ \t]*\n[ \t]*/)
    return all.reduce((joined, line, i) => {
      if (i === 0) return kept(line)
      const kind = softBreak(all[i - 1] ?? '', line)
      return `${joined}${kind === 'line' ? '<br>' : kind === 'space' ? kept(' ') : ''}${kept(line)}`
    }, '')
  }

  function reference(identifier: string, label: string): void {
    const count = (references.get(identifier) ?? 0) + 1
    references.set(identifier, count)
    html += `<a role="doc-noteref" id="${backId(identifier, count)}" href="#${noteId(identifier)}">[${escaped(label)}]</a>`
  }

  function note(node: Extract<Nodes, { type: 'footnoteDefinition' }>, depth: number): void {
    const { identifier, label } = node
    const count = referencesTo(identifier)
    html += `<div role="doc-footnote" id="${noteId(identifier)}">`
    if (count === 0) html += kept(`[${label ?? identifier}] `)
    for (let i = 1; i <= count; i++) {
      html += `<a href="#${backId(identifier, i)}">[${escaped(label ?? identifier)}]</a>`
    }
    inside(node, depth)
    html += '</div>'
  }

  function referencesTo(identifier: string): number {
    return countsIn(root).get(identifier) ?? 0
  }

  /** How a report tells a rule within a section from one between two. */
  function isWithin({ position }: ThematicBreak): boolean {
    return source[position?.start.offset ?? -1] === '_'
  }

  /** What no HTML has by that name was typed by somebody as it stands; what is never closed hides nothing. */
  function shownHtml({ value, position }: Html): string {
    const [, name = ''] = /^<\/?([a-z][\w:-]*)/i.exec(value) ?? []
    const tag = name.toLowerCase()
    if (tag !== '' && !/[-:]/.test(tag) && !htmlTags.has(tag)) return kept(value)
    const isOpen = swallowingTags.has(tag) && !value.startsWith('</')
    const from = position?.start.offset ?? 0
    return isOpen && !closesAfter(tag, from) ? kept(value) : value
  }

  function closesAfter(tag: string, from: number): boolean {
    return source.toLowerCase().indexOf(`</${tag}`, from) >= 0
  }
}

const counted = new WeakMap<Root, ReadonlyMap<string, number>>()

/** How often each note is referred to. */
function countsIn(root: Root): ReadonlyMap<string, number> {
  const known = counted.get(root)
  if (known) return known
  const counts = new Map<string, number>()
  for (const node of allNodes(root)) {
    if (node.type !== 'footnoteReference') continue
    counts.set(node.identifier, (counts.get(node.identifier) ?? 0) + 1)
  }
  counted.set(root, counts)
  return counts
}

/** The addresses that the text defines apart from its links (`[1]: https://…`), by identifier. */
function definitionsIn(root: Root): ReadonlyMap<string, string> {
  const urls = new Map<string, string>()
  for (const node of allNodes(root)) {
    if (node.type === 'definition' && !urls.has(node.identifier)) {
      urls.set(node.identifier, node.url)
    }
  }
  return urls
}

function* allNodes(root: Nodes): Generator<Nodes> {
  const stack: Nodes[] = [root]
  for (let node = stack.pop(); node; node = stack.pop()) {
    yield node
    if (!('children' in node)) continue
    for (let i = node.children.length - 1; i >= 0; i--) stack.push(node.children[i] as Nodes)
  }
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

/** Letters with their white space as it is. */
function kept(text: string): string {
  return text === '' ? '' : `<x-kept>${escaped(text)}</x-kept>`
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

function noteId(identifier: string): string {
  return `note-of-${encodeURIComponent(identifier)}`
}

function backId(identifier: string, count: number): string {
  return `${noteId(identifier)}-from-${count}`
}

