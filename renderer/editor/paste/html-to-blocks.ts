import type { Block, Inline, List, ListItem, TextMark } from '../../../shared/notebook/blocks.ts'
import { safeUrl } from '../../../shared/notebook/blocks.ts'
import { itemOfBlocks } from '../../../shared/notebook/item-of-blocks.ts'
import { visibleBlocks } from '../../../shared/notebook/visible/visible-blocks.ts'
import { headingLevelOf, listStyleOf, marksWithin, tagOf } from './html-meaning.ts'
import { tableOf } from './html-table.ts'
import { textRun, trimInlines } from './inline-parts.ts'
import { removeHidden } from './remove-hidden.ts'

/** Deeper than this, HTML is read as its text. */
const maxDepth = 64

interface Context {
  readonly marks: ReadonlySet<TextMark>
  readonly url: string | undefined
  readonly preformatted: boolean
  readonly depth: number
}

const start: Context = { marks: new Set(), url: undefined, preformatted: false, depth: 0 }

/**
 * What HTML from elsewhere says, as blocks: words, headings, lists, quotes, links that may be
 * followed. No styles, no images, no comments, nothing hidden. A row of a table that only lays out a page becomes a line.
 */
export function htmlToBlocks(html: string): readonly Block[] {
  const page = new DOMParser().parseFromString(html, 'text/html')
  removeHidden(page)
  return visibleBlocks(blocksIn(page.body, start, asParagraph))
}

/** Whether there is any word in HTML, hidden or not. */
export function holdsWords(html: string): boolean {
  const page = new DOMParser().parseFromString(html, 'text/html')
  return (page.body.textContent ?? '').trim() !== ''
}

const asParagraph: Wrap = (content) => ({ kind: 'paragraph', content })

type Wrap = (content: readonly Inline[]) => Block

/** The blocks within an element; words that stand loose in it are wrapped. */
function blocksIn(parent: Node, context: Context, wrap: Wrap): Block[] {
  const blocks: Block[] = []
  let loose: Inline[] = []
  const flush = () => {
    const content = trimInlines(loose)
    if (content.length > 0) blocks.push(wrap(content))
    loose = []
  }
  const visit = (node: Node, within: Context) => {
    if (!(node instanceof Element)) {
      loose.push(...textRun(node, within))
      return
    }
    const inner = enter(node, within)
    const block = within.depth < maxDepth ? blocksOf(node, inner, wrap) : undefined
    if (block) {
      flush()
      blocks.push(...block)
    } else if (tagOf(node) === 'br') loose.push({ kind: 'linebreak' })
    else for (const child of node.childNodes) visit(child, inner)
  }
  for (const child of parent.childNodes) visit(child, context)
  flush()
  return blocks
}

function enter(element: Element, context: Context): Context {
  const tag = tagOf(element)
  const href = tag === 'a' ? safeUrl(element.getAttribute('href')) : undefined
  const url = href ?? context.url
  return {
    marks: marksWithin(element, context.marks, url !== undefined),
    url,
    preformatted: context.preformatted || tag === 'pre',
    depth: context.depth + 1,
  }
}

/** The blocks that an element is, or undefined where it stands within a line. */
function blocksOf(element: Element, context: Context, wrap: Wrap): Block[] | undefined {
  const tag = tagOf(element)
  switch (tag) {
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return blocksIn(element, context, (content) => ({
        kind: 'heading',
        level: headingLevelOf(tag),
        content,
      }))
    case 'blockquote':
      return blocksIn(element, context, (content) => ({ kind: 'quote', content }))
    case 'ul':
    case 'ol':
      return [listOf(element, context)]
    case 'table': {
      const table = tableOf(element, (cell) => blocksIn(cell, enter(cell, context), asParagraph))
      return table ? [table] : blocksIn(element, context, wrap)
    }
    case 'hr':
      return [{ kind: 'rule' }]
    case 'tr':
      return rowOf(element, context, wrap)
    case 'li':
      return [{ kind: 'list', style: 'bullet', items: [itemOf(element, context, false)] }]
    default:
      return isBlock.has(tag) ? blocksIn(element, context, wrap) : undefined
  }
}

const isBlock = new Set(
  'address article aside body center dd details dialog dir div dl dt fieldset figcaption figure footer form header hgroup legend main menu nav p pre section summary tbody tfoot thead'.split(
    ' ',
  ),
)

function listOf(element: Element, context: Context): List {
  const style = listStyleOf(element)
  const items: ListItem[] = []
  for (const child of element.children) {
    const tag = tagOf(child)
    const previous = items.at(-1)
    if (tag === 'ul' || tag === 'ol') {
      addNested(items, [listOf(child, enter(child, context))])
    } else {
      const item = itemOf(child, enter(child, context), style === 'check')
      const onlyNested = item.content.length === 0 && item.children.length > 0
      if (onlyNested && previous) addNested(items, item.children)
      else items.push(item)
    }
  }
  return { kind: 'list', style, items }
}

function addNested(items: ListItem[], lists: readonly List[]): void {
  const previous = items.at(-1)
  if (!previous) items.push({ content: [], children: lists })
  else items[items.length - 1] = { ...previous, children: [...previous.children, ...lists] }
}

/** An item holds one line of words and the lists under it; further paragraphs become lines of it. */
function itemOf(element: Element, context: Context, check: boolean): ListItem {
  const blocks = blocksIn(element, context, asParagraph)
  const item = itemOfBlocks(blocks)
  return check ? { ...item, checked: isTicked(element) } : item
}

function isTicked(item: Element): boolean {
  const box = item.querySelector('input[type="checkbox"]')
  return (
    item.getAttribute('aria-checked') === 'true' ||
    item.getAttribute('data-checked') === 'true' ||
    (box?.hasAttribute('checked') ?? false)
  )
}

/** A row of a table that lays out a page: one line where its cells hold one each, else what is in them. */
function rowOf(row: Element, context: Context, wrap: Wrap): Block[] {
  const cells = [...row.children]
    .map((cell) => blocksIn(cell, enter(cell, context), wrap))
    .filter((blocks) => blocks.length > 0)
  const lines = cells.map((blocks) => {
    const [only] = blocks
    return blocks.length === 1 && only && only.kind !== 'list' && 'content' in only
      ? only
      : undefined
  })
  const content = lines.flatMap((line, i): readonly Inline[] => [
    ...(i > 0 ? [{ kind: 'text', text: ' · ', marks: [] } as const] : []),
    ...(line?.content ?? []),
  ])
  return cells.length > 1 && lines.every((line) => line !== undefined)
    ? [wrap(content)]
    : cells.flat()
}
