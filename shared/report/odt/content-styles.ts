import type { Element } from 'xast'
import { x } from 'xastscript'
import { textMarks } from '../../notebook/blocks.ts'

/** The styles that lists, tables and formatted runs use: `LBullet`…, `Table`…, and `T` with a letter for each format. */
export function contentStyles(): Element[] {
  return [
    ...tableStyles(),
    listStyle('LBullet', (level) => bullet(level, '•')),
    listStyle('LNumber', (level) =>
      x('text:list-level-style-number', { ...levelOf(level), ...numberFormat }, [place(level)]),
    ),
    listStyle('LCheck', (level) => bullet(level, '')),
    ...runStyles(),
  ]
}

/** Tables as wide as the page allows, their columns equally wide; a row stays on one page. */
function tableStyles(): Element[] {
  const style = (name: string, family: string, look: Record<string, string>) =>
    x('style:style', { 'style:name': name, 'style:family': family }, [
      x(`style:${family}-properties`, look),
    ])
  const table = { 'fo:margin-top': '2mm', 'fo:margin-bottom': '4mm', 'table:align': 'margins' }
  return [
    style('Table', 'table', table),
    style('TableRTL', 'table', { ...table, 'style:writing-mode': 'rl-tb' }),
    style('TableColumn', 'table-column', { 'style:rel-column-width': '1*' }),
    style('TableRow', 'table-row', { 'fo:keep-together': 'always' }),
    style('TableCell', 'table-cell', { 'fo:border': '0.5pt solid #888888', 'fo:padding': '1.5mm' }),
  ]
}

const numberFormat = { 'style:num-format': '1', 'style:num-suffix': '.' }

function levelOf(level: number) {
  return { 'text:level': String(level) }
}

function listStyle(name: string, levelNode: (level: number) => Element): Element {
  const levels = Array.from({ length: 10 }, (_, i) => levelNode(i + 1))
  return x('text:list-style', { 'style:name': name }, levels)
}

function bullet(level: number, sign: string): Element {
  if (sign) {
    const own = { ...levelOf(level), 'text:bullet-char': sign }
    return x('text:list-level-style-bullet', own, [place(level)])
  }
  return x('text:list-level-style-number', { ...levelOf(level), 'style:num-format': '' }, [
    place(level),
  ])
}

function place(level: number): Element {
  const alignment = x('style:list-level-label-alignment', {
    'text:label-followed-by': 'listtab',
    'text:list-tab-stop-position': `${level * 8}mm`,
    'fo:text-indent': '-6mm',
    'fo:margin-left': `${level * 8}mm`,
  })
  return x(
    'style:list-level-properties',
    { 'text:list-level-position-and-space-mode': 'label-alignment' },
    [alignment],
  )
}

const look: Record<(typeof textMarks)[number], Record<string, string>> = {
  bold: { 'fo:font-weight': 'bold', 'style:font-weight-complex': 'bold' },
  italic: { 'fo:font-style': 'italic', 'style:font-style-complex': 'italic' },
  underline: {
    'style:text-underline-style': 'solid',
    'style:text-underline-width': 'auto',
    'style:text-underline-color': 'font-color',
  },
  strikethrough: { 'style:text-line-through-style': 'solid' },
  code: { 'style:font-name': 'Courier New' },
}

function runStyles(): Element[] {
  return Array.from({ length: 2 ** textMarks.length - 1 }, (_, i) => {
    const marks = textMarks.filter((_, bit) => ((i + 1) >> bit) & 1)
    return x(
      'style:style',
      { 'style:name': `T${marks.map((mark) => mark[0]).join('')}`, 'style:family': 'text' },
      [x('style:text-properties', Object.assign({}, ...marks.map((mark) => look[mark])))],
    )
  })
}
