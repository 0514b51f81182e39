import { afterEach, expect, test } from 'vitest'
import type { Sim } from './support/sim-world.ts'
import { makeSim } from './support/sim-world.ts'

const seed = Number(process.env.SOTTO_SEED ?? 1)

let running: Sim | undefined
afterEach(() => running?.end())

test(`P6: what was asked on the relay is asked again when a direct path takes its place (seed ${seed})`, () => {
  const sim = makeSim(seed)
  running = sim
  sim.faults.blocked = () => true
  const full = sim.add()
  // More than the relay carries within the test.
  for (let i = 0; i < 400; i++) full.type('word '.repeat(1000))
  const late = sim.add()
  const byRelay = () => late.mesh.status().byRelay === 1
  expect(sim.until(byRelay, 20_000)).toBeDefined()
  // The answer is under way, in pieces.
  sim.pass(2000)
  expect(late.text()).toBe('')
  sim.faults.blocked = () => false
  const direct = () => late.mesh.status().connected === 1 && !byRelay()
  expect(sim.until(direct, 120_000), 'a direct path opens').toBeDefined()
  expect(late.text()).toBe('')
  expect(sim.until(sim.converged, 20_000), 'equal, ms later').toBeLessThan(3000)
})
