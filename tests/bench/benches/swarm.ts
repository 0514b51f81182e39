import { makeSim } from '../../sync/support/sim-world.ts'
import type { Bench } from '../bench.ts'
import { printTable } from '../bench.ts'
import { round } from '../statistics.ts'

/** A whole workshop in one room, on the simulated network; flooding is what plain y-webrtc does: everybody to everybody. */
export const swarm: Bench = {
  name: 'swarm',
  about: 'a big room on the simulated network: equal, and at what cost for each edit',
  flags: { peers: 60, edits: 300, seed: 1 },
  run: async ({ peers = 60, edits = 300, seed = 1 }) => {
    const sim = makeSim(seed)
    for (let i = 0; i < peers; i++) sim.add()
    const everybody = () => sim.devices.every(({ mesh }) => mesh.status().present === peers)
    const met = sim.until(everybody, 60_000)
    sim.pass(60_000)
    const links = sim.devices.map(({ mesh }) => mesh.status().connected)
    const frames = sim.network.frames()
    const bytes = sim.network.bytes()
    for (let i = 0; i < edits; i++) {
      sim.devices[i % 3]?.type('word ')
      sim.pass(40)
    }
    const converged = sim.until(sim.converged, 60_000)
    sim.until(() => sim.devices.every(({ mesh }) => mesh.status().haveAll === peers), 30_000)
    const perEdit = (sim.network.frames() - frames) / edits
    const bytesPerEdit = (sim.network.bytes() - bytes) / edits
    sim.end()
    const flooding = peers * (peers - 1)
    const degree = links.reduce((sum, each) => sum + each, 0) / peers
    printTable([
      [`${peers} devices`, 'messages an edit', 'bytes an edit', 'links each'],
      ['ours', round(perEdit) ?? '-', round(bytesPerEdit) ?? '-', round(degree) ?? '-'],
      ['flooding', flooding, '-', peers - 1],
      ['fewest', peers - 1, '-', '-'],
    ])
    return {
      name: 'swarm',
      ours: round(perEdit),
      plain: flooding,
      limit: peers - 1,
      ratio: round(perEdit / (peers - 1), 2),
      goal: 'equal, and under a tenth of flooding',
      met: converged !== undefined && perEdit < flooding / 10,
      unit: 'messages for an edit, digests and presence included',
      detail: {
        seed,
        allPresentMs: met ?? null,
        equalMs: converged ?? null,
        bytesPerEdit: round(bytesPerEdit),
        linksEach: round(degree),
        mostLinks: Math.max(...links),
      },
    }
  },
}
