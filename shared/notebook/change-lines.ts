import type { Block, Inline, List } from './blocks.ts'

/** A block with each of its lines of inline content changed: items, a caption and cells one by one. */
export function changeLines(
  block: Block,
  change: (content: readonly Inline[]) => readonly Inline[],
): Block {
  switch (block.kind) {
    case 'rule':
      return block
    case 'list':
      return inList(block)
    case 'table':
      return {
        ...block,
        caption: change(block.caption),
        rows: block.rows.map((row) => row.map(change)),
      }
    default:
      return { ...block, content: change(block.content) }
  }

  function inList(list: List): List {
    return {
      ...list,
      items: list.items.map((item) => ({
        ...item,
        content: change(item.content),
        children: item.children.map(inList),
      })),
    }
  }
}
