import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { limits } from '../../../renderer/sync/limits.ts'
import { applyUpdate } from '../../../renderer/sync/mesh/apply-update.ts'
import { statePieces } from '../../../renderer/sync/mesh/state-pieces.ts'
import { encodeMessage } from '../../../renderer/sync/mesh/wire.ts'
import { piecesOf } from '../../support/pieces.ts'
import { seededRandom } from '../../support/seeded.ts'

/** A notebook that three wrote into by turns, with deletions. */
function written(random: () => number): Y.Doc[] {
  const docs = [1, 2, 3].map((clientID) => Object.assign(new Y.Doc(), { clientID }))
  for (let i = 0; i < 60; i++) {
    const doc = docs[Math.floor(random() * 3)] as Y.Doc
    const text = doc.getText('body')
    text.insert(Math.floor(random() * (text.length + 1)), `${i} `.repeat(4000))
    if (random() < 0.3) text.delete(Math.floor(random() * (text.length - 100)), 90)
    if (random() < 0.5)
      for (const other of docs) Y.applyUpdate(other, Y.encodeStateAsUpdate(doc), 'sync')
  }
  for (const doc of docs) Y.applyUpdate(docs[0] as Y.Doc, Y.encodeStateAsUpdate(doc), 'sync')
  return docs
}

/** Each writes at any place of many sections, soon after another. */
function writeTogether(docs: readonly Y.Doc[], random: () => number): void {
  const pick = () => docs[Math.floor(random() * docs.length)] as Y.Doc
  for (let i = 0; i < 300; i++) {
    const doc = pick()
    const sections = doc.getMap<Y.Text>('sections')
    const key = `${Math.floor(random() * 12)}`
    const text = sections.get(key) ?? sections.set(key, new Y.Text())
    text.insert(Math.floor(random() * (text.length + 1)), `${i} `.repeat(1 + random() * 100))
    if (random() < 0.2) text.delete(Math.floor(random() * (text.length - 1)), 1)
    const to = pick()
    const lacks = Y.encodeStateAsUpdate(doc, Y.encodeStateVector(to))
    if (random() < 0.5) Y.applyUpdate(to, lacks, 'sync')
  }
}

describe('a document in pieces', () => {
  test.each(Array.from({ length: 12 }, (_, i) => i + 1))(
    'P6: pieces and what came since make the same document, seed %i',
    (seed) => {
      const random = seededRandom(seed)
      const [doc, other] = written(random) as [Y.Doc, Y.Doc]
      // From nothing, or from what another already has.
      const had = random() < 0.5 ? new Map<number, number>() : stateOf(other)
      const receiver = new Y.Doc()
      if (had.size > 0) Y.applyUpdate(receiver, Y.encodeStateAsUpdate(other), 'sync')
      const made = statePieces(doc, had)
      const pieces: Uint8Array[] = []
      for (;;) {
        const { done, value } = made.next()
        if (done) {
          if (had.size === 0) expect(pieces.length).toBeGreaterThan(2)
          take(receiver, doc, pieces, value)
          break
        }
        pieces.push(value.slice())
        // While the pieces are on their way, people write and delete.
        const text = doc.getText('body')
        if (random() < 0.7) text.insert(Math.floor(random() * text.length), 'meanwhile')
        if (random() < 0.7) text.delete(Math.floor(random() * (text.length - 5000)), 4000)
      }
      expect(receiver.store.pendingStructs).toBeNull()
      expect(Y.equalSnapshots(Y.snapshot(receiver), Y.snapshot(doc))).toBe(true)
      expect(receiver.getText('body').toString()).toBe(doc.getText('body').toString())
    },
  )

  test.each(Array.from({ length: 6 }, (_, i) => i + 1))(
    'D3: no piece needs a later one, however people wrote into each other, seed %i',
    (seed) => {
      const random = seededRandom(seed)
      const docs = [6, 2, 5, 1, 4, 3].map((clientID) => Object.assign(new Y.Doc(), { clientID }))
      const [doc] = docs as [Y.Doc]
      writeTogether(docs, random)
      // From nothing, or from what one has that was there earlier.
      const receiver = new Y.Doc()
      if (seed % 2) Y.applyUpdate(receiver, Y.encodeStateAsUpdate(doc), 'sync')
      writeTogether(docs, random)
      for (const each of docs) Y.applyUpdate(doc, Y.encodeStateAsUpdate(each), 'sync')
      const { pieces, reached } = piecesOf(doc, stateOf(receiver))
      expect(pieces.length).toBeGreaterThan(2)
      for (const piece of pieces) {
        expect(applyUpdate(receiver, new Uint8Array([0, 0]), [piece])).toBe('applied')
        expect(receiver.store.pendingStructs).toBeNull()
      }
      take(receiver, doc, [], reached)
      expect(Y.equalSnapshots(Y.snapshot(receiver), Y.snapshot(doc))).toBe(true)
    },
  )

  test('pieces fill a frame each, however much there is and in whatever script; only a struct that is greater makes a greater one', () => {
    const words = ['word '.repeat(100), 'שיחה '.repeat(90), '😀'.repeat(50), 'k']
    const docs = words.map((_, i) => Object.assign(new Y.Doc(), { clientID: i + 1 }))
    const doc = docs[0] as Y.Doc
    doc.getText('body').insert(0, 'long '.repeat(20_000))
    for (let i = 0; i < 2000; i++) {
      const writer = docs[i % docs.length] as Y.Doc
      writer.getText('body').insert(0, words[Math.floor(i / 7) % words.length] as string)
    }
    for (const other of docs) Y.applyUpdate(doc, Y.encodeStateAsUpdate(other))
    const { pieces, reached } = piecesOf(doc, new Map())
    const messages = pieces.map(
      (update) =>
        encodeMessage({ kind: 'sync-response', number: 1e9, part: 'piece', digest: '', update })
          .byteLength,
    )
    expect(messages.filter((size) => size >= limits.frame)).toHaveLength(1)
    const total = messages.reduce((sum, size) => sum + size, 0)
    expect(pieces.length).toBeLessThan((total / limits.frame) * 1.1 + 2)
    const receiver = new Y.Doc()
    take(receiver, doc, pieces, reached)
    expect(receiver.getText('body').toString()).toBe(doc.getText('body').toString())
  })

  test('P6: two devices are served by turns, and each gets its own', () => {
    const docs = ['one ', 'two '].map((word) => {
      const doc = new Y.Doc()
      for (let i = 0; i < 300; i++) doc.getText('body').insert(0, word.repeat(50 + i))
      return doc
    })
    const made = docs.map((doc) => statePieces(doc, new Map()))
    const pieces: Uint8Array[][] = [[], []]
    const reached: ReadonlyMap<number, number>[] = []
    for (let open = 2; open > 0; )
      for (const [i, each] of made.entries()) {
        const { done, value } = each.next()
        if (!done) pieces[i]?.push(value.slice())
        else if (value) {
          reached[i] = value
          open -= 1
        }
      }
    for (const [i, doc] of docs.entries()) {
      const receiver = new Y.Doc()
      take(receiver, doc, pieces[i] ?? [], reached[i] ?? new Map())
      expect(receiver.getText('body').toString()).toBe(doc.getText('body').toString())
    }
  })

  test('there are no pieces of what the other has, nor of what is less than one', () => {
    const doc = new Y.Doc()
    doc.getText('body').insert(0, 'word '.repeat(1000))
    expect(piecesOf(doc, new Map())).toEqual({ pieces: [], reached: new Map() })
    doc.getText('body').insert(0, 'word '.repeat(10_000))
    expect(piecesOf(doc, stateOf(doc))).toEqual({ pieces: [], reached: stateOf(doc) })
  })
})

function stateOf(doc: Y.Doc): Map<number, number> {
  return Y.decodeStateVector(Y.encodeStateVector(doc))
}

/** Takes pieces of a document in, and what they do not reach, as a device does. */
function take(
  receiver: Y.Doc,
  from: Y.Doc,
  pieces: readonly Uint8Array[],
  reached: ReadonlyMap<number, number>,
): void {
  const rest = Y.encodeStateAsUpdate(from, Y.encodeStateVector(new Map(reached)))
  expect(applyUpdate(receiver, rest, pieces)).toBe('applied')
}
