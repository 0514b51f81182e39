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

/** A file of version 2, as the app wrote it; its key is 0, 1, 2, … */
const versionTwo =
  'U290dG8CAAAAO65Zmx+lCoy1CQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJUJbTIgz4engu/L5APYQz1olQvAb8IryXFb3uBSMYTR+lzDuZqjuqp3m9WQ=='

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
    mergeBundle(target, opened.content)
    const once = Y.encodeStateAsUpdate(target)
    mergeBundle(target, opened.content)
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
    expect(Buffer.from(opened.content).includes('SECRET')).toBe(false)
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
    // Every length near its ends; between them steps: the file is filled up.
    for (
      let length = 5;
      length < file.length;
      length += length < 200 || length > file.length - 50 ? 1 : 997
    )
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
    newer[5] = 4
    expect(openBundle(newer, ours)).toEqual({ ok: false, code: 'future-version' })
    expect(openBundle(file, [{ key: other }])).toEqual({ ok: false, code: 'no-key' })
  })

  test('one of a kind that only a newer app knows', () => {
    const unknown = sealBundle(key, 'plan' as 'notebook', Uint8Array.of(1))
    expect(openBundle(unknown, ours)).toEqual({ ok: false, code: 'future-version' })
  })

  test('one whose content is no document', () => {
    const content = Uint8Array.of(9, 9, 9)
    expect(readBundle(sealBundle(key, 'notebook', content), ours)).toEqual({
      ok: false,
      code: 'damaged',
    })
  })
})

describe('M4: what a file tells to those who cannot open it', () => {
  const sealed = (content: Uint8Array, by = key) => sealBundle(by, 'directory', content)

  test('its length falls in steps, and what is short is all of one length', () => {
    expect(sealed(new Uint8Array(0)).length).toBe(sealed(new Uint8Array(16_000)).length)
    const lengths = new Set<number>()
    for (let length = 20_000; length < 40_000; length += 50) {
      const { length: whole } = sealed(new Uint8Array(length))
      expect(whole).toBeGreaterThan(length)
      expect(whole).toBeLessThan(length * 1.12 + 100)
      lengths.add(whole)
    }
    expect(lengths.size).toBeLessThan(20)
  })

  test('the same content is the same file; of two others nobody can tell whether they are of one workshop', () => {
    const [a, b] = [Uint8Array.of(1), Uint8Array.of(2)]
    expect(sealed(a)).toEqual(sealed(a))
    const start = (file: Uint8Array) => Buffer.from(file.subarray(10, 18)).toString('hex')
    expect(start(sealed(a))).not.toBe(start(sealed(b)))
    expect(start(sealed(a))).not.toBe(start(sealed(a, other)))
    expect(openBundle(sealed(b), ours)).toMatchObject({ ok: true, kind: 'directory', content: b })
  })
})

test('M4: files of the version before still open', () => {
  const old = Uint8Array.from({ length: 32 }, (_, i) => i) as DocKey
  const bytes = new Uint8Array(Buffer.from(versionTwo, 'base64'))
  const opened = readBundle(bytes, [...ours, { name: 'old', key: old }])
  if (!opened.ok) throw new Error(opened.code)
  expect([opened.of.name, opened.kind]).toEqual(['old', 'notebook'])
  const doc = new Y.Doc()
  mergeBundle(doc, opened.content)
  expect(doc.getText('t').toString()).toBe('as it was')
  const first = bytes.slice()
  first[5] = 1
  expect(openBundle(first, [{ key: old }])).toMatchObject({ code: 'damaged' })
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
      mergeBundle(target, opened.content)
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
      const file = sealBundle(key, 'notebook', Y.encodeStateAsUpdate(writer, before))
      const opened = readBundle(file, ours)
      if (!opened.ok) throw new Error(opened.code)
      const { doc } = setup()
      mergeBundle(doc, opened.content)
      expect(hasGap(doc)).toBe(true)
      expect(doc.getText('t').toString()).toBe('CANARY in the cellar')
      Y.applyUpdate(doc, first)
      expect(hasGap(doc)).toBe(false)
      expect(doc.getText('t').toString()).toContain(writer.getText('t').toString())
    },
  )
})
