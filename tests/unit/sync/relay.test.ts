import { expect, test } from 'vitest'
import { createRelay } from '../../../renderer/sync/link/relay.ts'
import type { RelayPacket } from '../../../renderer/sync/link/signal.ts'
import { createTokenBucket, relayLimit } from '../../../renderer/sync/link/token-bucket.ts'
import { seededRandom } from '../../support/seeded.ts'
import { makeSimClock } from '../../sync/support/sim-clock.ts'

function pair(seed: number, loss: number) {
  const random = seededRandom(seed)
  const clock = makeSimClock()
  const got: number[] = []
  const sent = { packets: 0, bytes: 0 }
  let lost = 0
  const carry = (take: (packet: RelayPacket) => void) => (packet: RelayPacket) => {
    sent.packets += 1
    for (const frame of [...packet.talk, ...packet.bulk]) sent.bytes += frame.byteLength
    if (random() >= loss) clock.after(5 + random() * 200, () => take(packet))
  }
  const rate = createTokenBucket(clock)
  const a = createRelay(clock, rate, {
    send: carry((packet) => b.receive(packet)),
    frame: () => {},
    drain: () => {},
    lost: () => {
      lost += 1
    },
  })
  const b = createRelay(clock, createTokenBucket(clock), {
    send: carry((packet) => a.receive(packet)),
    frame: (_, frame) => void got.push(new DataView(frame.buffer, frame.byteOffset).getUint32(0)),
    drain: () => {},
    lost: () => {},
  })
  return { clock, a, got, sent, lost: () => lost }
}

function numbered(i: number, length = 300): Uint8Array {
  const frame = new Uint8Array(length)
  new DataView(frame.buffer).setUint32(0, i)
  return frame
}

test('P6: on a meeting point that loses a tenth and reorders, the relay delivers all, in order (seed 5)', () => {
  const { clock, a, got } = pair(5, 0.1)
  for (let i = 0; i < 400; i++) clock.after(i * 20, () => a.send('bulk', numbered(i)))
  clock.runUntil(400_000, () => got.length === 400)
  expect(got).toEqual(Array.from({ length: 400 }, (_, i) => i))
})

test('the relay keeps to its rate, whatever is put in', () => {
  const { clock, a, sent } = pair(6, 0)
  for (let i = 0; i < 1000; i++) a.send('bulk', numbered(i, 16_000))
  clock.runUntil(20_000)
  const allowed = relayLimit.burstBytes + 20 * relayLimit.bytesPerSecond
  // The last packet may overdraw.
  expect(sent.bytes).toBeLessThanOrEqual(allowed + 32_000)
  expect(sent.bytes).toBeGreaterThan(allowed * 0.8)
  expect(sent.packets).toBeLessThan(relayLimit.burstPackets + 20 * relayLimit.packetsPerSecond)
})

test('the relay gives up where nothing is acknowledged any more', () => {
  const { clock, a, lost } = pair(7, 1)
  a.send('talk', numbered(1))
  clock.runUntil(60_000)
  expect(lost()).toBe(1)
})
