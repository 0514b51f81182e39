import type { Block, Inline, List, ListItem, Table } from '../notebook/blocks.ts'
import { hasWords as hasWordsIn, inlinesText } from '../notebook/blocks-text.ts'
import { splitLines } from '../notebook/split-lines.ts'

/**
 * Blocks fit to print: without empty paragraphs, headings, quotes, items and tables, and without line
 * breaks at the edges of a block; a line break within a run is one in every format. No word goes:
 * what is left out has none.
 */
export function tidyBlocks(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block): Block[] => {
    if (block.kind === 'list') return tidyList(block)
    if (block.kind === 'table') return tidyTable(block)
    if (block.kind === 'rule') return [block]
    const content = tidyInlines(block.content)
    return content.length > 0 ? [{ ...block, content }] : []
  })
}

/** Cells stay where they are, empty ones too; a table without a word goes. */
function tidyTable(table: Table): Block[] {
  if (!hasWordsIn(table)) return []
  const rows = table.rows.map((row) => row.map(tidyInlines))
  return [{ ...table, caption: tidyInlines(table.caption), rows }]
}

function tidyList(list: List): List[] {
  const items: ListItem[] = []
  for (const item of list.items) {
    const content = tidyInlines(item.content)
    const children = item.children.flatMap(tidyList)
    const previous = items.at(-1)
    if (content.length > 0) items.push({ ...item, content, children })
    else if (previous) {
      // A list under an item without words hangs under the item before, where a reader sees it.
      items[items.length - 1] = { ...previous, children: [...previous.children, ...children] }
    } else items.push(...children.flatMap((child) => child.items.map((one) => asItem(one, list))))
  }
  return items.length > 0 ? [{ ...list, items }] : []
}

/** An item that moves up into another list takes that list's style. */
function asItem({ content, checked, children }: ListItem, list: List): ListItem {
  return list.style === 'check'
    ? { content, checked: checked === true, children }
    : { content, children }
}

function tidyInlines(given: readonly Inline[]): readonly Inline[] {
  const inlines = given.flatMap((inline): readonly Inline[] =>
    inline.kind === 'link'
      ? [{ ...inline, content: inline.content.flatMap(splitLines) }]
      : splitLines(inline),
  )
  const first = inlines.findIndex(hasWords)
  return first < 0 ? [] : inlines.slice(first, inlines.findLastIndex(hasWords) + 1)
}

function hasWords(inline: Inline): boolean {
  return inlinesText([inline]).trim() !== ''
}
