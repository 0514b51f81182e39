import type { Faults } from './faults.ts'
import { readFrame } from './frame.ts'

export interface SwitchDeps {
  readonly ports: number
  readonly send: (port: number, bytes: Buffer) => void
  readonly random: () => number
  /** Calls back after so many milliseconds. */
  readonly later: (milliseconds: number, act: () => void) => void
}

/** A learning Ethernet switch that also does what a bad network does. */
export function createSwitch({ ports, send, random, later }: SwitchDeps) {
  const portOf = new Map<string, number>()
  let faults: Faults = { delay: 0, loss: 0, noUdp: false, isolated: false, down: [] }

  function passes(from: number, to: number): boolean {
    if (faults.down.includes(from) || faults.down.includes(to)) return false
    return !faults.isolated || from === 0 || to === 0
  }

  return {
    set: (next: Faults) => {
      faults = next
    },
    receive: (from: number, bytes: Buffer) => {
      const frame = readFrame(bytes)
      if (!frame || faults.down.includes(from)) return
      portOf.set(frame.from, from)
      if (faults.noUdp && frame.isUdp) return
      const known = frame.isGroup ? undefined : portOf.get(frame.to)
      for (let to = 0; to < ports; to++) {
        if (to === from || (known !== undefined && to !== known) || !passes(from, to)) continue
        if (!frame.isLookup && random() * 100 < faults.loss) continue
        if (faults.delay === 0) send(to, bytes)
        // What is on its way when a cable is pulled does not arrive.
        else later(faults.delay, () => passes(from, to) && send(to, bytes))
      }
    },
  }
}
