import { afterEach, expect, test } from 'vitest'
import { protocol } from '../../renderer/sync/protocol.ts'
import type { Sim } from './support/sim-world.ts'
import { makeSim } from './support/sim-world.ts'

const seed = Number(process.env.SOTTO_SEED ?? 1)

let sim: Sim
afterEach(() => sim.end())

test(`P6: a device that is not there is counted nowhere, whatever way was opened to it (seed ${seed})`, () => {
  sim = makeSim(seed)
  const device = sim.add()
  const gone = 'ffffffff-ffff-4fff-8fff-ffffffffffff'
  // It said one thing, and is never heard of again.
  sim.meetingPoint.publish(gone, device.id, { v: protocol, s: 1, r: 0, k: 'hello', ask: true })
  for (let t = 0; t < 60_000; t += 500) {
    sim.pass(500)
    expect(device.mesh.status()).toMatchObject({ connected: 0, byRelay: 0, present: 1 })
    // It is called, so that nobody says yet that nobody else is here; and given up.
    if (t < 10_000) expect(device.mesh.status().called).toBe(1)
  }
  expect(
    sim.until(() => device.mesh.status().called === 0, 60_000),
    'ms',
  ).toBeLessThan(30_000)
})

test(`P6: who is reached through the meeting point counts once it was heard (seed ${seed})`, () => {
  sim = makeSim(seed)
  sim.faults.blocked = () => true
  const [a, b] = [sim.add(), sim.add()]
  a.type('words')
  const both = () => [a, b].every(({ mesh }) => mesh.status().haveAll === 2)
  expect(sim.until(both, 20_000), 'ms').toBeLessThan(8000)
  expect(a.mesh.status()).toMatchObject({ connected: 1, byRelay: 1, present: 2 })
})

test(`P6: who vanishes without a goodbye is missed for a while, and who says goodbye is not (seed ${seed})`, () => {
  sim = makeSim(seed)
  const [a, b, c] = [sim.add(), sim.add(), sim.add()]
  const alone = () => a.mesh.status().present === 1
  const both = () => a.mesh.status().present === 3
  sim.until(both, 20_000)
  expect(a.mesh.status().missed).toBe(0)
  sim.remove(c, 'leave')
  sim.remove(b, 'crash')
  sim.until(alone, 120_000)
  // Nobody could say yet that nobody else is here: b may have got another address only.
  expect(a.mesh.status()).toMatchObject({ present: 1, missed: 1 })
  const waited = sim.until(() => a.mesh.status().missed === 0, 120_000)
  expect(waited, 'ms').toBeGreaterThan(15_000)
  expect(waited, 'ms').toBeLessThan(35_000)
})

test(`P6: who has slept for so long that nobody missed them any more is looked for from the first sign of them (seed ${seed})`, () => {
  sim = makeSim(seed)
  const [a, b] = [sim.add(), sim.add()]
  const said: string[] = []
  const look = () => {
    const { present, missed, called } = a.mesh.status()
    const now = present > 1 ? 'here' : missed + called > 0 ? 'looking' : 'nobody'
    if (said.at(-1) !== now) said.push(now)
    return now
  }
  sim.until(() => look() === 'here', 20_000)
  // Asleep: nothing comes from it, and it is neither gone nor does it say goodbye.
  sim.faults.apart = () => true
  sim.network.breakPaths(
    () => true,
    () => 500,
  )
  sim.until(() => look() === 'nobody', 120_000)
  sim.faults.apart = () => false
  // Only the relay is there: it takes seconds.
  sim.faults.blocked = () => true
  sim.meetingPoint.announce(b.id)
  sim.until(() => look() === 'here', 20_000)
  expect(said).toEqual(['nobody', 'looking', 'here', 'looking', 'nobody', 'looking', 'here'])
})
