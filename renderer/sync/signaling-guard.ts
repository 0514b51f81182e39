/** What we use of y-webrtc's connection to one meeting point; all rooms of this window share it. */
export interface SignalingConn {
  readonly connected: boolean
  readonly ws: WebSocket | null
  readonly lastMessageReceived: number
  readonly providers: Set<unknown>
  send: (message: unknown) => void
  readonly connect: () => void
  readonly disconnect: () => void
  readonly on: (event: 'connect' | 'disconnect', listener: () => void) => void
  readonly off: (event: 'connect' | 'disconnect', listener: () => void) => void
  readonly emit: (event: string, values: unknown[]) => void
}

/** A room's own meeting points, by topic: y-webrtc itself would tell every meeting point of every room. */
export interface SignalingHome {
  readonly conns: () => readonly SignalingConn[]
  readonly published: () => void
}

interface Frame {
  readonly type: string
  readonly topic?: string
  readonly topics?: readonly string[]
}

export const signalingHomes = new Map<string, SignalingHome>()
const senders = new WeakMap<SignalingConn, (message: unknown) => void>()

/**
 * Makes a connection's `send` safe: a room's topic goes to that room's meeting points only; what was
 * meant for one that is gone takes another; and where there is none it is dropped, since what is
 * signalled is said again until it is answered.
 */
export function guardSignaling(conn: SignalingConn): void {
  if (senders.has(conn)) return
  const send = conn.send.bind(conn)
  senders.set(conn, send)
  conn.send = (message) => {
    const frame = message as Frame
    if (frame.type === 'publish') publish(conn, frame)
    else if (frame.type === 'subscribe') subscribe(conn, frame)
    else if (isUsable(conn)) send(message)
  }
}

function publish(conn: SignalingConn, frame: Frame): void {
  const home = signalingHomes.get(frame.topic ?? '')
  const conns = home?.conns() ?? []
  const usable = conns.filter(isUsable)
  const way = usable.includes(conn) ? conn : usable[0]
  if (way) senders.get(way)?.(frame)
  home?.published()
}

function subscribe(conn: SignalingConn, frame: Frame): void {
  if (!isUsable(conn)) return
  const topics = frame.topics?.filter((topic) => signalingHomes.get(topic)?.conns().includes(conn))
  if (topics?.length) senders.get(conn)?.({ type: 'subscribe', topics })
}

/** `connected` stays true for a while after the socket has begun to close. */
function isUsable(conn: SignalingConn): boolean {
  return conn.connected && conn.ws?.readyState === 1
}
