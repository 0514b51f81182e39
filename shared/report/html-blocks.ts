import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type {
  Block,
  Inline,
  List,
  ListItem,
  Table,
  TableCell,
  TableRow,
  TextMark,
  TextRun,
} from '../notebook/blocks.ts'
import type { ReportWords } from './report.ts'

/** The tag of a heading; below level 6 HTML has none. */
export function headingTag(level: number): string {
  return `h${Math.min(level, 6)}`
}

/**
 * A block of a section as HTML. Each block finds its own direction, so that text in a script that
 * is written from right to left reads right.
 * @param level of the section's own heading
 */
export function blockNode(block: Block, level: number, words: ReportWords): ElementContent {
  switch (block.kind) {
    case 'paragraph':
      return h('p', { dir: 'auto' }, inlineNodes(block.content))
    case 'heading':
      return h(headingTag(level + block.level), { dir: 'auto' }, inlineNodes(block.content))
    case 'quote':
      return h('blockquote', { dir: 'auto' }, [h('p', inlineNodes(block.content))])
    case 'list':
      return listNode(block, words)
    case 'table':
      return tableNode(block)
    case 'rule':
      return h('hr')
  }
}

/** The first row heads the columns: a screen reader says it with each cell. */
function tableNode({ caption, rows: [head = [], ...rows] }: Table): ElementContent {
  const cell = (content: TableCell) => h('td', { dir: 'auto' }, inlineNodes(content))
  // An empty one heads nothing.
  const headCell = (content: TableCell) =>
    content.length > 0
      ? h('th', { scope: 'col', dir: 'auto' }, inlineNodes(content))
      : cell(content)
  const row = (cells: TableRow) => h('tr', cells.map(cell))
  return h('table', { dir: 'auto' }, [
    ...(caption.length > 0 ? [h('caption', { dir: 'auto' }, inlineNodes(caption))] : []),
    h('thead', [h('tr', head.map(headCell))]),
    ...(rows.length > 0 ? [h('tbody', rows.map(row))] : []),
  ])
}

function listNode(list: List, words: ReportWords): ElementContent {
  const items = list.items.map((item) => itemNode(item, words))
  if (list.style === 'check') return h('ul', { className: ['check'], dir: 'auto' }, items)
  if (list.style === 'bullet') return h('ul', { dir: 'auto' }, items)
  const start = list.start === undefined ? {} : { start: list.start }
  return h('ol', { dir: 'auto', ...start }, items)
}

function itemNode(item: ListItem, words: ReportWords): ElementContent {
  return h('li', [
    ...(item.checked === undefined ? [] : box(item.checked, words)),
    ...inlineNodes(item.content),
    ...item.children.map((list) => listNode(list, words)),
  ])
}

function box(checked: boolean, words: ReportWords): ElementContent[] {
  return [
    h('span', { role: 'img', ariaLabel: checked ? words.done : words.open }, checked ? '☑' : '☐'),
    { type: 'text', value: ' ' },
  ]
}

function inlineNodes(inlines: readonly Inline[]): ElementContent[] {
  return inlines.flatMap(inlineNode)
}

function inlineNode(inline: Inline): ElementContent[] {
  switch (inline.kind) {
    case 'text':
      return [runNode(inline)]
    case 'linebreak':
      return [h('br')]
    case 'link':
      return [h('a', { href: inline.url, rel: ['noreferrer'] }, inlineNodes(inline.content))]
    case 'unknown':
      return []
  }
}

const markTag: Record<TextMark, string> = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strikethrough: 's',
  code: 'code',
}

function runNode(run: TextRun): ElementContent {
  const text: ElementContent = { type: 'text', value: run.text }
  return run.marks.reduceRight<ElementContent>((node, mark) => h(markTag[mark], [node]), text)
}
