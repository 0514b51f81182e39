import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { applyUpdate } from '../../../renderer/sync/mesh/apply-update.ts'
import { digestOf } from '../../../renderer/sync/mesh/digest.ts'
import { statePieces } from '../../../renderer/sync/mesh/state-pieces.ts'
import { exportBundle } from '../../../renderer/vault/bundle-doc.ts'
import { packSnapshot, unpackSnapshot } from '../../../renderer/vault/log/snapshot.ts'
import type { SectionId } from '../../../shared/base/ids.ts'
import { createWorkshop } from '../../../shared/directory/create-workshop.ts'
import { createDirectoryReader } from '../../../shared/directory/directory-reader.ts'
import { addGroup } from '../../../shared/directory/edit-groups.ts'
import { readDirectory } from '../../../shared/directory/read-directory.ts'
import { fingerprint } from '../../../shared/disclosure/fingerprint.ts'
import { sectionStatus } from '../../../shared/disclosure/status.ts'
import { accessFrom } from '../../../shared/keys/access.ts'
import { newOrganizerSecret } from '../../../shared/keys/keys.ts'
import { findSourceIn } from '../../../shared/merge/find-source.ts'
import { addSection } from '../../../shared/notebook/add-section.ts'
import { guardDocument } from '../../../shared/notebook/guard-document.ts'
import { moveSection } from '../../../shared/notebook/move-section.ts'
import { createNotebookReader } from '../../../shared/notebook/notebook-reader.ts'
import { readNotebook } from '../../../shared/notebook/read-notebook.ts'
import { writeCell } from '../../../shared/notebook/write-cell.ts'
import { collectReport } from '../../../shared/report/collect-report.ts'
import { readReview } from '../../../shared/review/read-review.ts'
import { createReviewReader } from '../../../shared/review/review-reader.ts'
import { arbitraryValue, setRaw, withNamelessSubdocuments } from '../../support/hostile-values.ts'
import { seededBytes } from '../../support/seeded.ts'

const seed = Number(process.env.SOTTO_SEED ?? Date.now() % 2 ** 31)
const random = seededBytes(1)
const access = accessFrom({ role: 'organizer', organizer: newOrganizerSecret(random) })
const policy = { marksNeeded: 1 }

const roots = [
  ...['sections', 'marks', 'holds', 'trash', 'sources', 'quotes', 'about'],
  ...['workshop', 'groups', 'generations', 'burn', 'devices', 'burned'],
  ...['review', 'reviewHolds', 'reviewRequests', 'reviewSettled', 'reviewOpened', 'reviewRead'],
]
const keys = [
  ...['victim', 'victim/a', 'victim/a/b', 'victim/a/b/c', 'honest/a', 'honest/a/b', 'new', 'new/1'],
  ...['__proto__', '__proto__/__proto__', 'constructor', '', '/', 'a'.repeat(65), 'draft'],
  ...['title', 'dates', 'rule', 'policy', 'word', 'opening'],
]
/** At an entry of a root, at an attribute of what stands there, or within its body. */
const place = fc.record({
  root: fc.constantFrom('sections', 'sections', ...roots),
  key: fc.constantFrom('victim', 'new', ...keys),
  inner: fc.constantFrom(undefined, 'title', 'body', 'order', 'name', 'template', '__proto__'),
  value: arbitraryValue,
})

/** Both documents in one, with a section and a group of somebody honest. */
function start(): Y.Doc {
  const doc = new Y.Doc()
  guardDocument(doc)
  createWorkshop(
    doc,
    access,
    { title: 'W', dates: { from: '2026-11-02', to: undefined }, rule: 'chatham-house' },
    { marksNeeded: 1, retainDays: 30 },
  )
  addGroup(doc, access, readDirectory(doc, access.trust), { name: 'Honest', question: '' }, random)
  const words = [{ kind: 'text' as const, text: 'words', marks: [] }]
  const blocks = [{ kind: 'paragraph' as const, content: words }]
  addSection(doc, { title: 'H', blocks }, random)
  doc.transact(() => writeCell(doc, 'victim' as SectionId, { title: 'V', blocks, order: 'a1' }))
  return doc
}

interface Hostile {
  readonly root: string
  readonly key: string
  readonly inner: string | undefined
  readonly value: () => unknown
}

/** What somebody sends who has the key and another program. */
function updateOf(doc: Y.Doc, all: readonly Hostile[]): Uint8Array {
  const hostile = new Y.Doc()
  Y.applyUpdate(hostile, Y.encodeStateAsUpdate(doc))
  for (const { root, key, inner, value } of all) {
    const map = hostile.getMap<unknown>(root)
    const there = map.get(key)
    if (inner !== undefined && there instanceof Y.Map) setRaw(there, inner, value())
    else setRaw(map, key, value())
  }
  return withNamelessSubdocuments(hostile)
}

/** What a device says of a document, as plain data. */
function say(doc: Y.Doc): unknown {
  return [
    readNotebook(doc),
    readDirectory(doc, access.trust),
    readReview(doc, access.trust.organizer),
  ]
}

test(`P6, D7: any value at any place: nothing throws, the others' sections are read, and all of it is saved and handed on (seed ${seed})`, () => {
  fc.assert(
    fc.property(fc.array(place, { minLength: 1, maxLength: 6 }), (all) => {
      const doc = start()
      const honest = readNotebook(doc).sections.find((section) => section.id !== 'victim')
      if (!honest) throw new Error('no honest section')
      const notebook = createNotebookReader(doc)
      const directory = createDirectoryReader(doc, access.trust)
      const known = directory.current().policy
      const review = createReviewReader(doc, access.trust.organizer)
      const saved: Uint8Array[] = []
      doc.on('update', (update: Uint8Array) => saved.push(update))

      const applied = applyUpdate(doc, updateOf(doc, all))
      // Some of it Yjs cannot read at all: then its sender is shut out, and nothing has happened.
      expect(applied).toBe(saved.length > 0 ? 'applied' : 'malformed')

      expect(notebook.current()).toEqual(readNotebook(doc))
      expect(directory.current()).toEqual(readDirectory(doc, access.trust, { policy: known }))
      expect(review.current()).toEqual(readReview(doc, access.trust.organizer))
      expect(notebook.current().sections).toContainEqual(honest)
      expect(directory.current().groups.map(({ name }) => name)).toContain('Honest')
      expect(directory.current()).toMatchObject({ policy: { marksNeeded: 1 } })
      const { sections } = notebook.current()
      for (const section of sections) sectionStatus(section, policy)
      const marks = [{ device: 'd' as never, fingerprint: fingerprint(honest) }]
      const marked = { ...notebook.current(), sections: [{ ...honest, marks, holds: [] }] }
      const find = findSourceIn(new Map(), marked)
      const inputs = [{ notebook: marked, group: 'G', question: 'Q', find }]
      expect(collectReport(inputs, policy, { title: 'R', headings: 'none' }).parts).toHaveLength(1)

      // Whoever gets it from this disk, by a bundle's way or from a device that got it here, reads the same.
      exportBundle(doc, access.directory)
      for (const piece of statePieces(doc, new Map())) expect(piece).not.toHaveLength(0)
      const copies = [Y.encodeStateAsUpdate(doc), unpackSnapshot(packSnapshot(doc, 'quick'))]
      copies.forEach((update, second) => {
        const copy = new Y.Doc()
        guardDocument(copy)
        if (second) Y.applyUpdateV2(copy, update)
        else Y.applyUpdate(copy, update)
        expect(say(copy)).toEqual(say(doc))
        expect(digestOf(copy)).toBe(digestOf(doc))
        Y.encodeStateAsUpdateV2(copy)
      })

      // And one can go on.
      addSection(doc, { title: 'More', after: honest.id }, random)
      moveSection(doc, honest.id, 1)
      expect(notebook.current()).toEqual(readNotebook(doc))
    }),
    { seed, numRuns: Number(process.env.SOTTO_RUNS ?? 80) },
  )
})
