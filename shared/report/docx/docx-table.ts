import type { Element } from 'xast'
import type { Table, TableCell } from '../../notebook/blocks.ts'
import { blocksText, inlinesText } from '../../notebook/blocks-text.ts'
import { isRightToLeft } from '../right-to-left.ts'
import { flag, w } from './docx-element.ts'
import { type AddressId, inlineNodes } from './docx-inlines.ts'
import { type ParagraphLook, paragraphProperties } from './docx-properties.ts'

/** What columns share at first, in twentieths of a point; Word fits them to their words. */
const width = 9000
const edges = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']

/**
 * A table, its caption above it and a little space below: two tables that touch are one to Word.
 * Its first row heads the columns, is said again on each page, and is read aloud with each cell.
 */
export function docxTable(table: Table, idOf: AddressId, newPage: boolean): Element[] {
  const { caption, rows } = table
  const columns = rows[0]?.length ?? 0
  const cell = (content: TableCell, style: string) =>
    w('tc', {}, [
      w('tcPr', {}, [w('tcW', { w: Math.floor(width / columns), type: 'dxa' })]),
      paragraph({ style, rightToLeft: isRightToLeft(inlinesText(content)) }, content, idOf),
    ])
  const row = (cells: readonly TableCell[], isHead: boolean) =>
    w('tr', {}, [
      w('trPr', {}, [w('cantSplit'), flag('tblHeader', isHead)]),
      ...cells.map((content) => cell(content, isHead ? 'TableHeading' : 'TableText')),
    ])
  const above: ParagraphLook = {
    style: 'Caption',
    keepNext: true,
    pageBreakBefore: newPage,
    rightToLeft: isRightToLeft(inlinesText(caption)),
  }
  return [
    ...(caption.length > 0 ? [paragraph(above, caption, idOf)] : []),
    ...(caption.length === 0 && newPage
      ? [paragraph({ style: 'TableEnd', pageBreakBefore: true }, [], idOf)]
      : []),
    w('tbl', {}, [
      tableProperties(table),
      w(
        'tblGrid',
        {},
        Array.from({ length: columns }, () => w('gridCol', { w: Math.floor(width / columns) })),
      ),
      ...rows.map((cells, i) => row(cells, i === 0)),
    ]),
    paragraph({ style: 'TableEnd' }, [], idOf),
  ]
}

function paragraph(look: ParagraphLook, content: TableCell, idOf: AddressId): Element {
  return w('p', {}, [paragraphProperties(look), ...inlineNodes(content, idOf)])
}

/** `w:tblPr`, in the sequence that the standard demands (ECMA-376 part 1, CT_TblPr). */
function tableProperties(table: Table): Element {
  const line = { val: 'single', sz: 4, space: 0, color: '888888' }
  const margin = (edge: string) => w(edge, { w: 85, type: 'dxa' })
  return w('tblPr', {}, [
    flag('bidiVisual', isRightToLeft(blocksText([table]))),
    w('tblW', { w: 5000, type: 'pct' }),
    w(
      'tblBorders',
      {},
      edges.map((edge) => w(edge, line)),
    ),
    w('tblCellMar', {}, ['top', 'left', 'bottom', 'right'].map(margin)),
    // The first row is a heading, and no column is.
    w('tblLook', { val: '0020', firstRow: 1, lastRow: 0, firstColumn: 0, lastColumn: 0 }),
  ])
}
