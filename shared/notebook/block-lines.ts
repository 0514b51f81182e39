import type { Block, Inline, List } from './blocks.ts'

/** Every line of inline content in a block, in reading order: items one by one, a caption, cells. */
export function linesOf(block: Block): readonly (readonly Inline[])[] {
  if (block.kind === 'rule') return []
  if (block.kind === 'list') return listLines(block)
  if (block.kind === 'table') return [block.caption, ...block.rows.flat()]
  return [block.content]
}

function listLines(list: List): readonly (readonly Inline[])[] {
  return list.items.flatMap((item) => [item.content, ...item.children.flatMap(listLines)])
}
