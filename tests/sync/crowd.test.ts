import { afterEach, expect, test } from 'vitest'
import type { Sim } from './support/sim-world.ts'
import { makeSim } from './support/sim-world.ts'

const first = Number(process.env.SOTTO_SEED ?? 1)
/** On the simulated network a link opens after some 100 ms; the rest is asking around. */
const soon = 1500

let running: Sim | undefined
afterEach(() => running?.end())

for (const [i, devices] of [2, 3, 7, 12, 24, 60].entries()) {
  const seed = first + i
  test(`P6: ${devices} devices that come at one moment, each with words of its own, soon have all of them (seed ${seed})`, () => {
    const sim = makeSim(seed)
    running = sim
    // Everybody has been writing alone: all are made first, then all meet.
    sim.meetingPoint.up = false
    for (let n = 0; n < devices; n++) sim.add().type(`<${n}>`)
    sim.pass(3000)
    sim.meetingPoint.up = true
    for (const { mesh } of sim.devices) mesh.meetingPointBack()
    for (const { id } of sim.devices) sim.meetingPoint.announce(id)
    const linked = sim.until(
      () => sim.devices.every(({ mesh }) => mesh.status().present === devices),
      20_000,
    )
    const frames = sim.network.frames()
    const equal = sim.until(sim.converged, 20_000)
    const known = sim.until(
      () => sim.devices.every(({ mesh }) => mesh.status().haveAll === devices),
      20_000,
    )
    const each = (sim.network.frames() - frames) / devices
    console.log(
      `seed ${seed}: ${devices} devices, all present after ${linked} ms, equal ${equal} ms later, known ${known} ms later, ${each.toFixed(0)} frames each, ${sim.meetingPoint.published()} signals`,
    )
    expect(equal, 'equal after all are present, ms').toBeLessThan(soon)
    expect(known, 'and known to all, ms').toBeLessThan(2 * soon)
  }, 60_000)
}
