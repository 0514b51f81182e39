import type { Element } from 'domhandler'
import type { Block, Inline, List, Table, TableCell } from '../../notebook/blocks.ts'
import { itemOfBlocks } from '../../notebook/item-of-blocks.ts'
import { withoutLook } from './look-of-kind.ts'
import { attr, childElements, elementsIn } from './tree.ts'

/** A cell that says it covers more columns or rows than this is not believed. */
const widestSpan = 50
/** What no cell of a table of data holds: then the table only lays a page out. */
const pageParts = /^(?:h[1-6]|table|blockquote|pre|hr)$/

/**
 * A table of HTML, or undefined where it is none of data: one that lays out a page (a mail, say), or
 * of a single row or column, where its role does not say so. Cells that cover several stand in the first of them.
 * @param read the blocks in an element
 */
export function tableOf(
  element: Element,
  read: (element: Element) => readonly Block[],
): Table | undefined {
  const role = attr(element, 'role')
  if (role === 'presentation' || role === 'none') return undefined
  const cells = rowsOf(element).map((row) => childElements(row).filter(isCell))
  const isSmall = cells.length < 2 || cells.every((row) => row.length < 2)
  if (role !== 'table' && (isSmall || cells.flat().some(holdsPageParts))) return undefined
  const caption = childElements(element).find((child) => child.name === 'caption')
  return {
    kind: 'table',
    caption: caption ? withoutLook(wordsIn(caption), 'italic') : [],
    rows: inPlace(cells, (cell) =>
      cell.name === 'th' ? withoutLook(wordsIn(cell), 'bold') : wordsIn(cell),
    ),
  }

  function wordsIn(cell: Element): readonly Inline[] {
    const { content, children } = itemOfBlocks(read(cell))
    const lists =
      children.length > 0 ? itemOfBlocks(children.flatMap(itemsAsParagraphs)).content : []
    const between: Inline[] = content.length > 0 && lists.length > 0 ? [{ kind: 'linebreak' }] : []
    return [...content, ...between, ...lists]
  }
}

function rowsOf(table: Element): readonly Element[] {
  return childElements(table).flatMap((child) =>
    child.name === 'tr'
      ? [child]
      : /^t(?:head|body|foot)$/.test(child.name)
        ? childElements(child).filter((row) => row.name === 'tr')
        : [],
  )
}

function isCell(element: Element): boolean {
  return element.name === 'td' || element.name === 'th'
}

function holdsPageParts(cell: Element): boolean {
  for (const one of elementsIn(cell)) if (pageParts.test(one.name)) return true
  return false
}

function itemsAsParagraphs(list: List): Block[] {
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
  const span = Number(attr(cell, name) ?? 1)
  return Number.isInteger(span) && span > 1 && span <= widestSpan ? span : 1
}
