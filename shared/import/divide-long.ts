import { type Block, type Inline, type ListItem, listStart } from '../notebook/blocks.ts'
import { blocksText, inlinesText } from '../notebook/blocks-text.ts'
import type { ImportedSection } from './sections.ts'

/**
 * Letters (UTF-16 units) of a section, above which it comes in as several: about five pages. With each
 * key a section is read whole and drawn, and with each mark a room vouches for all of it: neither can be
 * done with a book.
 */
export const longestSection = 12_000

/** What is not divided: a block, an item of a long list, a line of a long paragraph. */
interface Unit {
  readonly block: Block
  readonly size: number
  /** Which of the block's items or lines it is; undefined: it is the block. */
  readonly part?: number
}

/**
 * A section as sections of at most {@link longestSection} letters, divided between its blocks, the items
 * of a list or the lines of a paragraph, never within words; whatever is longer and has none of these
 * stays whole. All words and formats are in them, in their order; the second is called `Title (2)`.
 */
export function divideLong({ title, blocks }: ImportedSection): readonly ImportedSection[] {
  if (blocksText(blocks).length <= longestSection) return [{ title, blocks }]
  return grouped(blocks.flatMap(unitsOf)).map((units, i) => ({
    title: i === 0 || title === '' ? title : `${title} (${i + 1})`,
    blocks: assembled(units),
  }))
}

function unitsOf(block: Block): readonly Unit[] {
  const size = blocksText([block]).length + 1
  if (size <= longestSection / 4) return [{ block, size }]
  if (block.kind === 'list') {
    return block.items.map((item, part) => ({ block, part, size: sizeOfItem(item) }))
  }
  if (block.kind !== 'paragraph' && block.kind !== 'quote') return [{ block, size }]
  return linesOf(block.content).map((line, part) => {
    return { block, part, size: inlinesText(line).length + 1 }
  })
}

function sizeOfItem(item: ListItem): number {
  return blocksText([{ kind: 'list', style: 'bullet', items: [item] }]).length + 1
}

/** No heading is the last of a section: it belongs to what follows. */
function grouped(units: readonly Unit[]): readonly (readonly Unit[])[] {
  const groups: Unit[][] = []
  let own: Unit[] = []
  let size = 0
  for (const unit of units) {
    if (own.length > 0 && size + unit.size > longestSection) {
      const last = own.findLastIndex(({ block }) => block.kind !== 'heading') + 1
      const next = last > 0 ? own.splice(last) : []
      groups.push(own)
      own = next
      size = next.reduce((sum, one) => sum + one.size, 0)
    }
    own.push(unit)
    size += unit.size
  }
  return [...groups, own]
}

function assembled(units: readonly Unit[]): readonly Block[] {
  const blocks: Block[] = []
  for (let at = 0; at < units.length; ) {
    const { block, part } = units[at] as Unit
    let end = at + 1
    while (part !== undefined && units[end]?.block === block) end += 1
    blocks.push(part === undefined ? block : partOf(block, part, part + end - at))
    at = end
  }
  return blocks
}

function partOf(block: Block, from: number, to: number): Block {
  if (block.kind === 'list') {
    const { start: _, ...list } = block
    const start = listStart(list.style, (block.start ?? 1) + from)
    const items = block.items.slice(from, to)
    return { ...list, items, ...(start === undefined ? {} : { start }) }
  }
  if (block.kind !== 'paragraph' && block.kind !== 'quote') return block
  const lines = linesOf(block.content).slice(from, to)
  const content = lines.flatMap((line, i): readonly Inline[] =>
    i === 0 ? line : [{ kind: 'linebreak' }, ...line],
  )
  return { ...block, content }
}

function linesOf(content: readonly Inline[]): readonly (readonly Inline[])[] {
  const lines: Inline[][] = [[]]
  for (const inline of content) {
    if (inline.kind === 'linebreak') lines.push([])
    else lines.at(-1)?.push(inline)
  }
  return lines
}
