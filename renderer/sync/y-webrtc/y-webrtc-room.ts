import { WebrtcConn, WebrtcProvider } from 'y-webrtc'
import * as Y from 'yjs'
import { realClock } from '../clock.ts'
import { limits } from '../limits.ts'
import type { WireSignal } from '../link/signal.ts'
import type { Mesh } from '../mesh/mesh.ts'
import { createMesh } from '../mesh/mesh.ts'
import { openOwnWindows } from '../own-windows.ts'
import type { RoomConfig } from '../room.ts'
import { meetingPointTiming } from '../timing.ts'
import { rtcTransport } from '../transport/rtc-transport.ts'
import type { CreateTransport } from '../transport/transport.ts'
import type { MeetingPoints } from './meeting-points.ts'
import { createMeetingPoints } from './meeting-points.ts'
import { createSignalPost } from './signal-post.ts'
import type { SignalingConn } from './signaling-guard.ts'
import type SimplePeer from './simple-peer.ts'
import type { PeerHost } from './simple-peer.ts'
import { onWaking } from './waking.ts'

/** A room that y-webrtc has made, running; see `join-room.ts` for its life. */
export interface RunningRoom {
  readonly mesh: Mesh
  readonly meetingPoints: MeetingPoints
  readonly setMeetingPoints: (urls: readonly string[]) => void
  readonly leave: () => Promise<void>
}

const certificateKind: EcKeyGenParams = { name: 'ECDSA', namedCurve: 'P-256' }

/**
 * The only way to y-webrtc: it makes the room and finds the peers. Where its behaviour has to be
 * mended, it is mended here and in the guard of its signaling. What people write it never sees: left
 * with the notebook, it would seal every change, and on joining the whole of it, to post that to this
 * browser's other windows, which have links of their own.
 */
export async function openYWebrtcRoom(
  config: RoomConfig,
  urls: readonly string[],
  changed: () => void,
): Promise<RunningRoom> {
  const host: { current: Omit<PeerHost, 'defer'> | undefined } = { current: undefined }
  const nothing = new Y.Doc()
  const provider = new WebrtcProvider(config.topic, nothing, {
    signaling: [],
    password: config.password,
    maxConns: limits.peers,
    // Two windows of one browser link as any two devices do: only so is it known who has what.
    filterBcConns: false,
    peerOpts: {
      mesh: {
        adopt: (peer, port) => host.current?.adopt(peer, port),
        forget: (peer) => host.current?.forget(peer),
        defer: realClock.defer,
      } satisfies PeerHost,
    },
  })
  // One for all the links of this room, made anew at each join and never kept: making one for each
  // costs, and nobody sees more of it than the address that all of them share.
  const [certificate] = await Promise.all([
    RTCPeerConnection.generateCertificate(certificateKind),
    provider.key,
  ])
  const room = provider.room
  if (!room) throw new Error('y-webrtc has opened no room')
  // It would leave every room when a person is merely asked whether to close the window.
  globalThis.window?.removeEventListener('beforeunload', room._beforeUnloadHandler)

  const peerFor = (conn: SignalingConn, from: string, initiator: boolean): SimplePeer => {
    const known = room.webrtcConns.get(from)
    if (known) return known.peer
    // Its own type of a connection has what is private to it as well.
    const fresh = new WebrtcConn(conn as never, initiator, from, room)
    room.webrtcConns.set(from, fresh)
    return fresh.peer
  }
  const post = createSignalPost({
    ...config,
    me: room.peerId,
    key: room.key,
    announced: (conn, from) => void peerFor(conn, from, true),
    signalled: (conn, from, signal) => peerFor(conn, from, false).signal(signal),
  })
  const meetingPoints = createMeetingPoints(
    [config.topic, post.ownTopic],
    provider,
    post.take,
    (connected) => {
      if (connected) mesh.meetingPointBack()
      changed()
    },
    changed,
  )
  const transportFor = rtcTransport({
    iceServers: [...config.iceServers],
    certificates: [certificate],
    ...config.rtc,
  })
  const windows = openOwnWindows('w')
  const mesh = createMesh({
    me: room.peerId,
    doc: config.doc,
    awareness: config.awareness,
    clock: realClock,
    createTransport: doubting(transportFor, meetingPoints),
    canSignal: meetingPoints.connected,
    // What took the path away may have taken the meeting point with it.
    onLost: meetingPoints.doubt,
    onStatus: changed,
    isOwnWindow: windows.has,
  })
  windows.enter(room.peerId, changed)
  const remoteOf = (peer: SimplePeer) =>
    [...room.webrtcConns].find(([, conn]) => conn.peer === peer)?.[0]
  host.current = {
    adopt: (peer, port) => {
      const remote = remoteOf(peer)
      if (remote === undefined) return undefined
      const signal = (each: WireSignal) => post.send(meetingPoints.home, remote, each)
      return mesh.meet(remote, { ...port, signal })
    },
    forget: (peer) => void room.webrtcConns.delete(remoteOf(peer) ?? ''),
  }
  const setMeetingPoints = (next: readonly string[]) =>
    meetingPoints.use(signalingConns(provider, next))
  setMeetingPoints(urls)

  const stopWaking = onWaking(() => {
    meetingPoints.doubt()
    meetingPoints.announce()
    mesh.wake()
  })
  const stopFarewell = onPageGone(mesh.bye)
  const stopAnnouncing = announceAgainAndAgain(meetingPoints)

  return {
    mesh,
    meetingPoints,
    setMeetingPoints,
    leave: async () => {
      for (const stop of [stopAnnouncing, stopWaking, stopFarewell]) stop()
      const target = meetingPoints.published() + room.webrtcConns.size
      windows.leave()
      mesh.bye()
      await meetingPoints.flushed(target, meetingPointTiming.goodbyeMs)
      await new Promise((resolve) => setTimeout(resolve, meetingPointTiming.partingMs))
      mesh.close()
      meetingPoints.leave()
      provider.disconnect()
      provider.destroy()
      nothing.destroy()
      await provider.key
    },
  }
}

/** What makes a path waver may have taken the meeting point, which the next one needs. */
function doubting(createTransport: CreateTransport, { doubt }: MeetingPoints): CreateTransport {
  return (events) =>
    createTransport({
      ...events,
      wavering: (wavering) => {
        if (wavering) doubt()
        events.wavering(wavering)
      },
    })
}

/** Calls back when the page goes for good; returns the way to stop. */
function onPageGone(callback: () => void): () => void {
  const gone = (event: PageTransitionEvent) => {
    if (!event.persisted) callback()
  }
  globalThis.window?.addEventListener('pagehide', gone)
  return () => globalThis.window?.removeEventListener('pagehide', gone)
}

/** Heals what an announcement that got lost broke; returns the way to stop. */
function announceAgainAndAgain(meetingPoints: MeetingPoints): () => void {
  let timer: ReturnType<typeof setTimeout>
  const later = () => {
    const run = () => {
      meetingPoints.announce()
      later()
    }
    timer = setTimeout(run, meetingPointTiming.announceMs * (1 + Math.random()))
  }
  later()
  return () => clearTimeout(timer)
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
