import type { MeetingPointState } from '../room.ts'
import { meetingPointTiming } from '../timing.ts'
import type { SignalingConn, SignalingHome } from './signaling-guard.ts'
import { guardSignaling, openSignalingHome } from './signaling-guard.ts'
import { watchSocket } from './socket-watch.ts'

/** One room's meeting points. */
export interface MeetingPoints {
  readonly home: SignalingHome
  readonly state: () => MeetingPointState
  readonly connected: () => boolean
  /** The addresses of those with which there is no connection now. */
  readonly unreached: () => readonly string[]
  readonly use: (conns: readonly SignalingConn[]) => void
  /** Announces the room again, in case that somebody missed it. */
  readonly announce: () => void
  /** Something has changed or was lost: a connection that gives no sign of life is made anew. */
  readonly doubt: () => void
  /** How often this room has published. */
  readonly published: () => number
  /** Resolves when it has published so often and all of it has left, or after `milliseconds`. */
  readonly flushed: (published: number, milliseconds: number) => Promise<void>
  readonly leave: () => void
}

/** The meeting points of one room; none is used until they are given. */
export function createMeetingPoints(
  topics: SignalingHome['topics'],
  member: unknown,
  take: SignalingHome['take'],
  changed: (connected: boolean) => void,
  /** Its state is another, and no connection came or went. */
  onState: () => void,
): MeetingPoints {
  let conns: readonly SignalingConn[] = []
  let published = 0
  let look: { readonly timer: ReturnType<typeof setTimeout>; over: boolean } | undefined
  const connected = () => conns.some((conn) => conn.connected)
  const onConnect = () => {
    // An announcement comes as this event too; looking begins with the connection alone.
    look ??= {
      over: false,
      timer: setTimeout(() => {
        if (look) look.over = true
        onState()
      }, meetingPointTiming.lookMs),
    }
    changed(true)
  }
  const endLook = () => {
    clearTimeout(look?.timer)
    look = undefined
  }
  const onDisconnect = () => {
    if (!connected()) endLook()
    changed(false)
  }
  /** Those of which nothing is known that speaks against them. */
  const sure = () => conns.some((conn) => conn.connected && watchSocket(conn).isSure())
  const unwatch = new Map<SignalingConn, () => void>()
  const home: SignalingHome = {
    ...{ topics, take },
    conns: () => conns,
    published: () => void published++,
  }
  const forget = openSignalingHome(home)
  const pick = (conn: SignalingConn) => {
    guardSignaling(conn)
    unwatch.set(conn, watchSocket(conn).subscribe(onState))
    conn.providers.add(member)
    conn.on('connect', onConnect)
    conn.on('disconnect', onDisconnect)
    // One that was let go of earlier rests in y-webrtc's table.
    conn.connect()
  }
  const drop = (conn: SignalingConn) => {
    unwatch.get(conn)?.()
    unwatch.delete(conn)
    conn.off('connect', onConnect)
    conn.off('disconnect', onDisconnect)
    conn.providers.delete(member)
    conn.send({ type: 'unsubscribe', topics })
    // Not destroyed: y-webrtc would keep the dead connection in its table for ever.
    if (conn.providers.size === 0) conn.disconnect()
  }
  const use = (next: readonly SignalingConn[]) => {
    const added = next.filter((conn) => !conns.includes(conn))
    const dropped = conns.filter((conn) => !next.includes(conn))
    conns = [...next]
    for (const conn of dropped) drop(conn)
    for (const conn of added) {
      pick(conn)
      if (conn.connected) announceOn(conn)
    }
  }

  return {
    home,
    connected,
    unreached: () => unreachedOf(conns),
    state: () => {
      if (conns.length === 0) return 'none'
      if (!sure()) return 'connecting'
      return look?.over ? 'connected' : 'looking'
    },
    use,
    announce: () => {
      for (const conn of conns) if (conn.connected) announceOn(conn)
    },
    doubt: () => {
      for (const conn of conns) watchSocket(conn).doubt()
    },
    published: () => published,
    flushed: async (target, milliseconds) => {
      const until = performance.now() + milliseconds
      const isSent = () => published >= target && conns.every(hasSentAll)
      while (connected() && !isSent() && performance.now() < until)
        await new Promise((resolve) => setTimeout(resolve, meetingPointTiming.goodbyePollMs))
    },
    leave: () => {
      use([])
      endLook()
      forget()
    },
  }
}

function unreachedOf(conns: readonly SignalingConn[]): readonly string[] {
  return conns.filter((conn) => !conn.connected).map(({ url }) => url)
}

function hasSentAll({ ws }: SignalingConn): boolean {
  return (ws?.bufferedAmount ?? 0) === 0
}

/** At this event y-webrtc subscribes and announces; the guard keeps that to the rooms of this meeting point. */
function announceOn(conn: SignalingConn): void {
  conn.emit('connect', [{ type: 'connect' }, conn])
}
