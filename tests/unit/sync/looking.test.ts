import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { joinRoom } from '../../../renderer/sync/join-room.ts'
import type { MeetingPointState, RoomConfig } from '../../../renderer/sync/room.ts'
import { meetingPointTiming } from '../../../renderer/sync/timing.ts'
import { createMeetingPoints } from '../../../renderer/sync/y-webrtc/meeting-points.ts'
import type { SignalingConn } from '../../../renderer/sync/y-webrtc/signaling-guard.ts'

/* That nobody else is here is said once they would have been heard of, and not before. */

const running = vi.hoisted(() => ({ missed: 0, called: 0, state: 'connected' as string }))
vi.mock('../../../renderer/sync/y-webrtc/y-webrtc-room.ts', () => ({
  openYWebrtcRoom: async () => ({
    mesh: { status: () => ({ present: 1, missed: running.missed, called: running.called }) },
    meetingPoints: { state: () => running.state, unreached: () => [] },
    byTurn: () => 0,
    setMeetingPoints: () => undefined,
    leave: async () => undefined,
  }),
}))

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A connection to a meeting point, as lib0 has it. */
function connection() {
  const listeners = new Map<string, Set<(message: unknown) => void>>()
  const conn = {
    connected: false,
    ws: { readyState: 1, bufferedAmount: 0, close: () => undefined },
    lastMessageReceived: Date.now(),
    providers: new Set(),
    _observers: listeners,
    send: () => undefined,
    connect: () => undefined,
    disconnect: () => undefined,
    on: (event: string, listener: (message: unknown) => void) =>
      void listeners.set(event, (listeners.get(event) ?? new Set()).add(listener)),
    off: (event: string, listener: (message: unknown) => void) =>
      void listeners.get(event)?.delete(listener),
    emit: (event: string, _: unknown[]) => {
      for (const listener of listeners.get(event) ?? []) listener({})
    },
  }
  const become = (connected: boolean) => {
    conn.connected = connected
    conn.lastMessageReceived = Date.now()
    conn.emit(connected ? 'connect' : 'disconnect', [])
  }
  return { conn: conn as unknown as SignalingConn, become }
}

function meeting(...conns: readonly SignalingConn[]) {
  const told: MeetingPointState[] = []
  const points = createMeetingPoints(
    ['room', 'device'],
    'member',
    () => undefined,
    () => undefined,
    () => told.push(points.state()),
  )
  points.use(conns)
  return { points, told }
}

test('P6: a room that has just connected is looking, for as long as others take to be heard of, and says when it is over', () => {
  const { conn, become } = connection()
  const { points, told } = meeting(conn)
  expect(points.state()).toBe('connecting')
  become(true)
  expect(points.state()).toBe('looking')
  vi.advanceTimersByTime(meetingPointTiming.lookMs / 2)
  // An announcement is no new connection: looking neither ends by it nor begins anew.
  points.announce()
  expect(points.state()).toBe('looking')
  vi.advanceTimersByTime(meetingPointTiming.lookMs / 2)
  expect(points.state()).toBe('connected')
  expect(told.at(-1)).toBe('connected')
  points.leave()
})

test('P6: who was cut off looks again, and a second meeting point that goes cuts nobody off', () => {
  const [one, other] = [connection(), connection()]
  const { points } = meeting(one.conn, other.conn)
  for (const each of [one, other]) each.become(true)
  vi.advanceTimersByTime(meetingPointTiming.lookMs)
  other.become(false)
  expect(points.state()).toBe('connected')
  one.become(false)
  expect(points.state()).toBe('connecting')
  one.become(true)
  expect(points.state()).toBe('looking')
  points.leave()
})

test('P6: while somebody is missed who did not say goodbye, or is called and was not heard yet, nobody is said to be alone', async () => {
  const config = { topic: 'a', password: 'b', meetingPoints: ['ws://127.0.0.1'] }
  const room = joinRoom(config as unknown as RoomConfig)
  await vi.advanceTimersByTimeAsync(0)
  const says = (missed: number, state: MeetingPointState, called = 0) => {
    Object.assign(running, { missed, called, state })
    return room.status().meetingPoint
  }
  expect(says(0, 'connected')).toBe('connected')
  expect(says(1, 'connected')).toBe('looking')
  expect(says(0, 'connected', 1)).toBe('looking')
  // Whoever is not connected does not know of anybody.
  expect(says(1, 'connecting')).toBe('connecting')
  await room.leave()
})
