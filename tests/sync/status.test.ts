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
  }
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
