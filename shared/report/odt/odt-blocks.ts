import type { Element, ElementContent } from 'xast'
import { x } from 'xastscript'
import type {
  Block,
  Inline,
  List,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from '../../notebook/blocks.ts'
import { blocksText, inlinesText } from '../../notebook/blocks-text.ts'
import { asUri } from '../as-uri.ts'
import { isRightToLeft } from '../right-to-left.ts'

/**
 * A block as OpenDocument's elements.
 * @param level of the section's own heading, where the report's title is 1
 */
export function blockNodes(block: Block, level: number): Element[] {
  if (block.kind === 'list') return [listNode(block)]
  if (block.kind === 'table') return tableNodes(block)
  if (block.kind === 'rule') return [x('text:p', { 'text:style-name': 'Horizontal_20_Line' })]
  const rtl = isRightToLeft(inlinesText(block.content)) ? '_20_RTL' : ''
  if (block.kind === 'heading') {
    const depth = String(Math.min(6, level - 1 + block.level))
    const style = `Heading_20_${depth}${rtl}`
    return [
      x('text:h', { 'text:style-name': style, 'text:outline-level': depth }, [
        ...inlineNodes(block.content),
      ]),
    ]
  }
  const style = block.kind === 'quote' ? `Quotations${rtl}` : `Text_20_body${rtl}`
  return [x('text:p', { 'text:style-name': style }, [...inlineNodes(block.content)])]
}

/** Its first row heads the columns and is said again on each page; the caption stands above. */
function tableNodes(table: Table): Element[] {
  const { caption, rows } = table
  const paragraph = (style: string, content: TableCell) => {
    const rtl = isRightToLeft(inlinesText(content)) ? '_20_RTL' : ''
    return x('text:p', { 'text:style-name': `${style}${rtl}` }, [...inlineNodes(content)])
  }
  const row = (cells: TableRow, style: string) =>
    x(
      'table:table-row',
      { 'table:style-name': 'TableRow' },
      cells.map((content) =>
        x('table:table-cell', { 'table:style-name': 'TableCell', 'office:value-type': 'string' }, [
          paragraph(style, content),
        ]),
      ),
    )
  const [head = [], ...rest] = rows
  const rtl = isRightToLeft(blocksText([table]))
  return [
    ...(caption.length > 0 ? [paragraph('Table', caption)] : []),
    x('table:table', { 'table:style-name': rtl ? 'TableRTL' : 'Table' }, [
      x('table:table-column', {
        'table:style-name': 'TableColumn',
        'table:number-columns-repeated': String(head.length),
      }),
      x('table:table-header-rows', [row(head, 'Table_20_Heading')]),
      ...rest.map((cells) => row(cells, 'Table_20_Contents')),
    ]),
  ]
}

const listStyle = { bullet: 'LBullet', number: 'LNumber', check: 'LCheck' } as const

function listNode(list: List): Element {
  return x(
    'text:list',
    { 'text:style-name': listStyle[list.style], 'text:continue-numbering': 'false' },
    list.items.map((item, i) => {
      const box = item.checked === undefined ? '' : item.checked ? '☑ ' : '☐ '
      const rtl = isRightToLeft(inlinesText(item.content)) ? '_20_RTL' : ''
      const start: Record<string, string> =
        i === 0 && list.start !== undefined ? { 'text:start-value': String(list.start) } : {}
      return x('text:list-item', start, [
        x('text:p', { 'text:style-name': `List${rtl}` }, [
          ...textNodes(box),
          ...inlineNodes(item.content),
        ]),
        ...item.children.map(listNode),
      ])
    }),
  )
}

function inlineNodes(inlines: readonly Inline[]): ElementContent[] {
  return inlines.flatMap((inline): ElementContent[] => {
    if (inline.kind === 'text') return runNodes(inline)
    if (inline.kind === 'linebreak') return [x('text:line-break')]
    if (inline.kind === 'unknown') return []
    const address = { 'xlink:type': 'simple', 'xlink:href': asUri(inline.url) }
    return [x('text:a', address, [...inlineNodes(inline.content)])]
  })
}

/** The name of a run's automatic style is its formats: `T` and a letter for each. */
function runNodes(run: TextRun): ElementContent[] {
  if (run.marks.length === 0) return textNodes(run.text)
  const style = `T${run.marks.map((mark) => mark[0]).join('')}`
  return [x('text:span', { 'text:style-name': style }, [...textNodes(run.text)])]
}

/** Text as OpenDocument keeps it: a second space and a tab are elements, or readers drop them. */
export function textNodes(text: string): ElementContent[] {
  return text.split(/(\t| (?= )|^ | $)/).flatMap((part): ElementContent[] => {
    if (part === '') return []
    if (part === '\t') return [x('text:tab')]
    return part === ' ' ? [x('text:s')] : [{ type: 'text', value: part }]
  })
}
