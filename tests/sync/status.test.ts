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
