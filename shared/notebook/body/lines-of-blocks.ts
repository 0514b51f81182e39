import type { Block, Inline, List, Rule, Table } from '../blocks.ts'
import { tableAsParagraphs } from '../table-rows.ts'
import { ruleAtom, unknownAtom } from './atoms.ts'
import { atomSign, emptyLine, type Line, type LineKind, type Run } from './line.ts'
import { formatOfMarks, pushAtom, pushText, textOfRuns } from './looks.ts'
import { cleanProps } from './properties.ts'

/** Blocks as lines; at least one. */
export function linesOfBlocks(blocks: readonly Block[]): Line[] {
  const lines = blocks.flatMap(linesOfBlock)
  return lines.length > 0 ? lines : [emptyLine]
}

const ruleLine: Line = {
  ...emptyLine,
  runs: [{ text: atomSign, format: 0, link: '', atom: ruleAtom }],
  text: atomSign,
}

function linesOfBlock(block: Block): Line[] {
  if (block.kind === 'list') return linesOfList(block, 0)
  if (block.kind === 'table') return tableAsParagraphs(block).flatMap(linesOfBlock)
  return block.kind === 'rule' ? [ruleLine] : [lineOf(block.content, kindOf(block))]
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
export function lineOf(
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
