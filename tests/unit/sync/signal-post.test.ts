import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { protocol } from '../../../renderer/sync/protocol.ts'
import { deviceTopic } from '../../../renderer/sync/y-webrtc/device-topic.ts'
import { createSignalPost } from '../../../renderer/sync/y-webrtc/signal-post.ts'
import { sealSignal, unsealSignal } from '../../../renderer/sync/y-webrtc/signal-seal.ts'
import type {
  SignalingConn,
  SignalingHome,
} from '../../../renderer/sync/y-webrtc/signaling-guard.ts'
import {
  guardSignaling,
  openSignalingHome,
} from '../../../renderer/sync/y-webrtc/signaling-guard.ts'

const room = 'ab'.repeat(20)
const password = 'of the tests'
const [me, other, third] = ['me', 'other', 'third'] as const

function newKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt', 'decrypt'])
}

/** A connection to a meeting point as y-webrtc makes it, with its listener that fails at garbage. */
function connection() {
  const sent: { type: string; topic?: string; topics?: string[]; data?: string }[] = []
  const listeners = new Map<string, Set<(message: unknown) => void>>()
  const socket = { readyState: 1, onmessage: null as ((event: { data: string }) => void) | null }
  const conn = {
    connected: true,
    ws: socket,
    lastMessageReceived: 0,
    providers: new Set(),
    _observers: listeners,
    send: (message: (typeof sent)[number]) => void sent.push(message),
    on: (event: string, listener: (message: unknown) => void) => {
      listeners.set(event, (listeners.get(event) ?? new Set()).add(listener))
    },
    emit: (event: string, [message]: unknown[]) => {
      for (const listener of listeners.get(event) ?? []) listener(message)
    },
  }
  conn.on('message', () => {
    throw new Error('not caught')
  })
  socket.onmessage = ({ data }) => conn.emit('message', [JSON.parse(data)])
  const signaling = conn as unknown as SignalingConn
  guardSignaling(signaling)
  conn.emit('connect', [undefined])
  return { conn: signaling, sent, comes: (data: string) => socket.onmessage?.({ data }) }
}

async function post(key: CryptoKey) {
  const heard: unknown[] = []
  const point = connection()
  const made = createSignalPost({
    topic: room,
    password,
    me,
    key,
    announced: (_, from) => void heard.push({ announced: from }),
    signalled: (_, from, signal) => void heard.push({ from, signal }),
  })
  const home: SignalingHome = {
    conns: () => [point.conn],
    topics: [room, made.ownTopic],
    published: () => {},
    take: made.take,
  }
  forget = openSignalingHome(home)
  const comes = (topic: string, data: unknown) =>
    point.comes(JSON.stringify({ type: 'publish', topic, data }))
  return { ...point, comes, garbage: point.comes, made, home, heard }
}

let forget = () => {}
const rejected = vi.fn()
beforeEach(() => {
  process.on('unhandledRejection', rejected)
})
afterEach(() => {
  forget()
  process.off('unhandledRejection', rejected)
  rejected.mockReset()
})

test('P3: a signal goes to the topic of the device that it is for, and who is not it cannot tell whose', async () => {
  const key = await newKey()
  const { made, home, sent } = await post(key)
  made.send(home, other, { v: protocol, s: 1, r: 0, k: 'reset' })
  await expect.poll(() => sent.length).toBe(1)
  const [{ type, topic, data }] = sent as [(typeof sent)[number]]
  expect({ type, topic }).toEqual({ type: 'publish', topic: deviceTopic(password, room, other) })
  expect(topic).toMatch(/^[0-9a-f]{40}$/)
  expect(deviceTopic('another', room, other)).not.toBe(topic)
  expect(deviceTopic(password, room, third)).not.toBe(topic)
  expect(atob(data ?? '')).not.toContain('reset')
  expect(await unsealSignal(key, data ?? '')).toMatchObject({ type: 'signal', from: me, to: other })
})

test('what the room announces and what is signalled to this device is heard, and nothing else', async () => {
  const key = await newKey()
  const { comes, made, heard } = await post(key)
  const from = { from: other }
  comes(room, await sealSignal(key, { ...from, type: 'announce' }))
  comes(room, await sealSignal(key, { type: 'announce', from: me }))
  comes(made.ownTopic, await sealSignal(key, { ...from, type: 'signal', to: third, signal: 1 }))
  comes('elsewhere', await sealSignal(key, { ...from, type: 'signal', to: me, signal: 2 }))
  comes(made.ownTopic, await sealSignal(key, { ...from, type: 'signal', to: me, signal: 3 }))
  await expect.poll(() => heard.length).toBe(2)
  expect(heard).toEqual([{ announced: other }, { ...from, signal: 3 }])
})

test('P3: subscribing to a room is subscribing to what is meant for this device too', async () => {
  const { conn, made, sent } = await post(await newKey())
  conn.send({ type: 'subscribe', topics: [room, 'of another meeting point'] })
  expect(sent).toEqual([{ type: 'subscribe', topics: [room, made.ownTopic] }])
})

test('garbage, and what another key has sealed, is nothing: no error, no rejection', async () => {
  const key = await newKey()
  const { comes, garbage, made, heard } = await post(key)
  const sealed = await sealSignal(key, { type: 'announce', from: other })
  garbage('not JSON')
  for (const frame of ['null', '[]', '7', '{"type":"publish"}']) garbage(frame)
  for (const topic of [room, made.ownTopic]) {
    for (const data of ['', '*', 'AAAA', sealed.slice(0, 40), `A${sealed}`, 7, null, {}])
      comes(topic, data)
    comes(topic, await sealSignal(await newKey(), { type: 'announce', from: other }))
    for (const value of [null, 'text', {}, { type: 'signal' }, { type: 'answer', from: 'x' }])
      comes(topic, await sealSignal(key, value))
  }
  comes(room, sealed)
  await expect.poll(() => heard).toEqual([{ announced: other }])
  await new Promise((resolve) => setImmediate(resolve))
  expect(rejected).not.toHaveBeenCalled()
})
