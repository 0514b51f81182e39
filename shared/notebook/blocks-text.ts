import type { Block, Inline, ListItem } from './blocks.ts'

/** The words of blocks as plain text, a line per block, item and line break: for counting, search and excerpts. */
export function blocksText(blocks: readonly Block[]): string {
  return blocks
    .map((block) =>
      block.kind === 'list' ? block.items.map(itemText).join('\n') : inlinesText(block.content),
    )
    .join('\n')
}

function itemText(item: ListItem): string {
  const nested = item.children.flatMap((list) => list.items.map(itemText))
  return [inlinesText(item.content), ...nested].join('\n')
}

/** The words of inline content; a line break is `\n`, a link is its words. */
export function inlinesText(inlines: readonly Inline[]): string {
  let text = ''
  for (const inline of inlines) {
    if (inline.kind === 'text') text += inline.text
    else if (inline.kind === 'linebreak') text += '\n'
    else text += inlinesText(inline.content)
  }
  return text
}
