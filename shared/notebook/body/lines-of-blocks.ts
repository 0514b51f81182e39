import {
  type Block,
  type Inline,
  type List,
  maxTableCells,
  type Rule,
  type Table,
} from '../blocks.ts'
import { tableAsParagraphs } from '../table-rows.ts'
import { ruleAtom, unknownAtom } from './atoms.ts'
import { atomSign, emptyLine, type Line, type LineKind, type Run } from './line.ts'
import { formatOfMarks, pushAtom, pushText, textOfRuns } from './looks.ts'
import { cleanProps, type More, placeKey } from './properties.ts'
import { headOfTable } from './table-head.ts'

/** A line of a body that is being made, and what else its boundary says. */
export interface NewLine extends Line {
  readonly more?: More
}

/** Blocks as lines; at least one. */
export function linesOfBlocks(blocks: readonly Block[]): NewLine[] {
  const lines = blocks.flatMap(linesOfBlock)
  return lines.length > 0 ? lines : [emptyLine]
}

const ruleLine: Line = {
  ...emptyLine,
  runs: [{ text: atomSign, format: 0, link: '', atom: ruleAtom }],
  text: atomSign,
}

function linesOfBlock(block: Block, number: number): NewLine[] {
  if (block.kind === 'list') return linesOfList(block, 0)
  if (block.kind === 'table') return linesOfTable(block, `table${number}`)
  return block.kind === 'rule' ? [ruleLine] : [lineOf(block.content, kindOf(block))]
}

/** Its ids are those of one body alone, so that the same blocks are the same body: tables that come later have random ones. */
function linesOfTable(table: Table, id: string): NewLine[] {
  const columns = Math.max(0, ...table.rows.map((row) => row.length))
  const isOne = columns > 0 && columns * table.rows.length <= maxTableCells
  if (!isOne) return tableAsParagraphs(table).flatMap(linesOfBlock)
  const rowIds = table.rows.map((_, i) => `r${i}`)
  const columnIds = Array.from({ length: columns }, (_, i) => `c${i}`)
  return [
    { ...lineOf(table.caption, 'table'), more: headOfTable(id, rowIds, columnIds) },
    ...rowIds.flatMap((row, i) =>
      columnIds.map((column, j) => ({
        ...lineOf(table.rows[i]?.[j] ?? [], 'paragraph'),
        more: { [placeKey]: [id, row, column] },
      })),
    ),
  ]
}

function kindOf(block: Exclude<Block, List | Rule | Table>): LineKind {
  return block.kind === 'heading' ? `h${block.level}` : block.kind
}

function linesOfList(list: List, indent: number): Line[] {
  return list.items.flatMap((item, i) => [
    lineOf(item.content, list.style, indent, item.checked, i === 0 ? list.start : undefined),
    ...item.children.flatMap((child) => linesOfList(child, indent + 1)),
  ])
}

/** Inline content as a line. */
function lineOf(
  content: readonly Inline[],
  kind: LineKind,
  indent = 0,
  checked = false,
  start?: number,
): Line {
  const runs: Run[] = []
  addInlines(runs, content, '')
  return { props: cleanProps(kind, indent, checked, start), runs, text: textOfRuns(runs) }
}

function addInlines(runs: Run[], content: readonly Inline[], link: string): void {
  for (const inline of content) {
    if (inline.kind === 'linebreak') pushText(runs, '\n', { format: 0, link })
    else if (inline.kind === 'link') addInlines(runs, inline.content, inline.url)
    else if (inline.kind === 'unknown') pushAtom(runs, unknownAtom)
    else pushText(runs, inline.text, { format: formatOfMarks(inline.marks), link })
  }
}
