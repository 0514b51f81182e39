/** What we use of y-webrtc's connection to one meeting point; all rooms of this window share it. */
export interface SignalingConn {
  readonly url: string
  readonly connected: boolean
  readonly ws: WebSocket | null
  readonly lastMessageReceived: number
  readonly providers: Set<unknown>
  /** The listeners of lib0's client. */
  readonly _observers: Map<string, unknown>
  send: (message: unknown) => void
  readonly connect: () => void
  readonly disconnect: () => void
  readonly on: (event: SignalingEvent, listener: (message: unknown) => void) => void
  readonly off: (event: SignalingEvent, listener: (message: unknown) => void) => void
  readonly emit: (event: string, values: unknown[]) => void
}
type SignalingEvent = 'connect' | 'disconnect' | 'message'

/** One room's own meeting points: y-webrtc itself would tell every meeting point of every room. */
export interface SignalingHome {
  readonly conns: () => readonly SignalingConn[]
  /** Where this device hears what is meant for the room, and for it alone. */
  readonly topics: readonly [room: string, device: string]
  readonly published: () => void
  /** Something sealed has come on one of the topics. */
  readonly take: (conn: SignalingConn, data: string) => void
}

interface Frame {
  readonly type: string
  readonly topic?: string
  readonly topics?: readonly string[]
  readonly data?: unknown
}

/** By each of their topics. */
const homes = new Map<string, SignalingHome>()
const senders = new WeakMap<SignalingConn, (message: unknown) => void>()

/** Makes a room known; returns the way to forget it. */
export function openSignalingHome(home: SignalingHome): () => void {
  for (const topic of home.topics) homes.set(topic, home)
  return () => {
    for (const topic of home.topics) homes.delete(topic)
  }
}

/**
 * Makes a connection safe: a room's topic goes to that room's meeting points only; what was meant for
 * one that is gone takes another; and where there is none it is dropped, since what is signalled is
 * said again until it is answered. What comes goes to the room that it is for, and no garbage throws.
 */
export function guardSignaling(conn: SignalingConn): void {
  if (senders.has(conn)) return
  const send = conn.send.bind(conn)
  senders.set(conn, send)
  conn.send = (message) => {
    const frame = message as Frame
    const home = homes.get(frame.topic ?? '')
    if (frame.type === 'publish') home && publish(home, conn, frame)
    else if (frame.type === 'subscribe') subscribe(conn, frame)
    else if (isUsable(conn)) send(message)
  }
  // y-webrtc's own listener opens what is sealed and fails, unheard, where it cannot.
  conn._observers.delete('message')
  conn.on('message', (message) => {
    const { type, topic, data } = (message ?? {}) as Frame
    if (type === 'publish' && typeof data === 'string') homes.get(topic ?? '')?.take(conn, data)
  })
  conn.on('connect', () => conn.ws && ignoreGarbage(conn.ws))
}

/** Sends on a room's behalf, by this meeting point or another of the room's. */
export function publish(
  home: SignalingHome,
  conn: SignalingConn | undefined,
  frame: { readonly topic?: string; readonly data?: unknown },
): void {
  const usable = home.conns().filter(isUsable)
  const way = conn && usable.includes(conn) ? conn : usable[0]
  if (way) senders.get(way)?.({ type: 'publish', topic: frame.topic, data: frame.data })
  home.published()
}

function subscribe(conn: SignalingConn, frame: Frame): void {
  if (!isUsable(conn)) return
  const topics = frame.topics?.flatMap((topic) => {
    const home = homes.get(topic)
    return home?.conns().includes(conn) ? home.topics : []
  })
  if (topics?.length) senders.get(conn)?.({ type: 'subscribe', topics })
}

/** `connected` stays true for a while after the socket has begun to close. */
function isUsable(conn: SignalingConn): boolean {
  return conn.connected && conn.ws?.readyState === 1
}

/** A meeting point that sends what is no JSON has nothing to say; lib0's client throws at it. */
function ignoreGarbage(socket: WebSocket): void {
  const { onmessage } = socket
  socket.onmessage = (event) => {
    try {
      onmessage?.call(socket, event)
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error
    }
  }
}
