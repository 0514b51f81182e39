import { WebrtcProvider } from 'y-webrtc'
import type { JoinRoom, Room, RoomConfig, RoomProblem, RoomStatus } from './room.ts'
import { claimTopic } from './topic-claims.ts'

/** The only way to y-webrtc: it makes the rooms, finds the peers and seals what passes the meeting point. */
export const joinRoom: JoinRoom = (config) => {
  const listeners = new Set<() => void>()
  const changed = () => {
    for (const listener of [...listeners]) listener()
  }
  let meetingPoints = config.meetingPoints
  let provider: WebrtcProvider | undefined
  let problem: RoomProblem | undefined
  let left = false

  const claim = claimTopic(config.topic)
  const start = () => {
    problem = undefined
    if (left) return
    provider = makeProvider(config, meetingPoints)
    provider.on('peers', changed)
    provider.on('status', changed)
    watchMeetingPoints(provider, changed)
    changed()
  }
  if (globalThis.crypto?.subtle === undefined) problem = 'insecure-context'
  else if (claim.free) start()
  else {
    problem = 'already-open'
    void claim.granted.then(start)
  }

  const status = (): RoomStatus => {
    const conns = [...(provider?.room?.webrtcConns.values() ?? [])]
    const connected = conns.filter((conn) => conn.connected).length
    return {
      meetingPoint: meetingPointState(provider, meetingPoints),
      connected,
      byDetour: 0,
      present: connected + 1,
      haveAll: 1 + conns.filter((conn) => conn.connected && conn.synced).length,
      problem,
    }
  }

  const stop = async () => {
    if (!provider) return
    const ending = provider
    provider = undefined
    const presence = config.awareness.getLocalState()
    await ending.key
    ending.disconnect()
    ending.destroy()
    await ending.key
    if (presence) config.awareness.setLocalState(presence)
  }

  const room: Room = {
    status,
    onStatus: (callback) => {
      listeners.add(callback)
      return () => void listeners.delete(callback)
    },
    setMeetingPoints: (next) => {
      if (left || sameList(meetingPoints, next)) return
      meetingPoints = [...next]
      if (!provider) return
      void stop().then(start)
    },
    leave: async () => {
      if (left) return
      left = true
      await stop()
      listeners.clear()
      claim.release()
    },
  }
  return room
}

function makeProvider(config: RoomConfig, meetingPoints: readonly string[]): WebrtcProvider {
  return new WebrtcProvider(config.topic, config.doc, {
    signaling: [...meetingPoints],
    password: config.password,
    awareness: config.awareness,
    maxConns: 1000,
    // Tabs of one browser connect as any two devices do: the broadcast channel alone tells no truth about who has what.
    filterBcConns: false,
    peerOpts: { config: { iceServers: [...config.iceServers] } },
  })
}

function watchMeetingPoints(provider: WebrtcProvider, changed: () => void): void {
  for (const conn of provider.signalingConns) {
    conn.on('connect', changed)
    conn.on('disconnect', changed)
  }
}

function meetingPointState(
  provider: WebrtcProvider | undefined,
  meetingPoints: readonly string[],
): RoomStatus['meetingPoint'] {
  if (meetingPoints.length === 0) return 'none'
  return provider?.signalingConns.some((conn) => conn.connected) ? 'connected' : 'connecting'
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index])
}
