import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type * as Y from 'yjs'
import { insertPieces } from '../../../shared/notebook/body/edits.ts'
import { readLines } from '../../../shared/notebook/body/read-lines.ts'
import {
  deleteInTable,
  deleteTable,
  insertInTable,
  insertTable,
  moveInTable,
  tableIn,
} from '../../../shared/notebook/body/table-acts.ts'
import { arrange, type BodyTable, cellKey, isTable } from '../../../shared/notebook/body/tables.ts'
import { wall } from '../../../shared/notebook/body/walk.ts'
import { seededBytes } from '../../support/seeded.ts'
import { make, strokes } from './hostile-body.ts'
import { bodyOf, copyOf, docOf, meet, seed } from './setup.ts'

const random = seededBytes(seed)
const paragraph = (words: string) => ({
  kind: 'paragraph' as const,
  content: [{ kind: 'text' as const, text: words, marks: [] }],
})

/** A body with a table of three rows and columns whose cells say their place. */
function withTable(): { body: Y.Text; id: string } {
  const body = bodyOf([paragraph('before'), paragraph('after')])
  insertTable(body, readLines(body)[1], [3, 3], random)
  const [table] = arrange(readLines(body)).filter(isTable)
  if (!table) throw new Error('no table')
  for (const [r, row] of table.rows.entries()) {
    for (const [c, column] of table.columns.entries()) {
      type(body, table.id, [row, column], `r${r}c${c}`)
    }
  }
  return { body, id: table.id }
}

function theTable(body: Y.Text, id: string): BodyTable {
  const table = tableIn(body, id)
  if (!table) throw new Error('no table')
  return table
}

function type(body: Y.Text, id: string, [row, column]: readonly [string, string], words: string) {
  const line = theTable(body, id).cells.get(cellKey(row, column))?.[0]
  if (!line) throw new Error('the cell has no line')
  insertPieces(body, line.from + line.start, [{ kind: 'text', text: words, format: 0, link: '' }])
}

function show(body: Y.Text): string {
  const rows = ({ rows, columns, cells }: BodyTable) =>
    rows.map((row) =>
      columns
        .map(
          (column) =>
            cells
              .get(cellKey(row, column))
              ?.map(({ text }) => text)
              .join('/') ?? '',
        )
        .join(' | '),
    )
  return arrange(readLines(body))
    .flatMap((item) => (isTable(item) ? rows(item) : [item.text]))
    .join('\n')
}

const acts: Readonly<Record<string, (body: Y.Text, id: string, me: string) => void>> = {
  'adds a row': (body, id) => {
    const table = theTable(body, id)
    insertInTable(table, 'row', table.rows[0], random)
  },
  'adds a column': (body, id) => {
    const table = theTable(body, id)
    insertInTable(table, 'column', undefined, random)
  },
  'moves a row': (body, id) => {
    const table = theTable(body, id)
    moveInTable(table, 'row', table.rows[1] ?? '', undefined)
  },
  'moves a column': (body, id) => {
    const table = theTable(body, id)
    moveInTable(table, 'column', table.columns[1] ?? '', table.columns[2])
  },
  'deletes a row': (body, id) => {
    const table = theTable(body, id)
    deleteInTable(body, table, 'row', table.rows[1] ?? '')
  },
  'deletes a column': (body, id) => {
    const table = theTable(body, id)
    deleteInTable(body, table, 'column', table.columns[1] ?? '')
  },
  'deletes the table': (body, id) => deleteTable(body, theTable(body, id)),
  'types in a cell': (body, id, me) => {
    const table = theTable(body, id)
    type(body, id, [table.rows[1] ?? '', table.columns[1] ?? ''], `typed by ${me}`)
  },
}

describe(`tables are lines, seed ${seed}`, () => {
  it('P6: any two acts on one table, apart: nothing that was typed is lost, doubled or torn', () => {
    for (const [one, act] of Object.entries(acts)) {
      for (const [two, other] of Object.entries(acts)) {
        for (const [x, y] of [
          [1, 2],
          [2, 1],
        ] as const) {
          const { body, id } = withTable()
          const [a, b] = [copyOf(body, x), copyOf(body, y)]
          docOf(a).transact(() => act(a, id, 'a'))
          docOf(b).transact(() => other(b, id, 'b'))
          meet(a, b)
          const said = show(a)
          const name = `${one} + ${two}, ${x}/${y}:\n${said}`
          expect(show(b), name).toBe(said)
          for (const [act, me] of [
            [one, 'a'],
            [two, 'b'],
          ] as const) {
            const typed = said.split(`typed by ${me}`).length - 1
            expect(typed, name).toBe(act === 'types in a cell' ? 1 : 0)
          }
          const done = [one, two]
          for (const [r, row] of [0, 1, 2].entries()) {
            for (const [c, column] of [0, 1, 2].entries()) {
              const gone =
                done.includes('deletes the table') ||
                (r === 1 && done.includes('deletes a row')) ||
                (c === 1 && done.includes('deletes a column'))
              expect(said.split(`r${row}c${column}`).length - 1, name).toBe(gone ? 0 : 1)
            }
          }
          const tables = arrange(readLines(a)).filter(isTable)
          expect(tables.length, name).toBe(done.includes('deletes the table') ? 0 : 1)
        }
      }
    }
  })

  it('P6: whatever peers write, each line stands in exactly one place', () => {
    let tables = 0
    fc.assert(
      fc.property(strokes, (made) => {
        const { body } = withTable()
        for (const act of made) make(body, act)
        const lines = readLines(body)
        const placed = arrange(lines).flatMap((item) =>
          isTable(item) ? [item.head, ...[...item.cells.values()].flat()] : [item],
        )
        expect(placed.toSorted((a, b) => a.from - b.from)).toEqual(lines)
        for (const table of arrange(lines).filter(isTable)) {
          tables += 1
          for (const [key, cell] of table.cells) {
            const [row = '', column = ''] = key.split('\n')
            const isShown = table.rows.includes(row) && table.columns.includes(column)
            expect(isShown || cell.every(({ text }) => text === '')).toBe(true)
          }
        }
      }),
      { seed, numRuns: 100 },
    )
    expect(tables).toBeGreaterThan(20)
  })

  it('a head that names rows and columns without end makes no table', () => {
    const { body, id } = withTable()
    const { map } = theTable(body, id).head
    for (let i = 0; i < 300; i++) {
      map?.set(`r:row${i}`, 'a0')
      map?.set(`c:column${i}`, 'a0')
    }
    expect(tableIn(body, id)).toBeUndefined()
    expect(show(body)).toContain('r0c0')
    expect(body.toString()).toContain(wall)
  })
})
