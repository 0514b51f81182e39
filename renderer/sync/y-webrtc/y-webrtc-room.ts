import { realClock } from '../clock.ts'
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
import { openProvider } from './provider.ts'
import { createSignalPost } from './signal-post.ts'
import { onWaking } from './waking.ts'

/** A room that y-webrtc has made, running; see `join-room.ts` for its life. */
export interface RunningRoom {
  readonly mesh: Mesh
  readonly meetingPoints: MeetingPoints
  /** Devices that are reached directly but for a TURN server. */
  readonly byTurn: () => number
  readonly setMeetingPoints: (urls: readonly string[]) => void
  readonly leave: () => Promise<void>
}

const certificateKind: EcKeyGenParams = { name: 'ECDSA', namedCurve: 'P-256' }

/**
 * The only way to y-webrtc: it makes the room and finds the peers. Where its behaviour has to be
 * mended, it is mended here, in its provider and in the guard of its signaling.
 */
export async function openYWebrtcRoom(
  config: RoomConfig,
  urls: readonly string[],
  changed: () => void,
): Promise<RunningRoom> {
  // One for all the links of this room, made anew at each join and never kept: making one for each
  // costs, and nobody sees more of it than the address that all of them share.
  const [certificate, provider] = await Promise.all([
    RTCPeerConnection.generateCertificate(certificateKind),
    openProvider(config),
  ])
  const { me } = provider
  const post = createSignalPost({
    ...config,
    me,
    key: provider.key,
    announced: (conn, from) => void provider.peerFor(conn, from, true),
    signalled: (conn, from, signal) => provider.peerFor(conn, from, false).signal(signal),
  })
  const meetingPoints = createMeetingPoints(
    [config.topic, post.ownTopic],
    provider.member,
    post.take,
    (connected) => {
      if (connected) mesh.meetingPointBack()
      changed()
    },
    changed,
  )
  /** Connections whose way leads through a TURN server. */
  const turned = new Set<object>()
  const transportFor = rtcTransport(
    () => ({
      iceServers: [...config.iceServers()],
      certificates: [certificate],
      ...config.rtc,
    }),
    (connection, byTurn) => {
      if (byTurn === turned.has(connection)) return
      if (byTurn) turned.add(connection)
      else turned.delete(connection)
      changed()
    },
  )
  const windows = openOwnWindows('w')
  const mesh = createMesh({
    me,
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
  windows.enter(me, changed)
  provider.serve({
    adopt: (peer, port) => {
      const remote = provider.remoteOf(peer)
      if (remote === undefined) return undefined
      const signal = (each: WireSignal) => post.send(meetingPoints.home, remote, each)
      return mesh.meet(remote, { ...port, signal })
    },
    forget: (peer) => provider.forget(provider.remoteOf(peer) ?? ''),
  })
  const setMeetingPoints = (next: readonly string[]) =>
    meetingPoints.use(provider.signalingConns(next))
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
    byTurn: () => turned.size,
    setMeetingPoints,
    leave: async () => {
      for (const stop of [stopAnnouncing, stopWaking, stopFarewell]) stop()
      const target = meetingPoints.published() + provider.peers()
      windows.leave()
      mesh.bye()
      await meetingPoints.flushed(target, meetingPointTiming.goodbyeMs)
      await new Promise((resolve) => setTimeout(resolve, meetingPointTiming.partingMs))
      mesh.close()
      meetingPoints.leave()
      await provider.destroy()
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
