import { afterEach, expect, test } from 'vitest'
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { followOrganizerClock } from '../../../renderer/session/organizer-clock.ts'
import { newOrganizerSecret } from '../../../shared/keys/keys.ts'
import { organizerSigningKey, publicKeyOf } from '../../../shared/keys/signing.ts'
import { signTime } from '../../../shared/presence/organizer-time.ts'
import { seededBytes } from '../../support/seeded.ts'

const random = seededBytes(31)
const organizer = organizerSigningKey(newOrganizerSecret(random))
const stranger = organizerSigningKey(newOrganizerSecret(random))
const open: { destroy: () => void }[] = []
afterEach(() => {
  for (const one of open.splice(0)) one.destroy()
})

function newAwareness(): Awareness {
  const awareness = new Awareness(new Y.Doc())
  open.push(awareness)
  return awareness
}

function setup() {
  const awareness = newAwareness()
  let elapsed = 0
  const clock = followOrganizerClock(awareness, publicKeyOf(organizer), () => elapsed)
  /** A presence of its own, which says one time after another. */
  const from = () => {
    const peer = newAwareness()
    return (said: unknown) => {
      peer.setLocalState({ name: 'x', color: 1, clock: said })
      applyAwarenessUpdate(awareness, encodeAwarenessUpdate(peer, [peer.clientID]), 'peer')
    }
  }
  return {
    clock,
    passes: (ms: number) => {
      elapsed += ms
    },
    says: (said: unknown) => from()(said),
    from,
  }
}

test('P1: the organizer’s clock is heard, and goes on by one that nobody sets', () => {
  const { clock, passes, says } = setup()
  expect(clock.now()).toBeUndefined()
  says(signTime(organizer, 1_000_000))
  passes(5000)
  expect(clock.now()).toBe(1_005_000)
  says(signTime(organizer, 1_060_000))
  expect(clock.now()).toBe(1_060_000)
})

test('P1: nobody else says what the organizer’s time is, and an old word said again turns nothing back', () => {
  const { clock, passes, says } = setup()
  says(signTime(stranger, 9_000_000))
  says({ ...signTime(organizer, 1_000_000), at: 9_000_000 })
  says({ at: 9_000_000, signature: 'x'.repeat(86) })
  says({ at: 'soon', signature: 7 })
  expect(clock.now()).toBeUndefined()
  const old = signTime(organizer, 500_000)
  says(signTime(organizer, 1_000_000))
  says(old)
  passes(1)
  expect(clock.now()).toBe(1_000_001)
})

test('P1: whoever makes up times without end silences the organizer for nobody, and costs a check a second', () => {
  const { clock, passes, from } = setup()
  const crowd = Array.from({ length: 50 }, () => from())
  const organizers = from()
  let made = 0
  const madeUp = () => ({ at: 9_000_000 + made++, signature: 'x'.repeat(86) })
  for (let round = 0; round < 20; round++) for (const say of crowd) say(madeUp())
  organizers(signTime(organizer, 1_000_000))
  expect(clock.now()).toBeUndefined()
  // By chance one in fifty each second: not heard in this time once in 10^17 runs.
  for (let second = 0; clock.now() === undefined && second < 2000; second++) {
    passes(1000)
    crowd[second % crowd.length]?.(madeUp())
  }
  expect(clock.now()).toBeDefined()
  // Now it comes before all others, at the first check that there is.
  for (const say of crowd) say(madeUp())
  organizers(signTime(organizer, 90_000_000))
  passes(1000)
  crowd[0]?.(madeUp())
  expect(clock.now()).toBeGreaterThanOrEqual(90_000_000)
})
