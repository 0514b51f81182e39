import { test } from 'vitest'
import { makeSimClock } from '../support/sim-clock.ts'
import { makeSimNetwork } from '../support/sim-network.ts'
import type { TransportHarness } from './transport-cases.ts'
import { transportCases } from './transport-cases.ts'

function simulated(): TransportHarness {
  const clock = makeSimClock()
  const network = makeSimNetwork(clock, {
    direct: () => true,
    silent: () => false,
    delay: (lane) => (lane === 'talk' ? 3 : 11),
    bandwidth: 500,
  })
  return {
    make: network.transportFor,
    until: async (holds) => {
      if (!clock.runUntil(clock.now() + 10_000, holds)) throw new Error('not in good time')
    },
    moment: async () => void clock.runUntil(clock.now() + 300),
  }
}

for (const { title, run } of transportCases)
  test(`the simulated transport ${title}`, () => run(simulated()))
