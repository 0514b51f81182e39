import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { DeviceTag, GroupId, HoldId, QuoteId, SectionId } from '../../../shared/base/ids.ts'
import { sectionStatus } from '../../../shared/disclosure/status.ts'
import { addSection } from '../../../shared/notebook/add-section.ts'
import { blocksText } from '../../../shared/notebook/blocks-text.ts'
import { copySection } from '../../../shared/notebook/copy-section.ts'
import { noteSources, recast } from '../../../shared/notebook/draft/recast.ts'
import { aboutOf, notebookFormat, otherFormat } from '../../../shared/notebook/format.ts'
import { holdSection, liftHold } from '../../../shared/notebook/holds.ts'
import { markSection, unmarkSection } from '../../../shared/notebook/marks.ts'
import { moveSection, putBack } from '../../../shared/notebook/move-section.ts'
import type { Fingerprint } from '../../../shared/notebook/notebook.ts'
import { createNotebookReader } from '../../../shared/notebook/notebook-reader.ts'
import { placeTemplate } from '../../../shared/notebook/place-template.ts'
import { allowQuote, withdrawQuote } from '../../../shared/notebook/quotes.ts'
import { readNotebook } from '../../../shared/notebook/read-notebook.ts'
import { replaceWords } from '../../../shared/notebook/replace-words.ts'
import { bodyOf, sectionsOf, titleOf } from '../../../shared/notebook/schema.ts'
import { emptyTrash, restoreSection, trashSection } from '../../../shared/notebook/trash.ts'
import { seededBytes } from '../../support/seeded.ts'

const random = seededBytes(1)
const mark = 'f'.repeat(64) as Fingerprint
const device = 'device' as DeviceTag
const text = (words: string) => ({ kind: 'text', text: words, marks: [] }) as const

/** A notebook with one section, and one in the trash, that says it is of this format. */
function notebookOf(format: unknown) {
  const doc = new Y.Doc()
  const blocks = [{ kind: 'paragraph' as const, content: [text('Words that stay.')] }]
  const id = addSection(doc, { title: 'Title', blocks }, random)
  const trashed = addSection(doc, { title: 'Gone', blocks }, random)
  trashSection(doc, trashed)
  if (format === undefined) aboutOf(doc).delete('format')
  else aboutOf(doc).set('format', format)
  return { doc, id, trashed }
}

/** A notebook as version 0.1 wrote it: bodies are trees, and no number. */
function oldNotebook() {
  const doc = new Y.Doc()
  const cell = new Y.Map<unknown>()
  const paragraph = new Y.XmlElement('paragraph')
  const body = new Y.XmlElement()
  body.insert(0, [paragraph, new Y.XmlText('loose')])
  paragraph.insert(0, [new Y.XmlText('Words in a tree.')])
  cell.set('title', new Y.Text('Old title'))
  cell.set('body', body)
  cell.set('order', 'a0')
  const id = 'a'.repeat(22) as SectionId
  sectionsOf(doc).set(id, cell)
  return { doc, id }
}

/** Every way in which this app writes to a notebook or draft. */
const commands: Readonly<Record<string, (doc: Y.Doc, id: SectionId, trashed: SectionId) => void>> =
  {
    add: (doc) => void addSection(doc, { title: 'New' }, random),
    copy: (doc, id) => void copySection(doc, id, random),
    recast: (doc, id) =>
      void recast(doc, { from: [id], parts: [{ title: 'x', blocks: [], sources: [] }] }, random),
    'note sources': (doc, section) =>
      noteSources(doc, [
        { section, source: { group: 'g' as GroupId, section, fingerprint: mark } },
      ]),
    move: (doc, id) => moveSection(doc, id, 5),
    'put back': (doc, id) => putBack(doc, id, 'zz'),
    mark: (doc, id) => markSection(doc, id, device, mark),
    unmark: (doc, id) => unmarkSection(doc, id, device),
    hold: (doc, id) => holdSection(doc, id, 'h' as HoldId),
    lift: (doc, id) => liftHold(doc, id, 'h' as HoldId),
    'allow a quotation': (doc, id) => allowQuote(doc, id, 'q' as QuoteId, mark),
    'withdraw it': (doc, id) => withdrawQuote(doc, id, mark),
    trash: (doc, id) => trashSection(doc, id),
    restore: (doc, _, trashed) => restoreSection(doc, trashed),
    'empty the trash': (doc, _, trashed) => emptyTrash(doc, [trashed]),
    'replace words': (doc, id) => void replaceWords(doc, id, 'Words', 'Others'),
    'place a template': (doc) => placeTemplate(doc, 'g' as GroupId, ['From a template']),
  }

describe('P6: a document of another format is shown in words and never written to', () => {
  it('a new notebook says its format with its first section, in the same update; an empty one is anybody’s', () => {
    const doc = new Y.Doc()
    expect(otherFormat(doc)).toBeUndefined()
    const updates: Uint8Array[] = []
    doc.on('update', (update: Uint8Array) => updates.push(update))
    addSection(doc, { title: 'One' }, random)
    expect(updates).toHaveLength(1)
    expect(aboutOf(doc).get('format')).toBe(notebookFormat)
    const placed = new Y.Doc()
    placeTemplate(placed, 'g' as GroupId, ['From a template'])
    expect(aboutOf(placed).get('format')).toBe(notebookFormat)
    expect(readNotebook(placed).format).toBeUndefined()
  })

  it('what is no section makes no document an older one: the first section can be written', () => {
    const doc = new Y.Doc()
    sectionsOf(doc).set('x'.repeat(22), 'no cell')
    sectionsOf(doc).set('y'.repeat(22), new Y.Map([['body', 'no body']]))
    expect(otherFormat(doc)).toBeUndefined()
  })

  it('whatever stands where the number should be, it is one of three things', () => {
    const of = (format: unknown) => otherFormat(notebookOf(format).doc)
    expect([of(notebookFormat), of(undefined), of(1)]).toEqual([undefined, 'older', 'older'])
    expect([of(3), of(Number.MAX_SAFE_INTEGER)]).toEqual(['newer', 'newer'])
    // No app has ever written these, so they are no reason to stop a room from writing.
    const nonsense: unknown[] = ['2', '3', 'x', null, true, 0, -1, 2.5, 1e300, [3], { format: 3 }]
    for (const value of [...nonsense, new Y.Map(), new Y.Text('3'), new Uint8Array([3])]) {
      expect(of(value)).toBeUndefined()
    }
  })

  for (const format of [undefined, 1, 3]) {
    it(`of format ${format ?? 'none'}: its words are read, and nothing of it can go out`, () => {
      const { doc, id } = notebookOf(format)
      const notebook = readNotebook(doc)
      expect(notebook.format).toBe(format === 3 ? 'newer' : 'older')
      const section = notebook.sections.find((one) => one.id === id)
      if (!section) throw new Error('no section')
      expect(section.title).toBe('Title')
      expect(blocksText(section.blocks).trim()).toBe('Words that stay.')
      expect(sectionStatus(section, { marksNeeded: 1 })).toEqual({ kind: 'unknown' })
      expect(createNotebookReader(doc).current()).toEqual(notebook)
    })

    it(`of format ${format ?? 'none'}: no editor and no field is ever bound to it`, () => {
      const { doc, id } = notebookOf(format)
      expect([bodyOf(doc, id), titleOf(doc, id)]).toEqual([undefined, undefined])
    })

    for (const [name, run] of Object.entries(commands)) {
      it(`of format ${format ?? 'none'}: ${name} writes nothing`, () => {
        const { doc, id, trashed } = notebookOf(format)
        const before = Y.encodeStateAsUpdate(doc)
        run(doc, id, trashed)
        expect(Y.encodeStateAsUpdate(doc)).toEqual(before)
      })
    }
  }

  it('each of these commands does write to a notebook of ours', () => {
    for (const [name, run] of Object.entries(commands)) {
      const { doc, id, trashed } = notebookOf(notebookFormat)
      if (name === 'unmark') markSection(doc, id, device, mark)
      if (name === 'lift') holdSection(doc, id, 'h' as HoldId)
      if (name === 'withdraw it') allowQuote(doc, id, 'q' as QuoteId, mark)
      const before = Y.encodeStateAsUpdate(doc)
      run(doc, id, trashed)
      expect(Y.encodeStateAsUpdate(doc), name).not.toEqual(before)
    }
  })

  it('of an older app: the words of a tree are read, however it is nested', () => {
    const { doc, id } = oldNotebook()
    const [section] = readNotebook(doc).sections
    expect(section?.id).toBe(id)
    expect(section && blocksText(section.blocks).trim()).toBe('Words in a tree.\nloose')
    expect(bodyOf(doc, id)).toBeUndefined()
    const deep = new Y.XmlElement('paragraph')
    let inner = deep
    const cell = sectionsOf(doc).get(id) as Y.Map<unknown>
    cell.set('body', deep)
    for (let i = 0; i < 5_000; i++) {
      const next = new Y.XmlElement('paragraph')
      inner.insert(0, [next])
      inner = next
    }
    inner.insert(0, [new Y.XmlText('deep')])
    const [again] = readNotebook(doc).sections
    expect(again && blocksText(again.blocks).trim()).toBe('deep')
  })

  it('a reader that follows says so once the number has arrived, and again when it changes', () => {
    const { doc } = notebookOf(undefined)
    const reader = createNotebookReader(doc)
    const seen: unknown[] = [reader.current().format]
    reader.subscribe(() => seen.push(reader.current().format))
    for (const format of [notebookFormat, notebookFormat + 1]) {
      aboutOf(doc).set('format', format)
      expect(reader.current()).toEqual(readNotebook(doc))
    }
    expect(seen).toEqual(['older', undefined, 'newer'])
    reader.destroy()
  })
})
