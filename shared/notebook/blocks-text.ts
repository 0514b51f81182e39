import { linesOf } from './block-lines.ts'
import type { Block, Inline } from './blocks.ts'

/** The words of blocks as plain text, a line per block, item, cell and line break: for counting, search and excerpts. */
export function blocksText(blocks: readonly Block[]): string {
  return blocks
    .map((block) => linesOf(block).filter(isShown(block)).map(inlinesText).join('\n'))
    .join('\n')
}

/** An empty cell or caption is no line of its own: the words of a table stand together. */
function isShown(block: Block): (line: readonly Inline[]) => boolean {
  return (line) => block.kind !== 'table' || line.length > 0
}

/** The words of inline content; a line break is `\n`, a link is its words, what is unknown has none. */
export function inlinesText(inlines: readonly Inline[]): string {
  let text = ''
  for (const inline of inlines) {
    if (inline.kind === 'text') text += inline.text
    else if (inline.kind === 'linebreak') text += '\n'
    else if (inline.kind === 'link') text += inlinesText(inline.content)
  }
  return text
}

/** Whether a block has words in it. */
export function hasWords(block: Block): boolean {
  return linesOf(block).some((line) => inlinesText(line).trim() !== '')
}
