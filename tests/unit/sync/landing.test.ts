import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { applyUpdate } from '../../../renderer/sync/mesh/apply-update.ts'
import { createLandingStrip } from '../../../renderer/sync/mesh/landing-strip.ts'
import { exportBundle, readBundle } from '../../../renderer/vault/bundle-doc.ts'
import { carryOver } from '../../../renderer/vault/carry-over.ts'
import { gatherUpdates } from '../../../renderer/vault/log/gather-updates.ts'
import { flatKey } from '../../../shared/base/flat-key.ts'
import type { DeviceTag, HoldId, SectionId } from '../../../shared/base/ids.ts'
import { fingerprint } from '../../../shared/disclosure/fingerprint.ts'
import { isCleared } from '../../../shared/disclosure/rules.ts'
import type { DocKey } from '../../../shared/keys/keys.ts'
import { addSection } from '../../../shared/notebook/add-section.ts'
import { holdSection } from '../../../shared/notebook/holds.ts'
import { keptReader } from '../../../shared/notebook/kept-reader.ts'
import { finishLanding, isLanding } from '../../../shared/notebook/landing.ts'
import { markSection } from '../../../shared/notebook/marks.ts'
import type { Notebook } from '../../../shared/notebook/notebook.ts'
import { createNotebookReader } from '../../../shared/notebook/notebook-reader.ts'
import { readNotebook } from '../../../shared/notebook/read-notebook.ts'
import { bodyOf, holdsOf } from '../../../shared/notebook/schema.ts'
import { piecesOf } from '../../support/pieces.ts'
import { seededBytes } from '../../support/seeded.ts'

const seed = Number(process.env.SOTTO_SEED ?? 1)
const policy = { marksNeeded: 1 }

/** Turns that come when the test says so. */
function turns() {
  const waiting: (() => void)[] = []
  const soon = (run: () => void) => {
    waiting.push(run)
    return () => void waiting.splice(waiting.indexOf(run), 1)
  }
  return { soon, next: () => waiting.shift()?.(), left: () => waiting.length }
}

function clockOf(soon: ReturnType<typeof turns>['soon']) {
  const after = (_: number, run: () => void) => soon(run)
  return { now: () => 0, after, defer: (run: () => void) => void soon(run), soon }
}

/** A notebook in which the first half of the sections is marked, and each held back by one whose id comes last. */
function notebook() {
  const doc = Object.assign(new Y.Doc(), { clientID: 4e9 })
  const bytes = seededBytes(seed)
  const content = [{ kind: 'text' as const, text: 'word '.repeat(1200), marks: [] }]
  const add = () =>
    addSection(doc, { title: 'Title', blocks: [{ kind: 'paragraph', content }] }, bytes)
  const ids = Array.from({ length: 40 }, add)
  for (const section of readNotebook(doc).sections)
    markSection(doc, section.id, 'device' as DeviceTag, fingerprint(section))
  doc.clientID = 1
  for (let i = 0; i < 40; i++) add()
  doc.transact(() => {
    for (const id of ids) holdsOf(doc).set(flatKey(id, 'hold'), {})
  }, 'hold')
  return { doc, ids }
}

function cleared({ sections }: Notebook): readonly SectionId[] {
  return sections.filter((section) => isCleared(section, policy)).map(({ id }) => id)
}

/** The notebook on its way into another device's document. */
function landing(into = new Y.Doc()) {
  const { doc: from, ids } = notebook()
  const { soon, next, left } = turns()
  const reader = keptReader(into, createNotebookReader(into), { soon, now: () => 0 })
  const { pieces, reached } = piecesOf(from, new Map())
  const end = Y.encodeStateAsUpdate(from, Y.encodeStateVector(new Map(reached)))
  const done: string[] = []
  const strip = createLandingStrip(clockOf(soon), into)
  const begin = () => strip.land(pieces, end, (applied) => done.push(applied))
  return { from, ids, into, reader, begin, next, left, done, pieces }
}

describe(`a big change that comes in slices (seed ${seed})`, () => {
  test('D3: no mark of it is believed before the holds against it are there', () => {
    const { from, into, reader, begin, next, left, done } = landing()
    const shown: Notebook[] = []
    reader.subscribe(() => shown.push(reader.current()))
    let halves = 0
    begin()
    while (isLanding(into)) {
      // What stands in the document meanwhile is what must not be believed.
      if (cleared(readNotebook(into)).length > cleared(readNotebook(from)).length) halves += 1
      expect(reader.current().sections).toEqual([])
      next()
    }
    while (left() > 0) next()
    expect(halves, 'slices between marks and holds').toBeGreaterThan(0)
    expect(done).toEqual(['applied'])
    expect(shown, 'one snapshot, of all of it').toEqual([readNotebook(from)])
  })

  test('D3: what is written here meanwhile is shown at once, is not marked, and what is held is held', () => {
    const { ids, into, reader, begin, next, left } = landing()
    begin()
    expect(bodyOf(into, ids[0] as SectionId)).toBeDefined()
    expect(isLanding(into)).toBe(true)
    const own = addSection(into, { title: 'My own' }, seededBytes(9))
    expect(reader.current().sections.map(({ title }) => title)).toEqual(['My own'])
    holdSection(into, own, 'mine' as HoldId)
    expect(reader.current().sections[0]?.holds).toEqual(['mine'])
    // A section that has just come, and that somebody writes in.
    const held = ids[0] as SectionId
    into.transact(() => bodyOf(into, held)?.setAttribute('x', '1'), 'editor')
    expect(reader.current().sections.find(({ id }) => id === held)?.marks).toEqual([])
    while (left() > 0) next()
    expect(reader.current()).toEqual(readNotebook(into))
  })

  test('D3: a mark that is made here meanwhile counts once all is there: a hold against it may be on its way', () => {
    const into = new Y.Doc()
    const own = addSection(into, { title: 'My own' }, seededBytes(9))
    const { reader, begin, next, left } = landing(into)
    begin()
    const [section] = reader.current().sections
    if (!section) throw new Error('it was there before')
    markSection(into, own, 'mine' as DeviceTag, fingerprint(section))
    expect(isLanding(into)).toBe(true)
    expect(cleared(readNotebook(into))).toContain(own)
    expect(cleared(reader.current())).toEqual([])
    while (left() > 0) next()
    expect(cleared(reader.current())).toContain(own)
  })

  test('P6: of it all is stored or nothing, and what is typed meanwhile is stored', () => {
    const { from, into, begin, next, left } = landing()
    const gathered = gatherUpdates({ doc: into, delay: 1e6, onDue: () => {}, onChange: () => {} })
    begin()
    while (isLanding(into)) {
      expect(gathered.take()).toBeUndefined()
      expect(gathered.isEmpty()).toBe(false)
      next()
      if (!isLanding(into)) break
      into.transact(() => into.getText('typed').insert(0, 'k'), 'key')
      const stored = new Y.Doc()
      Y.applyUpdate(stored, gathered.take() ?? new Uint8Array([0, 0]))
      expect(readNotebook(stored).sections).toEqual([])
      expect(stored.store.clients.has(into.clientID)).toBe(true)
    }
    while (left() > 0) next()
    const stored = new Y.Doc()
    Y.applyUpdate(stored, gathered.take() ?? new Uint8Array([0, 0]))
    expect(readNotebook(stored)).toEqual(readNotebook(from))
    gathered.stop()
  })

  test('M4: a bundle that is made meanwhile has all of it', () => {
    const { from, into, begin, next } = landing()
    begin()
    next()
    expect(isLanding(into)).toBe(true)
    const key = seededBytes(3)(32) as DocKey
    const opened = readBundle(exportBundle(into, key), [{ key }])
    if (!opened.ok) throw new Error('not a bundle')
    const copy = new Y.Doc()
    Y.applyUpdate(copy, opened.content)
    expect(readNotebook(copy)).toEqual(readNotebook(from))
  })

  test('P6: notes that are taken along to a new key meanwhile have all of it', () => {
    const { from, into, begin, next } = landing()
    begin()
    next()
    expect(isLanding(into)).toBe(true)
    const underNewKey = new Y.Doc()
    carryOver(into, underNewKey)
    expect(readNotebook(underNewKey)).toEqual(readNotebook(from))
  })

  test('who cannot wait gets all of it at once, told once', () => {
    const { from, into, begin, done, left, next } = landing()
    begin()
    finishLanding(into)
    expect(readNotebook(into)).toEqual(readNotebook(from))
    while (left() > 0) next()
    expect(done).toEqual(['applied'])
  })

  test('a piece that is none ends it, and what is kept is let go', () => {
    const { into, reader, begin, next, left, done, pieces } = landing()
    pieces[pieces.length - 2] = new Uint8Array([1, 0, 200, 3, 1, 2, 3])
    begin()
    while (left() > 0) next()
    expect(done).toEqual(['malformed'])
    expect(isLanding(into)).toBe(false)
    expect(reader.current()).toEqual(readNotebook(into))
    expect(applyUpdate(into, new Uint8Array([0, 0]))).toBe('applied')
  })
})
