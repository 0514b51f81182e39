import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { ignoreDepths } from '../../../shared/base/ignore-depths.ts'
import { addSection } from '../../../shared/notebook/add-section.ts'
import { createNotebookReader } from '../../../shared/notebook/notebook-reader.ts'
import { readNotebook } from '../../../shared/notebook/read-notebook.ts'
import { bodyOf, sectionsOf } from '../../../shared/notebook/schema.ts'
import { emptyTrash, trashSection } from '../../../shared/notebook/trash.ts'
import { seededBytes } from '../../support/seeded.ts'

/** What a member with a client of their own sends: a tree `depth` deep, then a change on every level of it. */
function nest(doc: Y.Doc, section: string, depth: number): readonly Uint8Array[] {
  const hostile = new Y.Doc()
  ignoreDepths(hostile)
  Y.applyUpdate(hostile, Y.encodeStateAsUpdate(doc))
  const updates: Uint8Array[] = []
  hostile.on('update', (update: Uint8Array) => updates.push(update))
  const levels: Y.XmlElement[] = []
  hostile.transact(() => {
    let parent: Y.Text | Y.XmlElement | undefined = bodyOf(hostile, section)
    for (let level = 0; level < depth; level++) {
      const element = new Y.XmlElement('paragraph')
      if (parent instanceof Y.Text) parent.insertEmbed(0, element)
      else parent?.insert(0, [element])
      levels.push(element)
      parent = element
    }
  })
  hostile.transact(() => {
    for (const level of levels) level.setAttribute('a', '1')
  })
  return updates
}

test('P6: a member who nests without end stops nobody’s app', { timeout: 30_000 }, () => {
  const doc = new Y.Doc()
  ignoreDepths(doc)
  const section = addSection(doc, { title: 'A' }, seededBytes(1))
  const reader = createNotebookReader(doc)
  const updates = nest(doc, section, 1500)
  const told: number[] = []
  sectionsOf(doc).observeDeep((events) => told.push(events.length))
  for (const update of updates) Y.applyUpdate(doc, update, 'sync')
  expect(reader.current()).toEqual(readNotebook(doc))
  // Each of them went through all types around it.
  expect(Math.max(...told)).toBeLessThan(100)

  const replica = new Y.Doc()
  Y.applyUpdate(replica, Y.encodeStateAsUpdate(doc))
  expect(Y.encodeStateVector(replica)).toEqual(Y.encodeStateVector(doc))
  trashSection(doc, section)
  emptyTrash(doc, [section])
  expect(reader.current().sections).toEqual([])
})

test('P6: what is as deep as anything that is read is told as ever', () => {
  const doc = new Y.Doc()
  ignoreDepths(doc)
  const section = addSection(doc, { title: 'A' }, seededBytes(1))
  const reader = createNotebookReader(doc)
  for (const update of nest(doc, section, 40)) Y.applyUpdate(doc, update, 'sync')
  const body = bodyOf(doc, section)
  reader.current()
  body?.insert(body.length - 1, 'read')
  expect(JSON.stringify(reader.current())).toContain('read')
  const parts: readonly { insert: unknown }[] = body?.toDelta() ?? []
  const line = parts.find(({ insert }) => insert instanceof Y.Map)?.insert as Y.Map<string>
  reader.current()
  line.set('type', 'quote')
  expect(JSON.stringify(reader.current())).toContain('quote')
  expect(reader.current()).toEqual(readNotebook(doc))
})
