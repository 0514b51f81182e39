import { isId } from '../../base/ids.ts'
import { maxTableCells } from '../blocks.ts'
import type { DocLine } from './doc-line.ts'
import { placeKey } from './properties.ts'

/**
 * A table as its lines say it. Its rows and columns stand in the boundary of its head line (whose text
 * is the caption), each under its id with a fractional index, and not in the order of the text: moving
 * one is one assignment. A line that stands in a cell says in which: `in: [table, row, column]`.
 */
export interface BodyTable {
  readonly id: string
  readonly head: DocLine
  /** Ids of what is shown, in order. */
  readonly rows: readonly string[]
  readonly columns: readonly string[]
  /** The lines of each cell, in the order of the text, by {@link cellKey}; a cell may have none. */
  readonly cells: ReadonlyMap<string, readonly DocLine[]>
}

export function cellKey(row: string, column: string): string {
  return `${row}\n${column}`
}

export function isTable(item: DocLine | BodyTable): item is BodyTable {
  return 'cells' in item
}

/** Which table, row and column a line stands in. */
function placeOfLine(line: DocLine): readonly [string, string, string] | undefined {
  const place = line.more[placeKey]
  if (!Array.isArray(place) || place.length !== 3 || !place.every(isPart)) return undefined
  return place as unknown as readonly [string, string, string]
}

function isPart(part: unknown): part is string {
  return typeof part === 'string' && isId(part)
}

/**
 * Lines with their tables. Total: each line is in exactly one place. What stands in a row or column
 * that is gone gets one of its own at the table's end; what stands in a table that is gone stays
 * where it is; words without a boundary between two lines of a table stand in the cell of the first.
 */
export function arrange(lines: readonly DocLine[]): readonly (DocLine | BodyTable)[] {
  const drafts = draftTables(lines)
  if (drafts.size === 0) return lines
  const heads = new Map([...drafts.values()].map((draft) => [draft.head, draft]))
  const arranged: (DocLine | Draft)[] = []
  let within: { readonly draft: Draft; readonly key: string } | undefined
  for (const [number, line] of lines.entries()) {
    const head = heads.get(line)
    const place = placeOfLine(line)
    const draft = place && drafts.get(place[0])
    if (head) {
      arranged.push(head)
      within = undefined
    } else if (place && draft) {
      within = { draft, key: addToCell(draft, place[1], place[2], line) }
    } else if (within && isLooseIn(within.draft, lines, number)) {
      within.draft.cells.get(within.key)?.push(line)
    } else {
      arranged.push(line)
      within = undefined
    }
  }
  return arranged.map((item) => ('cells' in item ? withoutDeleted(item) : item))
}

interface Draft {
  readonly id: string
  readonly head: DocLine
  readonly rows: Set<string>
  readonly columns: Set<string>
  readonly cells: Map<string, DocLine[]>
}

/** The tables whose heads stand in a body and that are not too big; of heads with one id the first. */
function draftTables(lines: readonly DocLine[]): Map<string, Draft> {
  const drafts = new Map<string, Draft>()
  for (const head of lines) {
    const { id } = head.more
    if (head.props.kind !== 'table' || !isPart(id) || drafts.has(id)) continue
    const [rows, columns] = [idsInOrder(head, 'r:'), idsInOrder(head, 'c:')]
    drafts.set(id, { id, head, rows: new Set(rows), columns: new Set(columns), cells: new Map() })
  }
  if (drafts.size === 0) return drafts
  for (const line of lines) {
    const [id = '', row = '', column = ''] = placeOfLine(line) ?? []
    drafts.get(id)?.rows.add(row)
    drafts.get(id)?.columns.add(column)
  }
  // A bigger one is none, and its lines are what they are: a hostile head names rows without end.
  for (const { id, rows, columns } of drafts.values()) {
    if (rows.size * columns.size > maxTableCells) drafts.delete(id)
  }
  return drafts
}

function idsInOrder({ more }: DocLine, prefix: string): string[] {
  const orders = Object.entries(more).filter(
    (entry): entry is [string, string] =>
      entry[0].startsWith(prefix) && isId(entry[0].slice(2)) && typeof entry[1] === 'string',
  )
  return orders
    .sort(([x, a], [y, b]) => (a === b ? (x < y ? -1 : 1) : a < b ? -1 : 1))
    .map(([key]) => key.slice(prefix.length))
}

function addToCell(draft: Draft, row: string, column: string, line: DocLine): string {
  const key = cellKey(row, column)
  const lines = draft.cells.get(key)
  if (lines) lines.push(line)
  else draft.cells.set(key, [line])
  return key
}

function isLooseIn({ id }: Draft, lines: readonly DocLine[], number: number): boolean {
  if (lines[number]?.boundary !== -1) return false
  const next = lines.slice(number + 1).find((line) => line.boundary >= 0)
  return next !== undefined && placeOfLine(next)?.[0] === id
}

/** A row or column that was deleted is shown while there are words in it: somebody typed them meanwhile. */
function withoutDeleted({ id, head, rows, columns, cells }: Draft): BodyTable {
  const worded = new Set<string>()
  for (const [key, lines] of cells) {
    if (lines.every(({ text }) => text === '')) continue
    for (const part of key.split('\n')) worded.add(part)
  }
  const shown = (part: string) => head.more[`x:${part}`] !== true || worded.has(part)
  return { id, head, rows: [...rows].filter(shown), columns: [...columns].filter(shown), cells }
}
