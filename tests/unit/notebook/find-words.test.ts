import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createNotebookActs } from '../../../renderer/session/acts/notebook-acts.ts'
import { syncOrigin } from '../../../shared/base/origin.ts'
import { addSection } from '../../../shared/notebook/add-section.ts'
import type { Block } from '../../../shared/notebook/blocks.ts'
import { blocksText } from '../../../shared/notebook/blocks-text.ts'
import { findIn, placesIn } from '../../../shared/notebook/find-words.ts'
import { aboutOf } from '../../../shared/notebook/format.ts'
import { readNotebook } from '../../../shared/notebook/read-notebook.ts'
import { bodyOf, titleOf } from '../../../shared/notebook/schema.ts'
import { arbitraryBlocks } from '../../support/arbitrary-blocks.ts'
import { seededBytes } from '../../support/seeded.ts'

function meet(a: Y.Doc, b: Y.Doc) {
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a), syncOrigin)
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b), syncOrigin)
}

const said = (words: string): Block => ({
  kind: 'paragraph',
  content: [{ kind: 'text', text: words, marks: [] }],
})

function room(...sections: { title: string; blocks: readonly Block[] }[]) {
  const doc = new Y.Doc()
  const random = seededBytes(7)
  const ids = sections.map((section) => addSection(doc, section, random))
  const acts = createNotebookActs(doc, random)
  const words = () =>
    readNotebook(doc).sections.map(({ title, blocks }) => `${title}: ${blocksText(blocks)}`)
  return { doc, acts, ids, words }
}

describe('finding', () => {
  it('takes what is typed for letters, not for a pattern, and asks for capitals and whole words when told to', () => {
    expect(placesIn('a.b A.B axb', { words: 'a.b' })).toEqual([
      { at: 0, length: 3 },
      { at: 4, length: 3 },
    ])
    expect(placesIn('Room room', { words: 'room', sameCase: true })).toHaveLength(1)
    expect(placesIn('rooms room', { words: 'room', whole: true })).toEqual([{ at: 6, length: 4 }])
    expect(placesIn('دفتر الدفتر', { words: 'دفتر', whole: true })).toHaveLength(1)
    expect(placesIn('anything', { words: '' })).toEqual([])
  })

  it('counts in titles, items, cells and links, and across formats', () => {
    const text = (words: string, bold = false) =>
      ({ kind: 'text', text: words, marks: bold ? (['bold'] as const) : [] }) as const
    const blocks: Block[] = [
      { kind: 'paragraph', content: [text('lo'), text('w voice', true), text(' low')] },
      { kind: 'list', style: 'bullet', items: [{ content: [text('Low')], children: [] }] },
      {
        kind: 'table',
        caption: [text('low')],
        rows: [
          [[text('a')], [{ kind: 'link', url: 'https://a.example/', content: [text('low')] }]],
        ],
      },
    ]
    expect(findIn({ title: 'Low low', blocks }, { words: 'low' })).toEqual({ title: 2, body: 5 })
  })
})

describe('replacing what was found', () => {
  it('goes through all sections, counts what finding counts, and is taken back as one', () => {
    const { acts, ids, words } = room(
      { title: 'The hall', blocks: [said('In the hall, a Hall.')] },
      { title: 'Other', blocks: [said('No such word.')] },
      { title: 'Third', blocks: [said('hall')] },
    )
    const before = words()
    const done = acts.replaceFound(
      ids.map((section) => ({ section })),
      { words: 'hall' },
      'room',
    )
    expect(done.count).toBe(4)
    expect(words()).toEqual([
      'The room: In the room, a room.',
      'Other: No such word.',
      'Third: room',
    ])
    done.undo()
    expect(words()).toEqual(before)
  })

  it('P6: taking it back takes nothing that was written since', () => {
    const { doc, acts, ids, words } = room({ title: 'T', blocks: [said('one hall')] })
    const other = new Y.Doc()
    meet(doc, other)
    const done = acts.replaceFound([{ section: ids[0] as never }], { words: 'hall' }, 'room')
    bodyOf(other, ids[0] as never)?.insert(1, 'typed by another: ')
    titleOf(other, ids[0] as never)?.insert(1, '!')
    meet(doc, other)
    done.undo()
    expect(words()).toEqual(['T!: typed by another: one hall'])
  })

  it('one place alone, counted as they are read, in a table too', () => {
    const cell = (words: string) => [{ kind: 'text', text: words, marks: [] }] as const
    const { acts, ids, words } = room({
      title: 'x x',
      blocks: [
        said('x'),
        {
          kind: 'table',
          caption: [],
          rows: [
            [cell('x1'), cell('x2')],
            [cell('x3'), cell('x4')],
          ],
        },
        said('x'),
      ],
    })
    const section = ids[0] as never
    acts.replaceFound([{ section, only: { part: 'body', nth: 3 } }], { words: 'x' }, 'y')
    acts.replaceFound([{ section, only: { part: 'title', nth: 1 } }], { words: 'x' }, 'y')
    expect(words()).toEqual(['x y: x\nx1\nx2\ny3\nx4\nx'])
  })

  it('writes nothing in a document of another format', () => {
    const { doc, acts, ids, words } = room({ title: 'hall', blocks: [said('hall')] })
    aboutOf(doc).set('format', 99)
    const before = Y.encodeStateVector(doc)
    acts.replaceFound([{ section: ids[0] as never }], { words: 'hall' }, 'room')
    expect(words().join()).not.toContain('room')
    expect(Y.encodeStateVector(doc)).toEqual(before)
  })

  it('finds after replacing what it found before, whatever the text is made of', () => {
    fc.assert(
      fc.property(arbitraryBlocks, fc.constantFrom('a', 'e', ' ', 'the'), (blocks, letter) => {
        const { acts, ids, doc } = room({ title: 'a title', blocks })
        const [before] = readNotebook(doc).sections
        if (!before) return
        const found = findIn(before, { words: letter })
        const done = acts.replaceFound([{ section: ids[0] as never }], { words: letter }, '\u2603')
        const [after] = readNotebook(doc).sections
        expect(done.count).toBe(found.title + found.body)
        expect(after && findIn(after, { words: letter })).toEqual({ title: 0, body: 0 })
        done.undo()
        expect(readNotebook(doc).sections[0]?.blocks).toEqual(before.blocks)
      }),
    )
  })
})
