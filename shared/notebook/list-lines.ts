import {
  type Inline,
  type List,
  type ListItem,
  type ListStyle,
  listStart,
  maxIndent,
} from './blocks.ts'

/** An item of a list as a line, as a body stores it: nested by its indent alone. */
export interface ListLine {
  readonly style: ListStyle
  /** A list begins with this line, at this number; see {@link List}. */
  readonly start?: number | undefined
  /** 0 to {@link maxIndent}. */
  readonly indent: number
  readonly content: readonly Inline[]
  /** Present in check lists only. */
  readonly checked?: boolean
}

/** Lists that stand side by side as lines, the deepest ones at {@link maxIndent}. */
export function linesOfLists(lists: readonly List[], indent = 0): readonly ListLine[] {
  const lines: ListLine[] = []
  addLists(lists, indent, lines)
  return lines
}

function addLists(lists: readonly List[], depth: number, lines: ListLine[]): void {
  const indent = Math.min(depth, maxIndent)
  for (const { style, items, ...list } of lists) {
    let start = listStart(style, list.start)
    for (const { content, checked, children } of items) {
      const own = style === 'check' ? { checked: checked === true } : {}
      lines.push({ style, indent, content, ...own, ...(start === undefined ? {} : { start }) })
      start = undefined
      addLists(children, depth + 1, lines)
    }
  }
}

/**
 * Lines as lists. Lines of one style and depth that only deeper ones part are one list, but for one
 * that says another number than the next; a line stands at most one deeper than the one before it,
 * whatever its indent says.
 */
export function listsOfLines(lines: readonly ListLine[]): readonly List[] {
  const top: GrowingList[] = []
  /** The lists that the last line stands in, by depth. */
  let open: GrowingList[] = []
  for (const { style, indent, content, checked, ...line } of lines) {
    const start = listStart(style, line.start)
    const depth = Math.min(indent, maxIndent, open.length)
    open = open.slice(0, depth + 1)
    let list = open[depth]
    if (!list || list.style !== style || (start !== undefined && start !== nextNumber(list))) {
      list = { kind: 'list', style, ...(start === undefined ? {} : { start }), items: [] }
      const siblings = depth === 0 ? top : open[depth - 1]?.items.at(-1)?.children
      siblings?.push(list)
      open[depth] = list
    }
    const own = style === 'check' ? { checked: checked === true } : {}
    list.items.push({ content, ...own, children: [] })
  }
  return top
}

function nextNumber({ start = 1, items }: List): number {
  return start + items.length
}

interface GrowingList extends List {
  readonly items: (ListItem & { readonly children: GrowingList[] })[]
}
