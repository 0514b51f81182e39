import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { SectionId } from '../../../shared/base/ids.ts'
import { mostTitleInField } from '../../../shared/notebook/bounds.ts'
import { createNotebookReader } from '../../../shared/notebook/notebook-reader.ts'
import { readNotebook } from '../../../shared/notebook/read-notebook.ts'
import {
  bodyOf,
  holdsOf,
  marksOf,
  quotesMapOf,
  sectionsOf,
  trashOf,
} from '../../../shared/notebook/schema.ts'
import { writeCell } from '../../../shared/notebook/write-cell.ts'

const words = [
  {
    kind: 'paragraph' as const,
    content: [{ kind: 'text' as const, text: 'Words', marks: [] }],
  },
]

function room(...ids: readonly string[]): Y.Doc {
  const doc = new Y.Doc()
  doc.transact(() => {
    for (const id of ids)
      writeCell(doc, id as SectionId, { title: `Of ${id}`, blocks: words, order: 'a1' })
  })
  return doc
}

const cellIn = (doc: Y.Doc, id: string) => sectionsOf(doc).get(id) as Y.Map<unknown>

/** What a reader that begins and one that follows say; they say the same. */
function read(doc: Y.Doc, change: () => void) {
  const reader = createNotebookReader(doc)
  reader.current()
  change()
  const now = readNotebook(doc)
  expect(reader.current()).toEqual(now)
  reader.destroy()
  return now
}

test.each([
  ['a map', () => new Y.Map()],
  ['a list', () => Y.Array.from(['T'])],
  ['a tree', () => new Y.XmlFragment()],
  ['a text of XML', () => new Y.XmlText('T')],
  ['plain words', () => 'T'],
  ['an object that passes for words', () => ({ toString: 1, length: 1 })],
  ['nothing', () => undefined],
])(
  'P6: a section whose title or text is %s is named as unreadable, and the others are read',
  (_, value) => {
    for (const part of ['title', 'body']) {
      const doc = room('honest', 'victim')
      const now = read(doc, () => cellIn(doc, 'victim').set(part, value()))
      expect(now.sections.map(({ id }) => id)).toEqual(['honest'])
      expect(now.unreadable).toEqual([{ id: 'victim', order: 'a1', trashed: false }])
    }
  },
)

test('P6: of a title its letters are read, whatever else somebody put into it', () => {
  const doc = room('a')
  const title = cellIn(doc, 'a').get('title') as Y.Text
  const now = read(doc, () => {
    title.format(0, 2, { bold: true })
    title.insertEmbed(2, { toString: 1 } as object)
    title.insertEmbed(0, new Y.Map())
  })
  expect(now.sections.map((section) => section.title)).toEqual(['Of a'])
})

test('P6: of a title that is longer than is read, no more than is read costs anything', () => {
  const doc = room('a')
  const title = cellIn(doc, 'a').get('title') as Y.Text
  for (let nth = 0; nth < 40; nth++) title.insert(0, 'x'.repeat(mostTitleInField / 10))
  let looked = 0
  for (let item = title._start; item; item = item.right) {
    const { content } = item
    const get = () => {
      looked++
      return content
    }
    Object.defineProperty(item, 'content', { get })
  }
  readNotebook(doc)
  expect(looked).toBeGreaterThan(0)
  expect(looked).toBeLessThan(20)
})

test('P6: a section over which reading fails, for whatever reason, blanks no other', () => {
  const doc = room('a', 'b', 'c')
  const now = read(doc, () => {
    Object.defineProperty(bodyOf(doc, 'b'), '_start', {
      get: () => {
        throw new Error('nobody thought of it')
      },
    })
    cellIn(doc, 'b').set('order', 'a2')
  })
  expect(now.sections.map(({ id }) => id)).toEqual(['a', 'c'])
  expect(now.unreadable).toEqual([{ id: 'b', order: 'a2', trashed: false }])
})

test('P6: what stands under a name that is no id is no section, and no act', () => {
  const doc = room('a')
  const before = readNotebook(doc)
  const fingerprint = 'a'.repeat(64)
  const now = read(doc, () => {
    doc.transact(() => {
      for (const id of ['', '../a', 'a b', 'x'.repeat(65), 'ä', '__proto__/b'])
        writeCell(doc, id as SectionId, { title: 'No id', blocks: words, order: 'a0' })
      for (const part of ['', ' ', 'ä', '..', 'x'.repeat(65)]) {
        for (const map of [marksOf(doc), holdsOf(doc), quotesMapOf(doc)]) {
          map.set(`a/${part}/b`, { fingerprint })
          map.set(`a/b/${part}`, { fingerprint })
        }
        trashOf(doc).set(`a/${part}`, {})
      }
    })
  })
  expect(now).toEqual(before)
})
