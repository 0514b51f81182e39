import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { MemoryBudget } from '../../../renderer/sync/link/memory-budget.ts'
import { createOwnDigest } from '../../../renderer/sync/mesh/own-digest.ts'
import { createSharedDocument } from '../../../renderer/sync/mesh/shared-document.ts'
import { vaultOrigin } from '../../../shared/base/origin.ts'
import { beginLanding } from '../../../shared/notebook/landing.ts'
import { makeSimClock } from '../../sync/support/sim-clock.ts'

/* What must not wait for people to pause, by itself. */

test('P6: the digest of what came in bulk is not put off by what is typed after it', () => {
  const clock = makeSimClock()
  const doc = new Y.Doc()
  let changed = 0
  const own = createOwnDigest(clock, doc, () => {
    changed++
  })
  const type = (soon: boolean) => {
    doc.getText('t').insert(0, 'k')
    own.stale(soon)
  }
  type(true)
  for (let moment = 20; moment <= 400; moment += 20) {
    clock.runUntil(moment)
    if (changed > 0) break
    type(false)
  }
  expect(changed).toBe(1)
  own.close()
})

test('P6: what is too large to be sent unasked, and what comes from the disk, is offered at once', () => {
  const doc = new Y.Doc()
  const offered: number[] = []
  let pushed = 0
  const shared = createSharedDocument({
    clock: makeSimClock(),
    doc,
    held: { account: () => ({ set: () => undefined }) } as unknown as MemoryBudget,
    links: () => [],
    digestOf: () => undefined,
    send: () => undefined,
    cutOff: () => undefined,
    localUpdate: () => {
      pushed++
    },
    offers: (reach) => offered.push(reach.get(doc.clientID) ?? 0),
    changed: () => undefined,
    digestChanged: () => undefined,
  })
  const text = doc.getText('t')
  text.insert(0, 'typed')
  expect([pushed, offered]).toEqual([1, []])
  text.insert(0, 'x'.repeat(100_000))
  expect([pushed, offered]).toEqual([1, [100_005]])
  doc.transact(() => text.insert(0, 'y'), vaultOrigin)
  expect([pushed, offered]).toEqual([1, [100_005, 100_006]])
  // Of deletions alone there is no number to name.
  doc.transact(() => text.delete(0, 1), vaultOrigin)
  expect(offered.at(-1)).toBe(0)
  shared.close()
})

test('P6: nobody is said to have all of it while half of a change stands in the document', () => {
  const doc = new Y.Doc()
  const shared = createSharedDocument({
    clock: makeSimClock(),
    doc,
    held: { account: () => ({ set: () => undefined }) } as unknown as MemoryBudget,
    links: () => [],
    digestOf: () => undefined,
    send: () => undefined,
    cutOff: () => undefined,
    localUpdate: () => undefined,
    offers: () => undefined,
    changed: () => undefined,
    digestChanged: () => undefined,
  })
  expect(shared.settled()).toBe(shared.lastDigest())
  const landed = beginLanding(doc, () => landed())
  expect(shared.settled()).toBeUndefined()
  landed()
  expect(shared.settled()).toBe(shared.lastDigest())
  shared.close()
})
