import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import type { Mesh } from '../../../renderer/sync/mesh/mesh.ts'
import { createMesh } from '../../../renderer/sync/mesh/mesh.ts'
import type { PeerHost } from '../../../renderer/sync/y-webrtc/simple-peer.ts'
import SimplePeer from '../../../renderer/sync/y-webrtc/simple-peer.ts'
import type { SimClock } from './sim-clock.ts'
import type { SimNetwork } from './sim-network.ts'
import type { SimMeetingPoint } from './sim-room.ts'

/** A device in the simulation: a document, and the real mesh, links and frames below it. */
export interface SimDevice {
  readonly id: string
  readonly doc: Y.Doc
  readonly awareness: Awareness
  readonly mesh: Mesh
  readonly text: () => string
  readonly type: (words: string) => void
  readonly erase: () => void
  /** Says goodbye. */
  readonly leave: () => void
  /** Is simply not there any more. */
  readonly crash: () => void
}

export interface SimWorld {
  readonly clock: SimClock
  readonly network: SimNetwork
  readonly meetingPoint: SimMeetingPoint
  readonly random: () => number
}

export function makeSimDevice(
  world: SimWorld,
  id: string,
  doc: Y.Doc = new Y.Doc(),
  protocol?: number,
): SimDevice {
  const { clock, network, meetingPoint, random } = world
  const awareness = new Awareness(doc)
  awareness.setLocalState({ name: id.slice(0, 4) })
  const peers = new Map<string, SimplePeer>()
  let alive = true
  const mesh = createMesh({
    me: id,
    doc,
    awareness,
    clock,
    createTransport: network.transportFor(id),
    canSignal: () => meetingPoint.up,
    onStatus: () => {},
    ...(protocol === undefined ? {} : { protocol }),
  })
  const host: PeerHost = {
    defer: clock.defer,
    adopt: (peer, port) => {
      for (const [remote, filed] of peers) {
        if (filed !== peer) continue
        const signal = (each: unknown) => alive && meetingPoint.publish(id, remote, each)
        return mesh.meet(remote, { ...port, signal })
      }
      return undefined
    },
    forget: (peer) => {
      for (const [remote, filed] of peers) if (filed === peer) peers.delete(remote)
    },
  }
  const file = (remote: string, initiator: boolean) => {
    const known = peers.get(remote)
    if (known) return known
    const peer = new SimplePeer({ initiator, mesh: host })
    peers.set(remote, peer)
    return peer
  }
  meetingPoint.join(id, {
    onAnnounce: (from) => alive && void file(from, true),
    onSignal: (from, signal) => alive && file(from, false).signal(signal),
  })
  const go = () => {
    alive = false
    meetingPoint.leave(id)
    mesh.close()
    awareness.destroy()
  }
  const words = doc.getText('words')
  return {
    id,
    doc,
    awareness,
    mesh,
    text: () => words.toString(),
    type: (typed) => words.insert(Math.floor(random() * (words.length + 1)), typed),
    erase: () => {
      if (words.length > 0) words.delete(Math.floor(random() * words.length), 1)
    },
    leave: () => {
      mesh.bye()
      go()
    },
    crash: go,
  }
}
