import { $getSelection, $isRangeSelection, type LexicalEditor } from 'lexical'
import type * as Y from 'yjs'
import { newId } from '../../../shared/base/ids.ts'
import type { DocLine } from '../../../shared/notebook/body/doc-line.ts'
import { insertPieces, type Piece } from '../../../shared/notebook/body/edits.ts'
import { plainProps } from '../../../shared/notebook/body/line.ts'
import {
  endOfTable,
  partsOfSpot,
  spotOfCell,
  spotOfTable,
} from '../../../shared/notebook/body/shown-lines.ts'
import {
  type Axis,
  deleteInTable,
  deleteTable,
  insertInTable,
  moveInTable,
  piecesOfTable,
  tableIn,
} from '../../../shared/notebook/body/table-acts.ts'
import type { BodyTable } from '../../../shared/notebook/body/tables.ts'
import { type BothLines, placeBetween } from './body-place.ts'
import type { BodyView } from './body-view.ts'
import { showOthers } from './others-changes.ts'
import type { OwnWrites } from './own-writes.ts'
import { $caretOf } from './points.ts'

/** What a person does to a table as a whole, from where the caret is. */
export type TableAct =
  | { readonly kind: 'make'; readonly rows: number; readonly columns: number }
  | { readonly kind: 'add' | 'move'; readonly axis: Axis; readonly by: -1 | 1 }
  /** Adds a row behind this one, and goes to its first cell. */
  | { readonly kind: 'next-row' }
  | { readonly kind: 'delete'; readonly axis: Axis }
  | { readonly kind: 'delete-table' }
  | { readonly kind: 'caption' }
  /** Puts the caret behind the table, or before it, into a new paragraph where there is none. */
  | { readonly kind: 'leave'; readonly by: -1 | 1 }

const acts = new WeakMap<LexicalEditor, (act: TableAct) => void>()

/** Does an act on the table in which the caret is. Nothing happens in an editor that is not bound, or in which one cannot write. */
export function actOnTable(editor: LexicalEditor, act: TableAct): void {
  acts.get(editor)?.(act)
}

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length))

/** An id for a new table, row or column. */
export function newTableId(): string {
  return newId(random)
}

/**
 * Lets tables be changed in a bound editor. Their rows and columns are the document's: they are changed
 * there, and the screen follows, as it does what others do. Returns the way to stop.
 */
export function bindTableActs(
  editor: LexicalEditor,
  both: BothLines,
  view: BodyView,
  own: OwnWrites,
  undo: Y.UndoManager,
  isWaiting: () => boolean,
): () => void {
  const { body, document, screen } = both
  const run = (act: TableAct) => {
    if (!editor.isEditable()) return
    editor.read('force-commit', () => undefined)
    if (isWaiting() || editor.isComposing()) return
    const line = document.lines()[editor.read('latest', () => $caretLine())]
    const spot = line?.props.spot
    const table = spot === undefined ? undefined : tableIn(body, partsOfSpot(spot)[0])
    let goTo: Goal | undefined
    const change = () => {
      goTo =
        act.kind === 'make' ? make(body, line, table, act) : changeTable(body, table, spot, act)
    }
    undo.stopCapturing()
    view.keepPlace()
    const touched = own.act(change)
    undo.stopCapturing()
    showOthers(both, view, touched ?? { boundaries: undefined, items: [] })
    const number = goTo ? document.lines().findIndex((one) => isGoal(one, goTo)) : -1
    if (number >= 0) view.goTo(placeBetween(both, { line: number, offset: 0 }))
  }
  const $caretLine = () => {
    const selection = $getSelection()
    const caret = $isRangeSelection(selection) ? $caretOf(screen, selection.focus) : undefined
    return caret?.line ?? document.lines().length - 1
  }
  acts.set(editor, run)
  return () => acts.delete(editor)
}

/** Where the caret is to go: to a spot, or to the line that begins at a place. */
type Goal = { readonly spot: string } | { readonly from: number }

function isGoal(line: DocLine, goal: Goal | undefined): boolean {
  if (goal === undefined) return false
  return 'spot' in goal ? line.props.spot === goal.spot : line.from === goal.from && line.size > 0
}

const emptyParagraph: readonly Piece[] = [{ kind: 'boundary', props: plainProps }, { kind: 'wall' }]

function make(
  body: Y.Text,
  line: DocLine | undefined,
  table: BodyTable | undefined,
  { rows, columns }: { readonly rows: number; readonly columns: number },
): Goal | undefined {
  // In the place of an empty paragraph, which comes to stand behind it; else behind the line.
  const isFree = line?.text === '' && line.props.kind === 'paragraph' && !table && line.size > 0
  const end = table ? endOfTable(table) : (line?.from ?? 0) + (line?.size ?? 0)
  const at = isFree ? line.from : end
  const isOpen = !isFree && !table && line !== undefined && line.size > 0 && line.wall < 0
  const open: Piece[] = isOpen ? [{ kind: 'wall' }] : []
  const isLast = !isFree && at >= body.length
  const pieces = piecesOfTable(rows, columns, random)
  insertPieces(body, at, [...open, ...pieces, ...(isLast ? emptyParagraph : [])])
  const [head] = pieces
  const id = head?.kind === 'boundary' ? head.more?.id : undefined
  const made = typeof id === 'string' ? tableIn(body, id) : undefined
  return made && cellOf(made, made.rows[0], made.columns[0])
}

function changeTable(
  body: Y.Text,
  table: BodyTable | undefined,
  spot: string | undefined,
  act: Exclude<TableAct, { kind: 'make' }>,
): Goal | undefined {
  if (!table || spot === undefined) return undefined
  if (act.kind === 'caption') return { spot: spotOfTable(table.id) }
  if (act.kind === 'leave') return leave(body, table, act.by)
  if (act.kind === 'delete-table') return removeTable(body, table)
  const { rows, columns } = table
  // From the caption one acts on the first row and column.
  const [, row = rows[0], column = columns[0]] = partsOfSpot(spot)
  if (act.kind === 'next-row') {
    insertInTable(table, 'row', row, random)
    const now = tableIn(body, table.id)
    return now && cellOf(now, now.rows[rows.indexOf(row ?? '') + 1], columns[0])
  }
  const { axis } = act
  const ids = axis === 'row' ? rows : columns
  const here = axis === 'row' ? row : column
  const at = ids.indexOf(here ?? '')
  const cellAt = (now: BodyTable | undefined, number: number) => {
    if (!now) return undefined
    return axis === 'row'
      ? cellOf(now, now.rows[number], column)
      : cellOf(now, row, now.columns[number])
  }
  if (act.kind === 'delete') {
    if (here === undefined || ids.length < 2) return removeTable(body, table)
    deleteInTable(body, table, axis, here)
    return cellAt(tableIn(body, table.id), Math.min(at, ids.length - 2))
  }
  if (act.kind === 'add') {
    insertInTable(table, axis, act.by > 0 ? here : ids[at - 1], random)
    return cellAt(tableIn(body, table.id), act.by > 0 ? at + 1 : at)
  }
  const to = at + act.by
  if (here === undefined || to < 0 || to >= ids.length) return undefined
  moveInTable(table, axis, here, act.by > 0 ? ids[to] : ids[to - 1])
  return row !== undefined && column !== undefined ? cellOf(table, row, column) : undefined
}

function cellOf(
  { id }: BodyTable,
  row: string | undefined,
  column: string | undefined,
): Goal | undefined {
  if (row === undefined || column === undefined) return undefined
  return { spot: spotOfCell(id, row, column) }
}

/** The caret goes to what stood behind it. */
function removeTable(body: Y.Text, table: BodyTable): Goal {
  const at = table.head.from
  deleteTable(body, table)
  if (body.length === 0) insertPieces(body, 0, emptyParagraph)
  return { from: at }
}

function leave(body: Y.Text, table: BodyTable, by: -1 | 1): Goal {
  const at = by < 0 ? table.head.from : endOfTable(table)
  insertPieces(body, at, emptyParagraph)
  return { from: at }
}
