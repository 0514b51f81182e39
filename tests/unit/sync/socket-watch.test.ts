import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { meetingPointTiming } from '../../../renderer/sync/timing.ts'
import type { SignalingConn } from '../../../renderer/sync/y-webrtc/signaling-guard.ts'
import { watchSocket } from '../../../renderer/sync/y-webrtc/socket-watch.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A connection as lib0 has it, and its socket, which on a dead network closes after a minute. */
function connection(readyState: 0 | 1 = 1) {
  const handlers = new Map<string, ((message: unknown) => void)[]>()
  const socket = {
    readyState,
    bufferedAmount: 0,
    onclose: null as (() => void) | null,
    close: () => void setTimeout(() => socket.onclose?.(), 60_000),
  }
  const conn = {
    connected: readyState === 1,
    ws: socket as typeof socket | null,
    lastMessageReceived: Date.now(),
    providers: new Set(['room']),
    send: vi.fn(),
    on: (event: string, handler: (message: unknown) => void) => {
      handlers.set(event, [...(handlers.get(event) ?? []), handler])
    },
  }
  const closed = vi.fn(() => {
    conn.connected = false
    conn.ws = null
  })
  socket.onclose = closed
  const hear = () => {
    conn.lastMessageReceived = Date.now()
    for (const handler of handlers.get('message') ?? []) handler({})
  }
  /** By the same event as y-webrtc, on the same socket. */
  const announce = () => {
    for (const handler of handlers.get('connect') ?? []) handler({})
  }
  const watch = watchSocket(conn as unknown as SignalingConn)
  return { conn, socket, watch, hear, announce, closed }
}

test('a socket that gives no answer after a doubt is let go of, without waiting for its closing', () => {
  const { watch, closed, conn } = connection()
  const told = vi.fn()
  watch.subscribe(told)
  watch.doubt()
  expect(conn.send).toHaveBeenCalledWith({ type: 'ping' })
  expect(watch.isSure()).toBe(false)
  vi.advanceTimersByTime(5000)
  expect(closed).toHaveBeenCalledOnce()
  vi.advanceTimersByTime(120_000)
  expect(closed).toHaveBeenCalledOnce()
  expect(told).toHaveBeenCalled()
})

test('whatever is heard ends the doubt, and the socket stays', () => {
  const { watch, hear, closed } = connection()
  watch.doubt()
  vi.advanceTimersByTime(1000)
  hear()
  expect(watch.isSure()).toBe(true)
  vi.advanceTimersByTime(5000)
  expect(closed).not.toHaveBeenCalled()
})

test('announcing a room is no answer: a doubt goes on until something is heard', () => {
  const { watch, announce, closed } = connection()
  watch.doubt()
  announce()
  expect(watch.isSure()).toBe(false)
  vi.advanceTimersByTime(meetingPointTiming.answerMs)
  expect(closed).toHaveBeenCalled()
})

test('what is going out slowly is not taken for dead', () => {
  const { watch, socket, closed, hear } = connection()
  socket.bufferedAmount = 900_000
  watch.doubt()
  for (let left = 8; left > 0; left--) {
    socket.bufferedAmount = left * 100_000
    vi.advanceTimersByTime(meetingPointTiming.answerMs)
  }
  expect(closed).not.toHaveBeenCalled()
  hear()
  vi.advanceTimersByTime(5000)
  expect(closed).not.toHaveBeenCalled()
})

test('a silent socket is asked by itself, and one that never opens is given up', () => {
  const silent = connection()
  vi.advanceTimersByTime(20_000)
  expect(silent.closed).toHaveBeenCalledOnce()
  const never = connection(0)
  vi.advanceTimersByTime(12_000)
  expect(never.closed).toHaveBeenCalledOnce()
})
