import { WebrtcConn, WebrtcProvider } from 'y-webrtc'
import * as Y from 'yjs'
import { realClock } from '../clock.ts'
import { limits } from '../limits.ts'
import type { RoomConfig } from '../room.ts'
import type { SignalingConn } from './signaling-guard.ts'
import type SimplePeer from './simple-peer.ts'
import type { PeerHost } from './simple-peer.ts'

/** A room of y-webrtc's, which finds the others and makes peers for them. */
interface Provider {
  /** Our own id in the room, new at each join. */
  readonly me: string
  /** What signals are sealed with. */
  readonly key: CryptoKey
  /** How y-webrtc knows who uses a connection to a meeting point. */
  readonly member: unknown
  /** Makes peers for those that are found, from now on. */
  readonly serve: (host: Omit<PeerHost, 'defer'>) => void
  /** The peer for another device, new where there is none. */
  readonly peerFor: (conn: SignalingConn, from: string, initiator: boolean) => SimplePeer
  readonly remoteOf: (peer: SimplePeer) => string | undefined
  readonly forget: (remote: string) => void
  readonly peers: () => number
  /** Its connections to these addresses, out of its own table or made for it. */
  readonly signalingConns: (urls: readonly string[]) => SignalingConn[]
  readonly destroy: () => Promise<void>
}

/**
 * Makes y-webrtc's room, with no meeting point yet. What people write it never sees: left with the
 * notebook, it would seal every change, and on joining the whole of it, to post that to this browser's
 * other windows, which have links of their own.
 */
export async function openProvider(config: RoomConfig): Promise<Provider> {
  let host: Omit<PeerHost, 'defer'> | undefined
  const nothing = new Y.Doc()
  const provider = new WebrtcProvider(config.topic, nothing, {
    signaling: [],
    password: config.password,
    maxConns: limits.peers,
    // Two windows of one browser link as any two devices do: only so is it known who has what.
    filterBcConns: false,
    peerOpts: {
      mesh: {
        adopt: (peer, port) => host?.adopt(peer, port),
        forget: (peer) => host?.forget(peer),
        defer: realClock.defer,
      } satisfies PeerHost,
    },
  })
  await provider.key
  const room = provider.room
  if (!room) throw new Error('y-webrtc has opened no room')
  // It would leave every room when a person is merely asked whether to close the window.
  globalThis.window?.removeEventListener('beforeunload', room._beforeUnloadHandler)

  return {
    me: room.peerId,
    key: room.key,
    member: provider,
    serve: (next) => {
      host = next
    },
    peerFor: (conn, from, initiator) => {
      const known = room.webrtcConns.get(from)
      if (known) return known.peer
      // Its own type of a connection has what is private to it as well.
      const fresh = new WebrtcConn(conn as never, initiator, from, room)
      room.webrtcConns.set(from, fresh)
      return fresh.peer
    },
    remoteOf: (peer) => [...room.webrtcConns].find(([, conn]) => conn.peer === peer)?.[0],
    forget: (remote) => void room.webrtcConns.delete(remote),
    peers: () => room.webrtcConns.size,
    signalingConns: (urls) => signalingConns(provider, urls),
    destroy: async () => {
      provider.disconnect()
      provider.destroy()
      nothing.destroy()
      await provider.key
    },
  }
}

/** y-webrtc's connections to these addresses, out of its own table or made for it. */
function signalingConns(provider: WebrtcProvider, urls: readonly string[]): SignalingConn[] {
  const collector = {
    shouldConnect: false,
    signalingUrls: urls,
    signalingConns: [] as SignalingConn[],
    room: null,
  }
  // y-webrtc looks an address up in its table only while it connects: a stand-in without a room connects here.
  WebrtcProvider.prototype.connect.call(collector as unknown as WebrtcProvider)
  for (const conn of collector.signalingConns) {
    conn.providers.delete(collector)
    conn.providers.add(provider)
  }
  return [...new Set(collector.signalingConns)]
}
