import type { Faults, Sim } from './sim-world.ts'
import { makeSim } from './sim-world.ts'

export interface StormOptions {
  readonly seed: number
  readonly devices: number
  /** Simulated seconds of trouble. */
  readonly seconds: number
}

export interface StormResult {
  /** Simulated milliseconds from the healing of the network until all replicas were equal; undefined: never. */
  readonly converged: number | undefined
  /** And until each device said, truly, that all have all. */
  readonly settled: number | undefined
  /** Frames from the healing on, per device. */
  readonly framesEach: number
  readonly sim: Sim
}

/** Within this, after the network is whole again, all must be equal: a link's longest silence and one repair. */
export const healWithin = 110_000

/**
 * A workshop on a bad day: devices join, leave and crash, type and erase, while paths break, go
 * silent or cannot be made, the room falls apart, signals get lost and doubled, and the meeting
 * point comes and goes. Then everything heals, and it must come right by itself.
 */
export function storm({ seed, devices, seconds }: StormOptions): StormResult {
  const sim = makeSim(seed)
  const { random, faults, meetingPoint } = sim
  const chance = (probability: number) => random() < probability
  const pick = () => sim.devices[Math.floor(random() * sim.devices.length)]
  const calm: Faults = { ...faults }
  for (let i = 0; i < devices; i++) {
    sim.add()
    if (chance(0.4)) sim.pass(random() * 300)
  }
  const steps = seconds * 5
  for (let step = 0; step < steps; step++) {
    if (chance(0.04)) trouble(sim)
    if (chance(0.03)) Object.assign(faults, calm)
    if (chance(0.02)) meetingPoint.up = !meetingPoint.up
    const device = pick()
    if (chance(0.02) && device && sim.devices.length > 2)
      sim.remove(device, chance(0.5) ? 'leave' : 'crash')
    if (chance(0.03) && sim.devices.length < devices) sim.add()
    for (let edits = random() * 4; edits > 0; edits--) {
      if (chance(0.2)) pick()?.erase()
      else pick()?.type(chance(0.03) ? 'long '.repeat(20_000) : 'word ')
    }
    if (chance(0.1))
      sim.network.breakPaths(
        () => chance(0.1),
        () => random() * 8000,
      )
    sim.pass(200)
  }
  Object.assign(faults, calm)
  meetingPoint.up = true
  for (const { mesh } of sim.devices) mesh.meetingPointBack()
  for (const { id } of sim.devices) meetingPoint.announce(id)

  const before = sim.network.frames()
  const converged = sim.until(sim.converged, healWithin)
  const all = sim.devices.length
  const settled = sim.until(
    () => sim.devices.every(({ mesh }) => mesh.status().haveAll === all),
    30_000,
  )
  return { converged, settled, framesEach: (sim.network.frames() - before) / all, sim }
}

/** Something goes wrong, and stays so until it is calm again. */
function trouble({ faults, random }: Sim): void {
  const half = Math.floor(random() * 0xffffffff)
  const side = (id: string) => (Number.parseInt(id.slice(0, 8), 16) ^ half) % 3 === 0
  const pair = (a: string, b: string) => side(a) !== side(b)
  const kind = Math.floor(random() * 4)
  if (kind === 0) faults.apart = pair
  if (kind === 1) faults.silent = (from, to) => side(from) && !side(to)
  if (kind === 2) faults.blocked = pair
  if (kind === 3) {
    faults.signalLoss = random() * 0.5
    faults.signalDoubling = random() * 0.3
    faults.jitter = 20 + random() * 400
  }
}
