import { makeSim } from '../../sync/support/sim-world.ts'

const step = 5
const patience = 10_000

/**
 * Milliseconds until each link end of devices that come at one moment was open, on the simulated
 * network: what is left of a crowd where each device is a computer of its own and working costs nothing.
 */
export function simulatedCrowd(peers: number, rounds: number): number[] {
  const opened: number[] = []
  for (let seed = 1; seed <= rounds; seed++) {
    const sim = makeSim(seed)
    const devices = Array.from({ length: peers }, () => sim.add())
    const links = devices.map(() => 0)
    for (let t = step; t <= patience && links.some((each) => each < peers - 1); t += step) {
      sim.pass(step)
      for (const [i, { mesh }] of devices.entries()) {
        const { connected } = mesh.status()
        for (let each = links[i] ?? 0; each < connected; each++) opened.push(t)
        links[i] = Math.max(links[i] ?? 0, connected)
      }
    }
    sim.end()
  }
  return opened
}
