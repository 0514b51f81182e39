import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { policyToEdit } from '../../../renderer/features/settings/policy-to-edit.ts'
import { type Membership, newMembership } from '../../../renderer/vault/keyring/membership.ts'
import {
  decodeMemberships,
  encodeMemberships,
} from '../../../renderer/vault/keyring/membership-codec.ts'
import { withSigned } from '../../../renderer/vault/keyring/with-signed.ts'
import { base64url } from '../../../shared/base/base64url.ts'
import {
  askToBurn,
  confirmBurned,
  listDevice,
  withdrawBurnRequest,
} from '../../../shared/directory/ask-to-burn.ts'
import { createWorkshop, setPolicy } from '../../../shared/directory/create-workshop.ts'
import { marksNeededBy } from '../../../shared/directory/directory.ts'
import { createDirectoryReader } from '../../../shared/directory/directory-reader.ts'
import { addGroup } from '../../../shared/directory/edit-groups.ts'
import { maxDevices } from '../../../shared/directory/limits.ts'
import { readDirectory } from '../../../shared/directory/read-directory.ts'
import { readBurned, readDevices } from '../../../shared/directory/read-receipts.ts'
import { receiptKey, signReceipt } from '../../../shared/directory/receipt.ts'
import { repeatWords } from '../../../shared/directory/repeat-words.ts'
import { retention } from '../../../shared/directory/retention.ts'
import { accessFrom } from '../../../shared/keys/access.ts'
import { derive, newOrganizerSecret } from '../../../shared/keys/keys.ts'
import { seededBytes } from './kit.ts'

/* Everybody in the workshop can write to the directory; so can whoever found a lost phone. */

function setup() {
  const random = seededBytes()
  const secrets = { role: 'organizer', organizer: newOrganizerSecret(random) } as const
  const access = accessFrom(secrets)
  const doc = new Y.Doc()
  const facts = { title: 'W', dates: { from: undefined, to: undefined } } as const
  const rule = 'chatham-house'
  createWorkshop(doc, access, { ...facts, rule }, { marksNeeded: 2, retainDays: 30 })
  const read = () => readDirectory(doc, access.trust)
  const add = (name: string) => addGroup(doc, access, read(), { name, question: '' }, random)
  const membership = newMembership({ secrets, meetingPoints: [] }, random)
  return { secrets, access, doc, read, add, membership }
}

const none = { organizer: undefined, facilitators: undefined }

/** The keyring's copy of a membership: what a device knows when it starts again. */
function keptOf(membership: Membership): Membership {
  const read = decodeMemberships(encodeMemberships([membership]))
  const [kept] = read.ok ? read.memberships : []
  if (!kept) throw new Error('the keyring reads what it writes')
  return kept
}

describe('D4, P4: taking the policy away, or bringing back an earlier one, changes nothing', () => {
  function vandalized(vandal: 'takes it away' | 'brings back the first') {
    const { access, doc, read, membership } = setup()
    const workshop = doc.getMap('workshop')
    const first = workshop.get('policy')
    const lastDay = '2026-11-21'
    setPolicy(doc, access, { version: 2, marksNeeded: 3, retainDays: 10, lastDay })
    const reader = createDirectoryReader(doc, access.trust)
    const kept = keptOf(withSigned(membership, reader.current()) ?? membership)
    if (vandal === 'takes it away') workshop.delete('policy')
    else workshop.set('policy', first)
    const restarted = createDirectoryReader(doc, access.trust, { policy: kept.seen.policy })
    return { access, doc, read, reader, kept, restarted, now: workshop.get('policy') }
  }
  const vandals = ['takes it away', 'brings back the first'] as const

  test.each(vandals)('who %s: marks and retention stay, open or started again', (vandal) => {
    const { reader, restarted, kept } = vandalized(vandal)
    const today = { own: '2026-12-03', others: '2026-12-03' }
    const told = { burnOn: '2026-12-02', on: '2026-12-01' }
    for (const { current } of [reader, restarted]) {
      const { policy } = current()
      expect(policy).toMatchObject({ version: 2, marksNeeded: 3 })
      expect(marksNeededBy(current())).toBe(3)
      expect(retention(policy, today, told).state).toBe('due')
    }
    expect(withSigned(kept, restarted.current()), 'nothing new').toBeUndefined()
  })

  test.each(vandals)('who %s: a facilitator’s device puts it back for those who join', (vandal) => {
    const { access, doc, read, restarted, now } = vandalized(vandal)
    const participant = { trust: access.trust, signs: none }
    repeatWords(doc, participant, restarted.current())
    expect(doc.getMap('workshop').get('policy'), 'not everybody at once').toBe(now)
    repeatWords(doc, access, restarted.current())
    expect(read().policy).toMatchObject({ version: 2, marksNeeded: 3, retainDays: 10 })
    const before = Y.encodeStateVector(doc)
    repeatWords(doc, access, restarted.current())
    expect(Y.encodeStateVector(doc), 'said once').toEqual(before)
  })

  test.each(vandals)('who %s: the organizer signs the next one from what stood', (vandal) => {
    const { access, doc, restarted } = vandalized(vandal)
    const standing = policyToEdit(restarted.current().policy)
    setPolicy(doc, access, { ...standing, version: standing.version + 1, retainDays: 20 })
    expect(restarted.current().policy).toMatchObject({
      version: 3,
      marksNeeded: 3,
      retainDays: 20,
    })
  })

  test('two that were signed at once: every device goes by the same, whichever it saw last', () => {
    const { access, doc } = setup()
    const workshop = doc.getMap('workshop')
    const both = [2, 4].map((marks) => {
      setPolicy(doc, access, { version: 2, marksNeeded: marks, retainDays: 30, lastDay: undefined })
      return workshop.get('policy')
    })
    for (const order of [both, both.toReversed()]) {
      const reader = createDirectoryReader(doc, access.trust)
      for (const one of order) {
        workshop.set('policy', one)
        reader.current()
      }
      expect(marksNeededBy(reader.current())).toBe(4)
    }
  })
})

describe('P4: a request to burn that was taken back does not return', () => {
  function takenBack() {
    const { access, doc, read, membership } = setup()
    const burn = doc.getMap('burn')
    askToBurn(doc, access, read())
    const asked = burn.get('word')
    const reader = createDirectoryReader(doc, access.trust)
    expect(reader.current().burnRequest).toEqual({ serial: 1 })
    withdrawBurnRequest(doc, access, reader.current())
    const kept = keptOf(withSigned(membership, reader.current()) ?? membership)
    return { access, doc, read, reader, kept, burn, asked }
  }

  test('brought back by a participant, or with the withdrawal taken away', () => {
    const { access, doc, reader, kept, burn, asked } = takenBack()
    const started = () =>
      createDirectoryReader(doc, access.trust, { burnWord: kept.seen.burnWord }).current()
    for (const vandalize of [() => burn.set('word', asked), () => burn.delete('word')]) {
      vandalize()
      expect(reader.current().burnRequest, 'open').toBeUndefined()
      expect(started().burnRequest, 'started again').toBeUndefined()
    }
  })

  test('with its number raised, or its withdrawal turned around, it is nobody’s word', () => {
    const { read, burn, asked } = takenBack()
    const forged = [
      { ...(asked as object), serial: 9 },
      { ...(burn.get('word') as object), asked: true },
    ]
    for (const one of forged) {
      burn.set('word', one)
      expect(read()).toMatchObject({ burnWord: undefined, burnRequest: undefined })
    }
  })

  test('a facilitator’s device tells it again to those who were away; a later request stands', () => {
    const { access, doc, read, reader, burn, asked } = takenBack()
    burn.set('word', asked)
    expect(read().burnRequest, 'who was away').toEqual({ serial: 1 })
    repeatWords(doc, access, reader.current())
    expect(read().burnRequest).toBeUndefined()
    askToBurn(doc, access, reader.current())
    expect(read().burnRequest).toEqual({ serial: 3 })
  })
})

describe('P4: nobody confirms burning for another device', () => {
  function asked() {
    const { access, doc, read } = setup()
    const random = seededBytes(3)
    const [honest, hostile] = [receiptKey(random(32)), receiptKey(random(32))]
    for (const key of [honest, hostile]) listDevice(doc, key)
    askToBurn(doc, access, read())
    const request = { serial: 1 }
    const burned = () => readBurned(doc, read().devices, request)
    const claim = (tag: string, value: unknown) => doc.getMap('burned').set(`${tag}/1`, value)
    return { access, doc, read, honest, hostile, request, burned, claim }
  }

  test('unsigned, signed by another device, or copied from it', () => {
    const { doc, honest, hostile, request, burned, claim } = asked()
    confirmBurned(doc, hostile, request)
    const own = doc.getMap('burned').get(`${hostile.tag}/1`)
    const forged = [{}, null, { signature: new Uint8Array(64) }, own]
    for (const value of [...forged, { signature: signReceipt(hostile, 1) }]) {
      claim(honest.tag, value)
      expect(burned()).toEqual([hostile.tag])
    }
    confirmBurned(doc, honest, request)
    expect(burned().toSorted()).toEqual([honest.tag, hostile.tag].toSorted())
  })

  test('a receipt for one request is none for another', () => {
    const { honest, burned, claim } = asked()
    claim(honest.tag, { signature: signReceipt(honest, 2) })
    expect(burned()).toEqual([])
  })

  test('one key is one device, however its tag is written', () => {
    const { doc, read, honest } = asked()
    // The last letter of a tag carries two bits that say nothing.
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
    for (const letter of letters) listDevice(doc, { tag: honest.tag.slice(0, -1) + letter })
    for (const tag of ['', 'd1', 'a'.repeat(64)]) listDevice(doc, { tag })
    const { devices } = read()
    expect(devices).toContain(honest.tag)
    const keys = devices.map((tag) => base64url.decode(tag)?.join())
    expect(new Set(keys).size).toBe(devices.length)
  })

  test('P7: a receipt’s key is of one device in one workshop, and no other key of it', () => {
    const { secrets } = setup()
    const random = seededBytes(4)
    const [one, two] = [1, 2].map(() => newMembership({ secrets, meetingPoints: [] }, random))
    if (!(one && two)) throw new Error('two were made')
    expect(receiptKey(one.actsSecret).tag).not.toBe(receiptKey(two.actsSecret).tag)
    const { tag, signing } = receiptKey(one.actsSecret)
    const others = ['holds', 'device-memory', 'vault-key/x'].map((label) =>
      derive(one.actsSecret, label),
    )
    for (const other of [...others, one.actsSecret, one.storageSecret])
      expect(other).not.toEqual(signing)
    expect(tag).not.toContain(one.deviceTag)
  })
})

test('P6: whoever fills the list of devices makes no other change slow', () => {
  const { access, doc, add } = setup()
  add('Arts')
  const reader = createDirectoryReader(doc, access.trust)
  const { groups, devices } = reader.current()
  doc.getMap('devices').set('nobody', {})
  expect(reader.current().groups).toBe(groups)
  expect(reader.current().devices).not.toBe(devices)
  const listed = reader.current().devices
  add('Feeds')
  expect(reader.current().groups).toHaveLength(2)
  expect(reader.current().devices).toBe(listed)
})

test('P6: no more devices are listed than a workshop can have, and none that is no tag', () => {
  const { doc } = setup()
  const devices = doc.getMap('devices')
  doc.transact(() => {
    devices.set('nobody', {})
    const random = seededBytes(7)
    for (let n = 0; n < maxDevices + 100; n++) devices.set(base64url.encode(random(32)), {})
  })
  const listed = readDevices(doc)
  expect(listed).toHaveLength(maxDevices)
  expect(listed).not.toContain('nobody')
})
