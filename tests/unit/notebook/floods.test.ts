import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { DeviceTag, GroupId, HoldId, SectionId } from '../../../shared/base/ids.ts'
import { isDraftCleared } from '../../../shared/disclosure/draft-rules.ts'
import { fingerprint } from '../../../shared/disclosure/fingerprint.ts'
import { isCleared } from '../../../shared/disclosure/rules.ts'
import { sourceOf } from '../../../shared/merge/sources.ts'
import { addSection } from '../../../shared/notebook/add-section.ts'
import { mostActs, mostSections } from '../../../shared/notebook/bounds.ts'
import { holdSection, liftHold } from '../../../shared/notebook/holds.ts'
import { markSection } from '../../../shared/notebook/marks.ts'
import type { Notebook, Section } from '../../../shared/notebook/notebook.ts'
import { createNotebookReader } from '../../../shared/notebook/notebook-reader.ts'
import { readNotebook } from '../../../shared/notebook/read-notebook.ts'
import {
  holdsOf,
  marksOf,
  quotesMapOf,
  sectionsOf,
  titleOf,
  trashOf,
} from '../../../shared/notebook/schema.ts'
import { isFlooded, startAfresh } from '../../../shared/notebook/start-afresh.ts'
import { emptyTrash, restoreSection, trashSection } from '../../../shared/notebook/trash.ts'
import { seededBytes } from '../../support/seeded.ts'

const one = { marksNeeded: 1 }
const random = seededBytes(17)
const many = mostSections + 500

function room(): { doc: Y.Doc; ids: readonly SectionId[] } {
  const doc = new Y.Doc()
  const ids = [1, 2, 3].map((nth) => addSection(doc, { title: `Honest ${nth}` }, random))
  return { doc, ids }
}

/** What somebody with another program adds to what is there. */
function pour(doc: Y.Doc, write: (theirs: Y.Doc) => void): void {
  const theirs = copyOf(doc)
  theirs.transact(() => write(theirs))
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(theirs, Y.encodeStateVector(doc)))
}

function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return copy
}

/** As cheap as can be, and in front of everything by id and by order. */
const flood = (doc: Y.Doc) => {
  for (let nth = 0; nth < many; nth++) {
    const cell = new Y.Map<unknown>()
    sectionsOf(doc).set(`-${nth}`, cell)
    cell.set('order', 'Zz')
    cell.set('title', new Y.Text())
    cell.set('body', new Y.Text())
  }
}

function at(notebook: Notebook, id: SectionId | undefined): Section {
  const found = notebook.sections.find((section) => section.id === id)
  if (!found) throw new Error('not there')
  return found
}

describe('P6: sections without number', () => {
  it('push out nobody else’s, written before or after; how many are not shown is known; nothing is deleted', () => {
    const { doc, ids } = room()
    pour(doc, flood)
    const late = copyOf(doc)
    const after = [1, 2].map((nth) => addSection(late, { title: `Late ${nth}` }, random))
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(late))
    const notebook = readNotebook(doc)
    expect(notebook.sections).toHaveLength(mostSections)
    expect(notebook.beyond).toBe(many + ids.length + after.length - mostSections)
    const shown = new Set(notebook.sections.map(({ id }) => id))
    expect([...ids, ...after].filter((id) => !shown.has(id))).toEqual([])
    expect(sectionsOf(doc).size).toBe(many + ids.length + after.length)
  })

  it('D7: are the same ones on every device, in whatever order they came', () => {
    const { doc } = room()
    const [a, b] = [copyOf(doc), copyOf(doc)]
    flood(a)
    pour(b, flood)
    const [first, second] = [new Y.Doc(), new Y.Doc()]
    for (const each of [a, b]) Y.applyUpdate(first, Y.encodeStateAsUpdate(each))
    for (const each of [b, a]) Y.applyUpdate(second, Y.encodeStateAsUpdate(each))
    expect(readNotebook(first).beyond).toBeGreaterThan(0)
    expect(readNotebook(second)).toEqual(readNotebook(first))
  })

  it('come up as others are removed, on a reader that follows too', () => {
    const { doc, ids } = room()
    const reader = createNotebookReader(doc)
    pour(doc, flood)
    expect(reader.current()).toEqual(readNotebook(doc))
    const before = reader.current()
    const theirs = before.sections.map(({ id }) => id).filter((id) => !ids.includes(id))
    doc.transact(() => {
      for (const id of theirs) trashOf(doc).set(`${id}/a`, {})
    })
    emptyTrash(doc, theirs)
    expect(reader.current()).toEqual(readNotebook(doc))
    expect(reader.current().beyond).toBeUndefined()
    expect(reader.current().sections).toHaveLength(many + ids.length - theirs.length)
    reader.destroy()
  })

  it('D3, D5: what is not shown is not cleared, nor what was made of it, and its holds stand', () => {
    const { doc, ids } = room()
    const last = `-${many - 1}` as SectionId
    const section = at(readNotebook(doc), ids[0])
    const wording = fingerprint(section)
    pour(doc, (theirs) => {
      flood(theirs)
      marksOf(theirs).set(`${last}/d/a`, { fingerprint: wording })
    })
    const marked = { ...section, marks: [{ device: 'd' as DeviceTag, fingerprint: wording }] }
    const drafted = { ...marked, sources: [sourceOf('g' as GroupId, { ...section, id: last })] }
    const find = () => readNotebook(doc).sections.find(({ id }) => id === last)
    expect(isCleared(drafted, one)).toBe(true)
    expect(isDraftCleared(drafted, find, one)).toBe(false)
    holdSection(doc, last, 'h' as HoldId)
    expect(readNotebook(doc).gone?.get(last)?.holds).toEqual(['h'])
  })
})

describe('D3: acts without number on one section', () => {
  it('D6: a facilitator goes on with a copy, off the record; the section is kept whole, with every hold', () => {
    const { doc, ids } = room()
    const [id, next] = ids as [SectionId, SectionId]
    expect(startAfresh(doc, at(readNotebook(doc), id), random)).toBeUndefined()
    holdSection(doc, id, 'meant' as HoldId)
    pour(doc, (theirs) => {
      for (let nth = 0; nth <= mostActs; nth++) marksOf(theirs).set(`${id}/x${nth}/a`, {})
    })
    const before = at(readNotebook(doc), id)
    expect(isFlooded(before)).toBe(true)
    const copy = startAfresh(doc, before, random)
    const after = readNotebook(doc)
    expect(at(after, copy)).toMatchObject({
      title: 'Honest 1',
      trashed: false,
      marks: [],
      holds: [],
    })
    expect(at(after, id)).toMatchObject({ ...before, trashed: true })
    expect(at(after, id).holds).toContain('meant')
    const order = after.sections.filter(({ trashed }) => !trashed).map((section) => section.id)
    expect(order.slice(0, 2)).toEqual([copy, next])
    // The copy can be used like any other.
    markSection(doc, copy as SectionId, 'd' as DeviceTag, fingerprint(at(after, copy)))
    expect(isCleared(at(readNotebook(doc), copy), one)).toBe(true)
  })

  for (const [kind, of] of Object.entries({
    marks: marksOf,
    holds: holdsOf,
    quotes: quotesMapOf,
  })) {
    it(`${kind}: more than are read keep it off the record, until they are fewer`, () => {
      const { doc, ids } = room()
      const [id] = ids as [SectionId]
      markSection(doc, id, 'd' as DeviceTag, fingerprint(at(readNotebook(doc), id)))
      expect(isCleared(at(readNotebook(doc), id), one)).toBe(true)
      const reader = createNotebookReader(doc)
      reader.current()
      const poured = Array.from({ length: mostActs + 1 }, (_, nth) => `${id}/x${nth}/a`)
      pour(doc, (theirs) => {
        for (const key of poured) of(theirs).set(key, { fingerprint: 'a'.repeat(64) })
      })
      for (const now of [reader.current(), readNotebook(doc)]) {
        const section = at(now, id)
        expect(isCleared(section, one)).toBe(false)
        expect(section.marks.length + section.holds.length).toBeLessThanOrEqual(mostActs + 1)
        expect((section.quotable ?? []).length).toBeLessThanOrEqual(mostActs)
        expect(section.holds).toContain('too-many-acts')
      }
      doc.transact(() => {
        for (const key of poured) of(doc).delete(key)
      })
      expect(reader.current()).toEqual(readNotebook(doc))
      expect(isCleared(at(reader.current(), id), one)).toBe(true)
      reader.destroy()
    })
  }

  it('D3: a hold beside a flood of marks stands, and is still there when they are gone', () => {
    const { doc, ids } = room()
    const [id] = ids as [SectionId]
    holdSection(doc, id, 'h' as HoldId)
    for (let nth = 0; nth <= mostActs; nth++) marksOf(doc).set(`${id}/x${nth}/a`, {})
    expect(at(readNotebook(doc), id).holds).toEqual(['h', 'too-many-acts'])
    expect(readNotebook(doc).gone).toBeUndefined()
  })

  it('a reader that follows reads as one that begins, and a hold with its change’s mark at once', () => {
    const { doc, ids } = room()
    const [id, next] = ids as [SectionId, SectionId]
    const wording = fingerprint(at(readNotebook(doc), id))
    const reader = createNotebookReader(doc)
    reader.current()
    const seen: boolean[] = []
    const stop = reader.subscribe(() => seen.push(isCleared(at(reader.current(), id), one)))
    doc.transact(() => {
      markSection(doc, id, 'd' as DeviceTag, wording)
      holdSection(doc, id, 'h' as HoldId)
    })
    expect(seen.length).toBeGreaterThan(0)
    expect(seen).not.toContain(true)
    // Read while it was told, it is all there: nothing has to be told again.
    expect(reader.current()).toEqual(readNotebook(doc))
    stop()
    const steps = [
      () => trashSection(doc, next),
      () => holdSection(doc, next, 'h' as HoldId),
      () => emptyTrash(doc, [next]),
      () => liftHold(doc, next, 'h' as HoldId),
      () => restoreSection(doc, next),
      () => titleOf(doc, id)?.insert(0, 'x'),
      () => sectionsOf(doc).set(next, { toString: 1 }),
      () => holdSection(doc, next, 'i' as HoldId),
      () => (sectionsOf(doc).get(id) as Y.Map<unknown>).set('body', 1),
    ]
    for (const step of steps) {
      step()
      expect(reader.current()).toEqual(readNotebook(doc))
    }
    expect(reader.current().gone?.get(id)?.holds).toEqual(['h'])
    reader.destroy()
  })
})
