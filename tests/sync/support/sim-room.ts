import type { Clock } from '../../../renderer/sync/clock.ts'
import type SimplePeer from '../../../renderer/sync/y-webrtc/simple-peer.ts'

/** What the meeting point and y-webrtc do between them, in memory: announce, and carry signals. */
export interface SimMeetingPoint {
  up: boolean
  readonly join: (id: string, member: SimMember) => void
  readonly leave: (id: string) => void
  readonly announce: (id: string) => void
  readonly publish: (from: string, to: string, signal: unknown) => void
  readonly published: () => number
}

export interface SimMember {
  readonly onAnnounce: (from: string) => void
  readonly onSignal: (from: string, signal: unknown) => void
}

export interface SignalConditions {
  readonly delay: () => number
  readonly lost: () => boolean
  readonly doubled: () => boolean
  readonly heard: (from: string, to: string) => boolean
}

export function makeSimMeetingPoint(clock: Clock, conditions: SignalConditions): SimMeetingPoint {
  const members = new Map<string, SimMember>()
  let published = 0
  const point: SimMeetingPoint = {
    up: true,
    join: (id, member) => {
      members.set(id, member)
      point.announce(id)
    },
    leave: (id) => void members.delete(id),
    announce: (id) => {
      for (const other of members.keys()) {
        if (other === id || !point.up || !conditions.heard(id, other)) continue
        clock.after(conditions.delay(), () => members.get(other)?.onAnnounce(id))
      }
    },
    publish: (from, to, signal) => {
      published += 1
      if (!point.up || !conditions.heard(from, to) || conditions.lost()) return
      const copy = structuredClone(signal)
      const carry = () =>
        clock.after(conditions.delay(), () => members.get(to)?.onSignal(from, copy))
      carry()
      if (conditions.doubled()) carry()
    },
    published: () => published,
  }
  return point
}

/** As y-webrtc files them: one peer for each device that was heard of. */
export type PeerTable = Map<string, SimplePeer>
