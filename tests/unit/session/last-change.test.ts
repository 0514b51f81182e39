import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { watchLastChange } from '../../../renderer/session/last-change.ts'
import { applyAnswer, applyUpdate } from '../../../renderer/sync/mesh/apply-update.ts'

/** A peer that writes, and this device’s clock. */
function setup() {
  const [doc, peer] = [new Y.Doc(), new Y.Doc()]
  let time = 1_000_000
  const change = watchLastChange(doc, () => time)
  const writes = () => {
    const before = Y.encodeStateVector(peer)
    peer.getText('body').insert(0, 'word ')
    return Y.encodeStateAsUpdate(peer, before)
  }
  return {
    doc,
    change,
    writes,
    passes: (ms: number) => {
      time += ms
    },
  }
}

test('what was written before this device came is nobody writing now', () => {
  const { doc, change, writes } = setup()
  applyAnswer(doc, writes(), [])
  expect(doc.getText('body').length).toBeGreaterThan(0)
  expect(change.at()).toBeUndefined()
})

test('what is typed while it is here is a change, and what it missed later makes the last one unknown', () => {
  const { doc, change, writes, passes } = setup()
  applyUpdate(doc, writes())
  expect(change.at()).toBe(1_000_000)
  applyAnswer(doc, writes(), [])
  expect(change.at(), 'a piece of the same that came another way').toBe(1_000_000)
  passes(30 * 60_000)
  applyAnswer(doc, writes(), [])
  expect(change.at()).toBeUndefined()
  applyUpdate(doc, writes())
  expect(change.at()).toBe(2_800_000)
})
