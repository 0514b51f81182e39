import { expect, test } from 'vitest'
import { limits } from '../../../renderer/sync/limits.ts'
import { createMemoryBudget } from '../../../renderer/sync/link/memory-budget.ts'
import { createReassembler } from '../../../renderer/sync/link/reassembler.ts'
import { createSegmenter } from '../../../renderer/sync/link/segmenter.ts'
import type { Lane } from '../../../renderer/sync/transport/transport.ts'
import { seededRandom } from '../../support/seeded.ts'
import { makeSimClock } from '../../sync/support/sim-clock.ts'

const plenty = { talk: Number.POSITIVE_INFINITY, bulk: Number.POSITIVE_INFINITY }

function recorder() {
  const sent: { lane: Lane; frame: Uint8Array }[] = []
  return {
    sent,
    path: {
      send: (lane: Lane, frame: Uint8Array) => void sent.push({ lane, frame: frame.slice() }),
      buffered: () => 0,
      close: () => {},
    },
  }
}

test('P6: messages of any size come out as they went in, and nothing stays held (seed 11)', () => {
  const random = seededRandom(11)
  const { sent, path } = recorder()
  const outbox = createSegmenter(path, plenty)
  const sizes = [
    0,
    1,
    limits.frame - 1,
    limits.frame,
    limits.frame + 1,
    limits.frame * 3,
    1_000_000,
  ]
  const messages = sizes.map((size) => {
    const message = new Uint8Array(size)
    for (let i = 0; i < size; i += 97) message[i] = random() * 256
    return message
  })
  for (const message of messages) outbox.add('bulk', message)
  expect(Math.max(...sent.map(({ frame }) => frame.byteLength))).toBeLessThanOrEqual(16 * 1024)
  const held = createMemoryBudget()
  const got: Uint8Array[] = []
  const inbox = createReassembler(makeSimClock(), held.account(), {
    heard: () => {},
    message: (message) => void got.push(message),
    ping: () => {},
    bye: () => {},
    rest: () => {},
    cutOff: (code) => expect.fail(code),
    ignored: () => expect.fail('ignored'),
    lost: () => expect.fail('lost'),
  })
  for (const { lane, frame } of sent) inbox.receive(lane, frame)
  expect(got.length).toBe(messages.length)
  got.forEach((message, i) => {
    expect(Buffer.compare(message, messages[i] ?? new Uint8Array(0))).toBe(0)
  })
  expect(held.bytes()).toBe(0)
})

test('what is typed goes before a big transfer that is under way', () => {
  const { sent, path } = recorder()
  let buffered = 0
  const outbox = createSegmenter({ ...path, buffered: () => buffered }, { talk: 1, bulk: 1 })
  outbox.add('bulk', new Uint8Array(0))
  buffered = 1
  outbox.add('bulk', new Uint8Array(500_000))
  outbox.add('talk', new Uint8Array(5))
  buffered = 0
  outbox.pump()
  expect(sent[1]?.lane).toBe('talk')
})

test('a device that does not take what it is sent does not fill our memory', () => {
  const { path } = recorder()
  const outbox = createSegmenter({ ...path, buffered: () => 1 }, { talk: 1, bulk: 1 })
  const message = new Uint8Array(limits.message)
  let added = 0
  while (outbox.add('bulk', message)) added += 1
  expect(added * limits.message).toBeLessThanOrEqual(limits.queued)
})
