import type { Block, Inline, Table, TableCell } from '../../../shared/notebook/blocks.ts'
import { itemOfBlocks } from '../../../shared/notebook/item-of-blocks.ts'
import { tagOf } from './html-meaning.ts'

/** A cell that says it covers more columns or rows than this is not believed. */
const widestSpan = 50
/** What no cell of a table of data holds: then the table only lays a page out. */
const pageParts = 'h1, h2, h3, h4, h5, h6, table, blockquote, pre, hr'

/**
 * A table of HTML, or undefined where it is none of data: one that lays out a page (a mail, say), or
 * of a single row or column. Cells that cover several stand in the first of them.
 * @param read the blocks in an element
 */
export function tableOf(
  element: Element,
  read: (element: Element) => readonly Block[],
): Table | undefined {
  const role = element.getAttribute('role')
  if (role === 'presentation' || role === 'none') return undefined
  const rows = [...element.querySelectorAll('tr')].filter((row) => row.closest('table') === element)
  const cells = rows.map((row) => [...row.children].filter(isCell))
  if (rows.length < 2 || cells.every((row) => row.length < 2)) return undefined
  if (cells.flat().some((cell) => cell.querySelector(pageParts))) return undefined
  const caption = [...element.children].find((child) => tagOf(child) === 'caption')
  return {
    kind: 'table',
    caption: caption ? wordsIn(caption) : [],
    rows: inPlace(cells, wordsIn),
  }

  function wordsIn(cell: Element): readonly Inline[] {
    const { content, children } = itemOfBlocks(read(cell))
    const lists =
      children.length > 0 ? itemOfBlocks(children.flatMap(itemsAsParagraphs)).content : []
    const between: Inline[] = content.length > 0 && lists.length > 0 ? [{ kind: 'linebreak' }] : []
    return [...content, ...between, ...lists]
  }
}

function isCell(element: Element): boolean {
  return /^t[dh]$/.test(tagOf(element))
}

function itemsAsParagraphs(list: Extract<Block, { kind: 'list' }>): Block[] {
  return list.items.flatMap(({ content, children }): Block[] => [
    { kind: 'paragraph', content },
    ...children.flatMap(itemsAsParagraphs),
  ])
}

/** Cells in the columns in which a reader sees them. */
function inPlace(
  rows: readonly (readonly Element[])[],
  read: (cell: Element) => TableCell,
): readonly (readonly TableCell[])[] {
  /** How many more rows a column is covered for, by a cell above. */
  const covered: number[] = []
  return rows.map((cells) => {
    const row: TableCell[] = []
    const skipCovered = () => {
      while ((covered[row.length] ?? 0) > 0) {
        covered[row.length] = (covered[row.length] ?? 0) - 1
        row.push([])
      }
    }
    for (const cell of cells) {
      skipCovered()
      const [columns, below] = [spanOf(cell, 'colspan'), spanOf(cell, 'rowspan') - 1]
      for (let i = 0; i < columns; i++) {
        covered[row.length] = below
        row.push(i === 0 ? read(cell) : [])
      }
    }
    skipCovered()
    return row
  })
}

function spanOf(cell: Element, name: 'colspan' | 'rowspan'): number {
  const span = Number(cell.getAttribute(name) ?? 1)
  return Number.isInteger(span) && span > 1 && span <= widestSpan ? span : 1
}
