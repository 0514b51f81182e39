import type { Block, HeadingLevel, Inline, List, Table } from '../blocks.ts'
import { type ListLine, listsOfLines } from '../list-lines.ts'
import { normalizeBlocks } from '../normalize-blocks.ts'
import type { DocLine } from './doc-line.ts'
import { inlinesOfLine, partsOfLine } from './inlines-of-line.ts'
import { isList, type LineProps } from './line.ts'
import { arrange, type BodyTable, cellKey, isTable } from './tables.ts'

/** Lines of a body as canonical blocks. */
export function blocksOfLines(lines: readonly DocLine[]): readonly Block[] {
  const blocks: Block[] = []
  let listed: ListLine[] = []
  const flush = () => {
    blocks.push(...listsOfLines(listed))
    listed = []
  }
  const add = (block: Block) => {
    flush()
    blocks.push(block)
  }
  for (const item of arrange(lines)) {
    if (isTable(item)) {
      add(tableOf(item))
      continue
    }
    for (const part of partsOfLine(item)) {
      if (part === 'rule') add({ kind: 'rule' })
      else if (isList(item.props)) listed.push(listLine(item.props, part))
      else add(blockOf(item.props, part))
    }
  }
  flush()
  return normalizeBlocks(blocks)
}

function blockOf({ kind }: LineProps, content: readonly Inline[]): Block {
  if (kind === 'quote') return { kind, content }
  const level = /^h([1-6])$/.exec(kind)?.[1]
  if (level) return { kind: 'heading', level: Number(level) as HeadingLevel, content }
  return { kind: 'paragraph', content }
}

function listLine(
  { kind, indent, checked, start }: LineProps,
  content: readonly Inline[],
): ListLine {
  const style = kind as List['style']
  return style === 'check' ? { style, indent, content, checked } : { style, indent, content, start }
}

function tableOf({ head, rows, columns, cells }: BodyTable): Table {
  const cell = (row: string, column: string): readonly Inline[] =>
    (cells.get(cellKey(row, column)) ?? []).flatMap((line, i) => {
      const content = inlinesOfLine(line)
      return i > 0 ? [{ kind: 'linebreak' } as const, ...content] : content
    })
  return {
    kind: 'table',
    caption: inlinesOfLine(head),
    rows: rows.map((row) => columns.map((column) => cell(row, column))),
  }
}
