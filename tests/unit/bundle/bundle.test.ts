import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import {
  bundleFileName,
  exportBundle,
  hasGap,
  mergeBundle,
  readBundle,
} from '../../../renderer/vault/bundle-doc.ts'
import type { DocKey } from '../../../shared/keys/keys.ts'
import { openBundle, sealBundle } from '../../../shared/merge/bundle.ts'
import { seededBytes } from '../directory/kit.ts'

const random = seededBytes(5)
const key = random(32) as DocKey
const other = random(32) as DocKey
const ours = [
  { name: 'other', key: other },
  { name: 'ours', key },
]

function setup() {
  const doc = new Y.Doc()
  doc.getText('t').insert(0, 'CANARY in the cellar')
  return { doc, file: exportBundle(doc, key) }
}

describe('M4: a notebook travels as a file', () => {
  test('opening it merges, and twice changes nothing', () => {
    const { doc, file } = setup()
    const target = new Y.Doc()
    target.getText('t').insert(0, 'here ')
    const opened = readBundle(file, ours)
    if (!opened.ok) throw new Error(opened.code)
    expect(opened.of.name).toBe('ours')
    mergeBundle(target, opened.update)
    const once = Y.encodeStateAsUpdate(target)
    mergeBundle(target, opened.update)
    expect(Y.encodeStateAsUpdate(target)).toEqual(once)
    expect(target.getText('t').toString()).toContain('CANARY in the cellar')
    // After syncing with where it came from, too.
    Y.applyUpdate(target, Y.encodeStateAsUpdate(doc))
    expect(Y.encodeStateAsUpdate(target)).toEqual(once)
  })

  test('P2: it carries no deleted text, not even what undo could bring back', () => {
    const doc = new Y.Doc()
    const text = doc.getText('t')
    const undo = new Y.UndoManager(text)
    text.insert(0, 'SECRET and more')
    undo.stopCapturing()
    text.delete(0, 6)
    const opened = readBundle(exportBundle(doc, key), ours)
    if (!opened.ok) throw new Error(opened.code)
    expect(Buffer.from(opened.update).includes('SECRET')).toBe(false)
    expect(Buffer.from(Y.encodeStateAsUpdate(doc)).includes('SECRET')).toBe(true)
  })

  test('P3: without the key it is noise, and its name says nothing', () => {
    const { file } = setup()
    expect(Buffer.from(file).includes('CANARY')).toBe(false)
    expect(bundleFileName).toBe('notes.sotto')
  })
})

describe('M4: a file that cannot be merged says why', () => {
  const { file } = setup()

  test('another kind of file', () => {
    expect(openBundle(new TextEncoder().encode('PK\u0003\u0004…'), ours)).toMatchObject({
      code: 'not-a-bundle',
    })
    expect(openBundle(new Uint8Array(), ours)).toMatchObject({ code: 'not-a-bundle' })
  })

  test('every cut-off one', () => {
    for (let length = 5; length < file.length; length++)
      expect(openBundle(file.slice(0, length), ours)).toEqual({ ok: false, code: 'truncated' })
  })

  test('a changed bit anywhere', () => {
    fc.assert(
      fc.property(fc.nat(file.length - 1), fc.nat(7), (at, bit) => {
        const changed = file.slice()
        changed[at] = (changed[at] ?? 0) ^ (1 << bit)
        expect(openBundle(changed, ours).ok).toBe(false)
      }),
    )
  })

  test('a newer version, and one of a notebook that this device has no key to', () => {
    const newer = file.slice()
    newer[5] = 3
    expect(openBundle(newer, ours)).toEqual({ ok: false, code: 'future-version' })
    expect(openBundle(file, [{ key: other }])).toEqual({ ok: false, code: 'no-key' })
  })

  test('one whose content is no document', () => {
    const content = Uint8Array.of(9, 9, 9)
    expect(readBundle(sealBundle(key, content, random), ours)).toEqual({
      ok: false,
      code: 'damaged',
    })
  })
})

describe('M4, P6: an update that builds on another that is not there', () => {
  /** Twice typed; the first of it never arrived. Or a deletion of what never did. */
  const gaps = [
    ['words', (doc: Y.Doc) => doc.getText('t').insert(5, ' second')],
    ['a deletion', (doc: Y.Doc) => doc.getText('t').delete(0, 2)],
  ] as const

  test.each(gaps)(
    '%s: the file is written without it, said, and opens; what comes later is whole',
    (_, act) => {
      const { doc } = setup()
      const writer = new Y.Doc()
      writer.getText('t').insert(0, 'first')
      const first = Y.encodeStateAsUpdate(writer)
      const before = Y.encodeStateVector(writer)
      act(writer)
      expect(hasGap(doc)).toBe(false)
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(writer, before))
      expect(hasGap(doc)).toBe(true)

      const opened = readBundle(exportBundle(doc, key), ours)
      if (!opened.ok) throw new Error(opened.code)
      const target = new Y.Doc()
      mergeBundle(target, opened.update)
      expect(hasGap(target)).toBe(false)
      expect(target.getText('t').toString()).toBe('CANARY in the cellar')
      // The document that was exported has lost nothing of it.
      Y.applyUpdate(doc, first)
      expect(hasGap(doc)).toBe(false)
      expect(doc.getText('t').toString()).toContain(writer.getText('t').toString())
    },
  )

  test.each(gaps)(
    '%s: a file with such a gap opens with it, and is whole when the rest has come',
    (_, act) => {
      const writer = new Y.Doc()
      writer.getText('t').insert(0, 'first')
      const first = Y.encodeStateAsUpdate(writer)
      const before = Y.encodeStateVector(writer)
      act(writer)
      const file = sealBundle(key, Y.encodeStateAsUpdate(writer, before), random)
      const opened = readBundle(file, ours)
      if (!opened.ok) throw new Error(opened.code)
      const { doc } = setup()
      mergeBundle(doc, opened.update)
      expect(hasGap(doc)).toBe(true)
      expect(doc.getText('t').toString()).toBe('CANARY in the cellar')
      Y.applyUpdate(doc, first)
      expect(hasGap(doc)).toBe(false)
      expect(doc.getText('t').toString()).toContain(writer.getText('t').toString())
    },
  )
})
