import { createListeners } from '../../../shared/base/listeners.ts'
import { meetingPointTiming } from '../timing.ts'
import type { SignalingConn } from './signaling-guard.ts'

const { answerMs, connectMs, silenceMs, tickMs } = meetingPointTiming

/** Whether the other end of a connection to a meeting point is still there. */
interface SocketWatch {
  /** Something has happened after which it may be gone: an answer is due. */
  readonly doubt: () => void
  /** False from a doubt on until something is heard. */
  readonly isSure: () => boolean
  readonly subscribe: (onChange: () => void) => () => void
}

/** All rooms of this window share a connection, and so its watch. */
const watches = new WeakMap<SignalingConn, SocketWatch>()

/**
 * Watches a connection for as long as it is used by a room. On a network that is gone nothing fails:
 * the browser waits a minute for an answer to its closing, and two for a connection. A socket that
 * gives no sign of life is let go of at once, and y-webrtc makes the next one.
 */
export function watchSocket(conn: SignalingConn): SocketWatch {
  const known = watches.get(conn)
  if (known) return known
  const listeners = createListeners()
  let sure = true
  let asked: { readonly socket: WebSocket; left: number } | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let connecting: { readonly socket: WebSocket; readonly since: number } | undefined

  const settle = (now: boolean) => {
    if (sure === now) return
    sure = now
    listeners.tell()
  }
  const heard = () => {
    asked = undefined
    clearTimeout(timer)
    settle(true)
  }
  const answerDue = () => {
    const socket = asked?.socket
    if (!asked || !socket || conn.ws !== socket) return heard()
    // What is still going out goes before the question.
    if (socket.bufferedAmount < asked.left) {
      asked.left = socket.bufferedAmount
      timer = setTimeout(answerDue, answerMs)
      return
    }
    asked = undefined
    letGo(socket)
    settle(true)
  }
  const ask = () => {
    const socket = conn.ws
    if (asked || !socket || socket.readyState !== 1) return
    conn.send({ type: 'ping' })
    asked = { socket, left: socket.bufferedAmount }
    timer = setTimeout(answerDue, answerMs)
  }
  const look = () => {
    const socket = conn.ws
    if (conn.providers.size === 0 || !socket) return
    if (socket.readyState === 0) {
      if (connecting?.socket !== socket) connecting = { socket, since: Date.now() }
      else if (Date.now() - connecting.since >= connectMs) letGo(socket)
    } else if (conn.connected && Date.now() - conn.lastMessageReceived >= silenceMs) ask()
  }
  setInterval(look, tickMs)
  conn.on('message', heard)
  // A room's announcement comes as this event too, and is nothing that was heard.
  conn.on('connect', () => {
    if (asked?.socket !== conn.ws) heard()
  })

  const watch: SocketWatch = {
    doubt: () => {
      ask()
      if (asked) settle(false)
    },
    isSure: () => sure,
    subscribe: listeners.subscribe,
  }
  watches.set(conn, watch)
  return watch
}

/** Closes a socket, and tells y-webrtc so without waiting for the other end. */
function letGo(socket: WebSocket): void {
  const { onclose } = socket
  for (const event of ['onopen', 'onmessage', 'onerror', 'onclose'] as const) socket[event] = null
  socket.close()
  onclose?.call(socket, new Event('close') as CloseEvent)
}
