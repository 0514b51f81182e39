// @vitest-environment happy-dom
import { UNDO_COMMAND } from 'lexical'
import { act } from 'react'
import { describe, expect, it } from 'vitest'
import { actOnTable } from '../../../renderer/editor/binding/index.ts'
import type { Block, Table } from '../../../shared/notebook/blocks.ts'
import { readLines } from '../../../shared/notebook/body/read-lines.ts'
import { insertTable } from '../../../shared/notebook/body/table-acts.ts'
import { holdsUnknown } from '../../../shared/notebook/holds-unknown.ts'
import { seededBytes } from '../../support/seeded.ts'
import { editorBlocks } from './editor-blocks.ts'
import {
  blocksOf,
  bring,
  copyOf,
  docWith,
  edit,
  type Mounted,
  mountSection,
  paragraph,
  storedIn,
  text,
  theBody,
} from './setup.tsx'
import { $at } from './table-selection.ts'

const table: Table = {
  kind: 'table',
  caption: [text('Who brings what')],
  rows: [
    [[text('Name')], [text('Thing')]],
    [[text('First')], [text('Bread')]],
    [[text('Second')], []],
  ],
}
const notes: readonly Block[] = [paragraph('before'), table, paragraph('after')]

function rowsOf(screen: Mounted): string[] {
  return [...screen.frame.querySelectorAll('tr')].map((row) =>
    [...row.children].map((cell) => cell.textContent).join('|'),
  )
}

function run(screen: Mounted, ...acts: Parameters<typeof actOnTable>[1][]): void {
  for (const one of acts) act(() => actOnTable(screen.editor(), one))
}

describe('tables in the editor', () => {
  it('P6: a table that comes in is shown as one, and showing it writes nothing', () => {
    const doc = docWith([paragraph('before'), paragraph('after')])
    const screen = mountSection(doc)
    const body = theBody(doc)
    act(() =>
      doc.transact(() => insertTable(body, readLines(body)[1], [2, 2], seededBytes(1)), 'peer'),
    )
    const says = storedIn(doc)
    expect(blocksOf(doc).map(({ kind }) => kind)).toEqual(['paragraph', 'table', 'paragraph'])
    expect(screen.frame.querySelectorAll('table th')).toHaveLength(2)
    expect(screen.frame.querySelectorAll('table td')).toHaveLength(2)
    expect(screen.heals).toEqual([])
    expect(storedIn(doc)).toBe(says)
    screen.unmount()
    expect(storedIn(doc)).toBe(says)
  })

  it('P6: what is typed in a cell stands in it, and nothing else is written', () => {
    const doc = docWith(notes)
    const screen = mountSection(doc)
    edit(screen, () => $at('Bread').insertText('!'))
    edit(screen, () => $at('Second', 'next cell').insertText('Salt'))
    expect(rowsOf(screen)).toEqual(['Name|Thing', 'First|Bread!', 'Second|Salt'])
    expect(editorBlocks(screen.editor().getEditorState())).toEqual(blocksOf(doc))
    const said = blocksOf(doc)[1]
    expect(said).toEqual({
      ...table,
      rows: [
        table.rows[0],
        [[text('First')], [text('Bread!')]],
        [[text('Second')], [text('Salt')]],
      ],
    })
    expect(screen.heals).toEqual([])
    screen.unmount()
  })

  it('rows and columns come, go and move, and undo takes back one act', () => {
    const doc = docWith(notes)
    const screen = mountSection(doc)
    const words = () => blocksOf(doc)[1]
    edit(screen, () => $at('First'))
    run(screen, { kind: 'add', axis: 'row', by: 1 })
    expect(rowsOf(screen)).toEqual(['Name|Thing', 'First|Bread', '|', 'Second|'])
    edit(screen, () => $at(undefined).insertText('new'))
    expect(rowsOf(screen)).toEqual(['Name|Thing', 'First|Bread', 'new|', 'Second|'])
    run(screen, { kind: 'move', axis: 'row', by: 1 }, { kind: 'add', axis: 'column', by: -1 })
    expect(rowsOf(screen)).toEqual(['|Name|Thing', '|First|Bread', '|Second|', '|new|'])
    run(screen, { kind: 'delete', axis: 'column' })
    expect(rowsOf(screen)).toEqual(['Name|Thing', 'First|Bread', 'Second|', 'new|'])
    const before = words()
    edit(screen, () => $at('First'))
    run(screen, { kind: 'delete', axis: 'row' })
    expect(rowsOf(screen)).toEqual(['Name|Thing', 'Second|', 'new|'])
    act(() => void screen.editor().dispatchCommand(UNDO_COMMAND, undefined))
    expect(words()).toEqual(before)
    expect(rowsOf(screen)).toEqual(['Name|Thing', 'First|Bread', 'Second|', 'new|'])
    run(screen, { kind: 'delete-table' })
    expect(blocksOf(doc)).toEqual([paragraph('before'), paragraph('after')])
    expect(screen.heals).toEqual([])
    screen.unmount()
  })

  it('a table is made where the caret is, and one can go on behind it', () => {
    const doc = docWith([paragraph('words'), paragraph('')])
    const screen = mountSection(doc)
    edit(screen, () => $at('words'))
    run(screen, { kind: 'make', rows: 2, columns: 3 })
    edit(screen, () => $at(undefined).insertText('first'))
    expect(rowsOf(screen)).toEqual(['first||', '||'])
    expect(blocksOf(doc).map(({ kind }) => kind)).toEqual(['paragraph', 'table', 'paragraph'])
    run(screen, { kind: 'leave', by: 1 })
    edit(screen, () => $at(undefined).insertText('behind'))
    expect(blocksOf(doc)[2]).toEqual(paragraph('behind'))
    expect(screen.heals).toEqual([])
    screen.unmount()
  })

  it('P6: two people in two cells, and one who adds a column: each word in its cell', () => {
    const doc = docWith(notes)
    const other = copyOf(doc, 7)
    const [here, there] = [mountSection(doc), mountSection(other)]
    edit(here, () => $at('Bread').insertText(' and butter'))
    edit(there, () => $at('Second', 'next cell').insertText('Salt'))
    run(there, { kind: 'add', axis: 'column', by: -1 })
    bring(doc, other)
    bring(other, doc)
    for (const screen of [here, there]) {
      expect(rowsOf(screen)).toEqual(['Name||Thing', 'First||Bread and butter', 'Second||Salt'])
      expect(screen.heals).toEqual([])
    }
    here.unmount()
    there.unmount()
  })

  it('P6: what a newer app says of a table and its cells stays, whatever is done here', () => {
    const doc = docWith(notes)
    const body = theBody(doc)
    const strange = () => readLines(body).map(({ text, more }) => [text, more.shade, more.spans])
    doc.transact(() => {
      for (const { map, more } of readLines(body)) {
        if (more.in !== undefined) map?.set('shade', 'grey')
        if (more.id !== undefined) map?.set('spans', { a: 2 })
      }
    }, 'newer')
    expect(holdsUnknown(blocksOf(doc))).toBe(true)
    const screen = mountSection(doc)
    edit(screen, () => $at('Bread').insertText('!'))
    edit(screen, () => $at('First').formatText('bold'))
    run(screen, { kind: 'move', axis: 'row', by: 1 }, { kind: 'add', axis: 'column', by: 1 })
    expect(strange()).toEqual([
      ['before', undefined, undefined],
      ['Who brings what', undefined, { a: 2 }],
      ...['Name', 'Thing', 'First', 'Bread!', 'Second', ''].map((words) => [
        words,
        'grey',
        undefined,
      ]),
      ['after', undefined, undefined],
    ])
    expect(screen.heals).toEqual([])
    screen.unmount()
  })
})
