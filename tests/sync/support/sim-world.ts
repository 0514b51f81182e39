import * as Y from 'yjs'
import { makeSimClock } from './sim-clock.ts'
import type { SimDevice, SimWorld } from './sim-device.ts'
import { makeSimDevice } from './sim-device.ts'
import { makeSimNetwork } from './sim-network.ts'
import { makeSimMeetingPoint } from './sim-room.ts'

/** A room of simulated devices, from one seed. */
export interface Sim extends SimWorld {
  readonly devices: SimDevice[]
  /** What the network does wrong now; the tests set these. */
  readonly faults: Faults
  /** `protocol`: another number than this build's. */
  readonly add: (doc?: Y.Doc, protocol?: number) => SimDevice
  readonly remove: (device: SimDevice, how: 'leave' | 'crash') => void
  /** Lets so many milliseconds pass. */
  readonly pass: (milliseconds: number) => void
  /** Lets time pass until it holds; how long that took, or undefined where it did not within the limit. */
  readonly until: (holds: () => boolean, limit: number) => number | undefined
  readonly converged: () => boolean
  readonly end: () => void
}

export interface Faults {
  /** Pairs that can have no direct path. */
  blocked: (a: string, b: string) => boolean
  /** Neither paths nor signals between these. */
  apart: (a: string, b: string) => boolean
  silent: (from: string, to: string) => boolean
  signalLoss: number
  signalDoubling: number
  /** Milliseconds, at most, of a frame and of a signal. */
  jitter: number
}

const never = () => false

export function makeSim(seed: number): Sim {
  const random = mulberry32(seed)
  const clock = makeSimClock()
  const faults: Faults = {
    blocked: never,
    apart: never,
    silent: never,
    signalLoss: 0,
    signalDoubling: 0,
    jitter: 20,
  }
  const network = makeSimNetwork(clock, {
    direct: (a, b) => !faults.blocked(a, b) && !faults.apart(a, b),
    silent: (from, to) => faults.silent(from, to),
    delay: () => 1 + random() * faults.jitter,
    bandwidth: 2000,
  })
  const meetingPoint = makeSimMeetingPoint(clock, {
    delay: () => 2 + random() * faults.jitter,
    lost: () => random() < faults.signalLoss,
    doubled: () => random() < faults.signalDoubling,
    heard: (a, b) => !faults.apart(a, b),
  })
  const world: SimWorld = { clock, network, meetingPoint, random }
  const devices: SimDevice[] = []
  return {
    ...world,
    devices,
    faults,
    add: (doc, protocol) => {
      const fresh = doc ?? new Y.Doc()
      if (!doc) fresh.clientID = Math.floor(random() * 2 ** 32)
      const device = makeSimDevice(world, uuid(random), fresh, protocol)
      devices.push(device)
      return device
    },
    remove: (device, how) => {
      devices.splice(devices.indexOf(device), 1)
      device[how]()
    },
    pass: (milliseconds) => void clock.runUntil(clock.now() + milliseconds),
    until: (holds, limit) => {
      const start = clock.now()
      // Looked at every 20 ms, not at every event: comparing whole documents is the costly part.
      for (let t = start; t <= start + limit; t += 20) {
        clock.runUntil(t)
        if (holds()) return t - start
      }
      return undefined
    },
    converged: () => {
      const [first, ...rest] = devices
      return first === undefined || rest.every((each) => sameState(first.doc, each.doc))
    },
    end: () => {
      for (const device of devices.splice(0)) device.crash()
    },
  }
}

/** All that two documents hold is the same, deletions included. */
export function sameState(a: Y.Doc, b: Y.Doc): boolean {
  return Y.equalSnapshots(Y.snapshot(a), Y.snapshot(b))
}

function mulberry32(seed: number): () => number {
  let a = seed
  return () => {
    a = (a + 0x6d2b79f5) | 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

function uuid(random: () => number): string {
  const hex = (length: number) =>
    Array.from({ length }, () => Math.floor(random() * 16).toString(16)).join('')
  return `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}`
}
