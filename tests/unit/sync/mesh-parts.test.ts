import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { readSignal } from '../../../renderer/sync/link/signal.ts'
import { digestOf, isForked } from '../../../renderer/sync/mesh/digest.ts'
import { childrenFrom, reachableFrom } from '../../../renderer/sync/mesh/graph.ts'
import { createSequenceWindow } from '../../../renderer/sync/mesh/sequence-window.ts'
import { soughtLinks } from '../../../renderer/sync/mesh/topology.ts'
import { decodeMessage } from '../../../renderer/sync/mesh/wire.ts'
import { seededRandom } from '../../support/seeded.ts'

function ring(size: number) {
  const ids = Array.from({ length: size }, (_, i) => `device-${String(i).padStart(3, '0')}`)
  const sought = new Map(ids.map((id) => [id, soughtLinks(id, ids)]))
  const graph = new Map(
    ids.map((id) => [id, ids.filter((to) => sought.get(id)?.has(to) || sought.get(to)?.has(id))]),
  )
  return { ids, graph }
}

test('up to 16 devices everybody links to everybody; beyond, few links each, and still one graph', () => {
  for (const size of [2, 5, 16, 17, 24, 60, 200]) {
    const { ids, graph } = ring(size)
    const most = Math.max(...[...graph.values()].map((links) => links.length))
    expect(most, `${size} devices`).toBeLessThanOrEqual(size <= 16 ? size - 1 : 10)
    expect(reachableFrom(graph, ids[0] ?? '').size).toBe(size)
  }
})

test('the tree of a root reaches each device once', () => {
  const { ids, graph } = ring(60)
  const reached = [...childrenFrom(graph, ids[7] ?? '').values()].flat()
  expect(reached.length).toBe(59)
  expect(new Set(reached).size).toBe(59)
})

test('news is new once, in any order, and an account of it stays small', () => {
  const seen = createSequenceWindow()
  for (const seq of [5, 7, 6, 9]) expect(seen.add(seq)).toBe(true)
  for (const seq of [5, 6, 7, 9]) expect(seen.add(seq)).toBe(false)
  expect(seen.add(8)).toBe(true)
  expect(seen.add(2 ** 50)).toBe(true)
  expect(seen.add(10)).toBe(true)
})

test('P6: documents that hold the same have the same digest, and a deletion alone changes it', () => {
  const a = new Y.Doc()
  const b = new Y.Doc()
  a.getText('t').insert(0, 'hello')
  b.getText('t').insert(0, 'world')
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a))
  expect(digestOf(a)).not.toBe(digestOf(b))
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b))
  expect(digestOf(a)).toBe(digestOf(b))
  a.getText('t').delete(0, 1)
  expect(digestOf(a)).not.toBe(digestOf(b))
})

test('P6: documents that hold other things under the same numbers have other digests, which say so', () => {
  const [a, b] = [1, 2].map((value) => {
    const doc = new Y.Doc()
    doc.clientID = 7
    doc.getMap('holds').set('s/h', { value })
    return doc
  }) as [Y.Doc, Y.Doc]
  expect(Y.equalSnapshots(Y.snapshot(a), Y.snapshot(b))).toBe(true)
  expect(digestOf(a)).not.toBe(digestOf(b))
  expect(isForked(digestOf(a), digestOf(b))).toBe(true)
  a.getMap('holds').set('s/more', {})
  expect(isForked(digestOf(a), digestOf(b))).toBe(false)
  expect(isForked(digestOf(a), digestOf(a))).toBe(false)
})

test('garbage is no message and no signal, and never throws (seed 21)', () => {
  const random = seededRandom(21)
  for (let i = 0; i < 3000; i++) {
    const bytes = Uint8Array.from({ length: random() * 80 }, () => random() * 256)
    bytes[0] = random() * 7
    decodeMessage(bytes)
  }
  for (const value of [undefined, null, 7, 'x', [], {}, { k: 'sdp' }, { v: 1, k: 'hello', s: -1 }])
    expect(readSignal(value)).toBeUndefined()
})
