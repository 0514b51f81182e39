import { afterEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { MeshStatus } from '../../renderer/sync/mesh/mesh-status.ts'
import { protocol } from '../../renderer/sync/protocol.ts'
import type { SimDevice } from './support/sim-device.ts'
import { makeSimDevice } from './support/sim-device.ts'
import type { Sim } from './support/sim-world.ts'
import { makeSim } from './support/sim-world.ts'

/* Builds of different years in one room: each says so, and nothing is lost or cut off over it. */

const seed = Number(process.env.SOTTO_SEED ?? 1)

let sim: Sim
afterEach(() => sim.end())

const isToldOf = (device: SimDevice, counts: Partial<MeshStatus>) =>
  Object.entries(counts).every(
    ([name, count]) => device.mesh.status()[name as keyof MeshStatus] === count,
  )

for (const [who, other, ours, theirs] of [
  ['next year’s', protocol + 1, { newer: 1, older: 0 }, { newer: 0, older: 2 }],
  ['last year’s', protocol - 1, { newer: 0, older: 1 }, { newer: 2, older: 0 }],
] as const)
  for (const isBlocked of [false, true])
    test(`P6: a room with a device of ${who} build: each side says so, neither is cut off, nothing is lost, and it counts as nobody who has it${isBlocked ? ', without direct paths' : ''} (seed ${seed})`, () => {
      sim = makeSim(seed)
      sim.faults.blocked = () => isBlocked
      const [a, b] = [sim.add(), sim.add()]
      const stranger = sim.add(undefined, other)
      a.type('ours')
      stranger.type('theirs')
      const isSaid = () =>
        [a, b].every((each) => isToldOf(each, { ...ours, haveAll: 2 })) &&
        isToldOf(stranger, theirs)
      expect(sim.until(isSaid, 30_000), 'ms').toBeLessThan(15_000)
      // As long as all are there it stays so, and is no quarrel.
      for (let t = 0; t < 600; t += 10) {
        sim.pass(10_000)
        for (const each of [a, b])
          expect(each.mesh.status()).toMatchObject({
            ...ours,
            ...{ connected: 1, present: 2, haveAll: 2, cutOff: 0, forked: 0 },
          })
        expect(stranger.mesh.status()).toMatchObject({
          ...theirs,
          ...{ connected: 0, present: 1, haveAll: 1, cutOff: 0, forked: 0 },
        })
      }
      b.type('more ')
      expect(sim.until(() => a.text() === b.text(), 5000)).toBeDefined()
      expect(a.text()).toMatch(/more/)
      expect(a.text()).not.toMatch(/theirs/)
      expect(stranger.text()).toBe('theirs')
      // Updated, it comes again with what it had; and who is gone is not spoken of any more.
      sim.remove(stranger, 'leave')
      const updated = sim.add(stranger.doc)
      expect(sim.until(sim.converged, 30_000), 'ms').toBeDefined()
      expect(updated.text()).toMatch(/theirs/)
      expect(a.text()).toMatch(/theirs/)
      const isPast = () => [a, b].every((each) => isToldOf(each, { newer: 0, older: 0 }))
      expect(sim.until(isPast, 150_000), 'ms').toBeDefined()
    })

test(`P6: two years' devices that hear of each other exchange a signal now and then, and no more (seed ${seed})`, () => {
  sim = makeSim(seed)
  sim.add()
  sim.add(undefined, protocol + 1)
  sim.pass(20_000)
  const before = sim.meetingPoint.published()
  sim.pass(600_000)
  expect(sim.meetingPoint.published() - before).toBeLessThanOrEqual(2 * 21)
  expect(sim.meetingPoint.published() - before).toBeGreaterThan(0)
})

test(`P6: a number said in the name of a device that is linked, or will be, keeps nobody from it (seed ${seed})`, () => {
  sim = makeSim(seed)
  const [a, b] = [sim.add(), sim.add()]
  const forge = () => sim.meetingPoint.publish(b.id, a.id, { v: protocol + 1 })
  forge()
  expect(
    sim.until(() => a.mesh.status().haveAll === 2, 30_000),
    'ms',
  ).toBeDefined()
  sim.pass(10_000)
  for (let i = 0; i < 100; i++) {
    forge()
    b.type('word ')
    sim.pass(100)
    expect(a.mesh.status()).toMatchObject({ connected: 1, newer: 0, cutOff: 0 })
    expect(a.text()).toBe(b.text())
  }
})

test(`P6: a room of 20, every second one on its ring next year’s: both halves get all of their own (seed ${seed})`, () => {
  sim = makeSim(seed)
  for (let i = 0; i < 20; i++) {
    const doc = new Y.Doc()
    doc.clientID = i + 1
    const id = `${i.toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`
    sim.devices.push(makeSimDevice(sim, id, doc, protocol + (i % 2)))
  }
  const halves = [0, 1].map((odd) => sim.devices.filter((_, i) => i % 2 === odd))
  const all = () => sim.devices.every(({ mesh }) => mesh.status().haveAll === 10)
  // Links that were made while the room was small are let go of after a while.
  sim.pass(120_000)
  for (const half of halves) half[3]?.type('words of one half')
  sim.pass(1000)
  expect(sim.until(all, 20_000), 'ms').toBeDefined()
  for (const [i, each] of sim.devices.entries()) {
    expect(each.text()).toBe('words of one half')
    const { newer, older, cutOff } = each.mesh.status()
    expect(cutOff).toBe(0)
    expect(i % 2 === 0 ? newer : older).toBeGreaterThan(0)
    expect(i % 2 === 0 ? older : newer).toBe(0)
  }
})
