import { linesOf } from './block-lines.ts'
import type { Block, Inline, List } from './blocks.ts'
import { tableAsParagraphs } from './table-rows.ts'

/** Blocks as what an item of a list can hold: one run of lines, and the lists under it. No word goes. */
export function itemOfBlocks(blocks: readonly Block[]): {
  readonly content: readonly Inline[]
  readonly children: readonly List[]
} {
  const content: Inline[] = []
  const children: List[] = []
  for (const block of blocks) {
    if (block.kind === 'list') {
      children.push(block)
      continue
    }
    const parts = block.kind === 'table' ? tableAsParagraphs(block) : [block]
    for (const line of parts.flatMap(linesOf)) {
      if (content.length > 0) content.push({ kind: 'linebreak' })
      content.push(...line)
    }
  }
  return { content, children }
}
