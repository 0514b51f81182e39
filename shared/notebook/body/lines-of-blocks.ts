import type { Block, Inline, List } from '../blocks.ts'
import { emptyLine, type Line, type LineKind, type Run } from './line.ts'
import { formatOfMarks, pushText, textOfRuns } from './looks.ts'
import { cleanProps } from './properties.ts'

/** Blocks as lines; at least one. */
export function linesOfBlocks(blocks: readonly Block[]): Line[] {
  const lines = blocks.flatMap((block) =>
    block.kind === 'list' ? linesOfList(block, 0) : [lineOf(block.content, kindOf(block))],
  )
  return lines.length > 0 ? lines : [emptyLine]
}

function kindOf(block: Exclude<Block, List>): LineKind {
  return block.kind === 'heading' ? `h${block.level}` : block.kind
}

function linesOfList(list: List, indent: number): Line[] {
  return list.items.flatMap((item) => [
    lineOf(item.content, list.style, indent, item.checked),
    ...item.children.flatMap((child) => linesOfList(child, indent + 1)),
  ])
}

/** Inline content as a line. */
export function lineOf(
  content: readonly Inline[],
  kind: LineKind,
  indent = 0,
  checked = false,
): Line {
  const runs: Run[] = []
  addInlines(runs, content, '')
  return { props: cleanProps(kind, indent, checked), runs, text: textOfRuns(runs) }
}

function addInlines(runs: Run[], content: readonly Inline[], link: string): void {
  for (const inline of content) {
    if (inline.kind === 'linebreak') pushText(runs, '\n', { format: 0, link })
    else if (inline.kind === 'link') addInlines(runs, inline.content, inline.url)
    else pushText(runs, inline.text, { format: formatOfMarks(inline.marks), link })
  }
}
