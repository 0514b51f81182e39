import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { fingerprint } from '../../../shared/disclosure/fingerprint.ts'
import { addSection } from '../../../shared/notebook/add-section.ts'
import { blocksText } from '../../../shared/notebook/blocks-text.ts'
import { copySection } from '../../../shared/notebook/copy-section.ts'
import { editTitle } from '../../../shared/notebook/edit-title.ts'
import { writeFormat } from '../../../shared/notebook/format.ts'
import { holdIdOf, holdSection, liftHold } from '../../../shared/notebook/holds.ts'
import { markSection } from '../../../shared/notebook/marks.ts'
import { moveSection } from '../../../shared/notebook/move-section.ts'
import { liveSections } from '../../../shared/notebook/notebook.ts'
import { createNotebookReader } from '../../../shared/notebook/notebook-reader.ts'
import { readNotebook } from '../../../shared/notebook/read-notebook.ts'
import { bodyOf, titleOf } from '../../../shared/notebook/schema.ts'
import { emptyTrash, restoreSection, trashSection } from '../../../shared/notebook/trash.ts'
import { arbitraryActions, deviceAt, runActions } from '../../support/notebook-actions.ts'
import { createReplicas } from '../../support/replicas.ts'
import { seededBytes } from '../../support/seeded.ts'

const seed = Number(process.env.SOTTO_SEED ?? Date.now() % 2 ** 31)

const said = (text: string) => [
  { kind: 'paragraph' as const, content: [{ kind: 'text' as const, text, marks: [] }] },
]

function pair() {
  const replicas = createReplicas(2)
  const [a, b] = replicas.docs as [Y.Doc, Y.Doc]
  return { ...replicas, a, b, random: seededBytes(3) }
}

const titles = (doc: Y.Doc) => liveSections(readNotebook(doc)).map((section) => section.title)

describe('sections', () => {
  it('P6: two sections added at one place by two people are both there, in one order everywhere', () => {
    const { a, b, settle, random } = pair()
    addSection(a, { title: 'A' }, random)
    addSection(b, { title: 'B' }, random)
    settle()
    expect(titles(a).toSorted()).toEqual(['A', 'B'])
    expect(titles(b)).toEqual(titles(a))
  })

  it('a new section comes right after the one it was asked for', () => {
    const { a, random } = pair()
    const first = addSection(a, { title: '1' }, random)
    addSection(a, { title: '3' }, random)
    addSection(a, { title: '2', after: first }, random)
    expect(titles(a)).toEqual(['1', '2', '3'])
  })

  it('P6: moving a section while somebody types in it keeps both, and two moves agree', () => {
    const { a, b, settle, random } = pair()
    const [one] = ['1', '2', '3'].map((title) =>
      addSection(a, { title, blocks: said(title) }, random),
    )
    if (!one) throw new Error('no section')
    settle()
    moveSection(a, one, 2)
    moveSection(b, one, 1)
    // Behind the boundary and the first letter.
    bodyOf(b, one)?.insert(2, ' typed meanwhile')
    settle()
    expect(titles(a)).toEqual(titles(b))
    expect(titles(a)).toHaveLength(3)
    const moved = readNotebook(a).sections.find((section) => section.id === one)
    expect(blocksText(moved?.blocks ?? [])).toBe('1 typed meanwhile')
  })

  it('a section moves to every place, also among sections that two devices put at one place', () => {
    const { a, b, settle, random } = pair()
    const start = addSection(a, { title: 'start' }, random)
    settle()
    for (const title of ['a1', 'a2', 'a3']) addSection(a, { title, after: start }, random)
    for (const title of ['b1', 'b2', 'b3']) addSection(b, { title, after: start }, random)
    settle()
    for (let place = 0; place <= 6; place++) {
      const others = titles(a).filter((title) => title !== 'start')
      moveSection(a, start, place)
      expect(titles(a)).toEqual([...others.slice(0, place), 'start', ...others.slice(place)])
    }
  })

  it('P6: the trash keeps the text, also what is typed in it meanwhile; restoring brings it back', () => {
    const { a, b, settle, random } = pair()
    const id = addSection(a, { title: 'kept' }, random)
    settle()
    trashSection(a, id)
    const title = titleOf(b, id)
    if (title) editTitle(title, 'kept and more')
    settle()
    expect(titles(a)).toEqual([])
    restoreSection(b, id)
    settle()
    expect(titles(a)).toEqual(['kept and more'])
  })

  it('emptying the trash removes only what is in it, and its marks', () => {
    const { a, random } = pair()
    const gone = addSection(a, { title: 'gone' }, random)
    const stays = addSection(a, { title: 'stays' }, random)
    for (const section of readNotebook(a).sections) {
      markSection(a, section.id, deviceAt(0), fingerprint(section))
    }
    trashSection(a, gone)
    emptyTrash(a, [gone, stays])
    expect(readNotebook(a).sections.map((s) => [s.title, s.marks.length])).toEqual([['stays', 1]])
    expect([...a.getMap('marks').keys()].some((key) => key.startsWith(gone))).toBe(false)
  })

  it('D6: a copy of a marked section has no mark', () => {
    const { a, random } = pair()
    const id = addSection(a, { title: 'marked', blocks: said('words') }, random)
    const [section] = readNotebook(a).sections
    if (section) markSection(a, id, deviceAt(0), fingerprint(section))
    const copy = copySection(a, id, random)
    const made = readNotebook(a).sections.find((candidate) => candidate.id === copy)
    expect(made).toMatchObject({ title: 'marked', marks: [], holds: [] })
    expect(made?.blocks).toEqual(said('words'))
  })

  it('D3: a device lifts its own hold and no other', () => {
    const { a, random } = pair()
    const id = addSection(a, {}, random)
    const mine = holdIdOf(new Uint8Array(32).fill(1), id)
    const theirs = holdIdOf(new Uint8Array(32).fill(2), id)
    holdSection(a, id, mine)
    holdSection(a, id, theirs)
    liftHold(a, id, mine)
    expect(readNotebook(a).sections[0]?.holds).toEqual([theirs])
  })

  it('P6: two people typing in one title both keep their letters', () => {
    const { a, b, settle, random } = pair()
    const id = addSection(a, { title: 'middle' }, random)
    settle()
    const [left, right] = [titleOf(a, id), titleOf(b, id)]
    if (left) editTitle(left, 'the middle')
    if (right) editTitle(right, 'middle ground')
    settle()
    expect(titles(a)).toEqual(['the middle ground'])
    expect(titles(b)).toEqual(['the middle ground'])
  })
})

describe('snapshots', () => {
  it(`the reader that follows says the same as a full reading, at every step (seed ${seed})`, () => {
    fc.assert(
      fc.property(arbitraryActions(2, 40), (actions) => {
        const replicas = createReplicas(2)
        const readers = replicas.docs.map(createNotebookReader)
        const random = seededBytes(4)
        for (const action of actions) {
          runActions(replicas, [action], random)
          readers.forEach((reader, i) => {
            expect(reader.current()).toEqual(readNotebook(replicas.docs[i] as Y.Doc))
          })
        }
      }),
      { seed, numRuns: 60 },
    )
  })

  it('a section that did not change keeps its snapshot while another is typed in', () => {
    const { a, random } = pair()
    const one = addSection(a, { title: 'one' }, random)
    addSection(a, { title: 'two' }, random)
    const reader = createNotebookReader(a)
    const before = reader.current()
    const title = titleOf(a, one)
    if (title) editTitle(title, 'one more')
    const after = reader.current()
    expect(after.sections[0]).not.toBe(before.sections[0])
    expect(after.sections[1]).toBe(before.sections[1])
  })

  it('whatever a hostile peer writes, reading does not throw and leaves out what is no section', () => {
    const doc = new Y.Doc()
    writeFormat(doc)
    const sections = doc.getMap('sections')
    sections.set('text', 'not a cell')
    sections.set('../escape', new Y.Map())
    sections.set('half', new Y.Map([['title', new Y.Text('only a title')]]))
    sections.set(
      'odd',
      new Y.Map<unknown>([
        ['title', new Y.Text('odd\u0000 order\n')],
        ['body', new Y.Text()],
        ['order', 42],
      ]),
    )
    doc.getMap('marks').set('odd/device/too/long', { fingerprint: 'x' })
    doc.getMap('marks').set('odd/device', { fingerprint: 'short' })
    doc.getMap('marks').set('odd/other', null)
    doc.getMap('holds').set('odd', 7)
    expect(readNotebook(doc).sections).toEqual([
      expect.objectContaining({ id: 'odd', title: 'odd order', order: '', marks: [], holds: [] }),
    ])
  })

  it('types nested thousands deep in a body are passed over, without an error', () => {
    const doc = new Y.Doc()
    const id = addSection(doc, { blocks: said('words') }, seededBytes(5))
    let parent: Y.Text | Y.XmlElement | undefined = bodyOf(doc, id)
    for (let i = 0; i < 2000; i++) {
      const child = new Y.XmlElement('p')
      if (parent instanceof Y.Text) parent.insertEmbed(0, child)
      else parent?.insert(0, [child])
      parent = child
    }
    expect(readNotebook(doc).sections.map(({ blocks }) => blocksText(blocks))).toEqual(['words'])
  })
})
