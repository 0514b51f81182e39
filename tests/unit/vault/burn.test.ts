import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { burnWorkshop, openBurnRequest, sweepLeftovers } from '../../../renderer/vault/burn.ts'
import { carryOver } from '../../../renderer/vault/carry-over.ts'
import { newMembership } from '../../../renderer/vault/keyring/membership.ts'
import { openKeyring } from '../../../renderer/vault/keyring/open-keyring.ts'
import { openStoredDoc } from '../../../renderer/vault/open-stored-doc.ts'
import { askToBurn } from '../../../shared/directory/ask-to-burn.ts'
import { readDirectory } from '../../../shared/directory/read-directory.ts'
import { accessFrom } from '../../../shared/keys/access.ts'
import { vaultKeys } from '../../../shared/keys/doc-keys.ts'
import { grant } from '../../../shared/keys/grant.ts'
import { newOrganizerSecret } from '../../../shared/keys/keys.ts'
import { device, seededBytes } from './kit.ts'
import { memoryStore } from './memory-store.ts'

async function setup() {
  const { store, breakDown } = memoryStore()
  const keyring = await openKeyring({ store, slots: device.slots, cost: { passes: 1, memory: 64 } })
  await keyring.keepWithPassphrase('correct horse battery')
  const join = async (seed: number) => {
    const random = seededBytes(seed)
    const secrets = { role: 'organizer', organizer: newOrganizerSecret(random) } as const
    const membership = newMembership({ secrets, meetingPoints: [] }, random)
    await keyring.put(membership)
    const { name, key } = vaultKeys(membership.storageSecret, accessFrom(secrets).directory)
    const doc = new Y.Doc()
    doc.getText('t').insert(0, 'said in the room')
    const stored = openStoredDoc({ name, key, doc }, device)
    await stored.loaded
    await stored.flush()
    return { membership, name, stored, secrets }
  }
  return { keyring, breakDown, join }
}

const databases = async () => (await indexedDB.databases()).map(({ name }) => name)

describe('P4: burning', () => {
  test('takes the key, the slots and the data of one workshop, open or not, and of no other', async () => {
    const { keyring, join } = await setup()
    const [burned, kept] = [await join(21), await join(22)]
    await burned.stored.close()
    const { membership } = burned
    expect(await burnWorkshop({ keyring, membership, open: [], slots: device.slots })).toEqual({
      ok: true,
    })
    expect(keyring.memberships()).toEqual([kept.membership])
    expect(await databases()).not.toContain(burned.name)
    expect(await databases()).toContain(kept.name)
    const slots = await device.slots.list()
    expect(slots.some((slot) => slot.startsWith(burned.name))).toBe(false)
    expect(slots.some((slot) => slot.startsWith(kept.name))).toBe(true)
    const last = { keyring, membership: kept.membership, open: [kept.stored], slots: device.slots }
    expect(await burnWorkshop(last)).toEqual({ ok: true })
    expect(await databases()).not.toContain(kept.name)
  })

  test('says so where the key could not be destroyed, and then burns no data either', async () => {
    const { keyring, join, breakDown } = await setup()
    const { membership, name } = await join(23)
    breakDown()
    const result = await burnWorkshop({ keyring, membership, open: [], slots: device.slots })
    expect(result).toEqual({ ok: false, code: 'key-left' })
    expect(await databases()).toContain(name)
  })

  test('takes what it can list, and says that data are left, where the device lists no slots', async () => {
    const { keyring, join } = await setup()
    const { membership, name, stored } = await join(26)
    await stored.close()
    const slots = { ...device.slots, list: () => Promise.reject(new Error('no list')) }
    const result = await burnWorkshop({ keyring, membership, open: [], slots })
    expect(result).toEqual({ ok: false, code: 'data-left' })
    expect(keyring.memberships()).toEqual([])
    expect(await databases()).not.toContain(name)
  })

  test('that was cut short after the key is finished at the next start', async () => {
    const { keyring, join } = await setup()
    const [burned, kept] = [await join(24), await join(25)]
    await burned.stored.close()
    await keyring.remove(burned.membership.id)
    expect(await databases()).toContain(burned.name)
    await sweepLeftovers(keyring, device.slots)
    expect(await databases()).not.toContain(burned.name)
    expect(await databases()).toContain(kept.name)
  })

  test('is asked of everybody but the organizer, once', async () => {
    const { join } = await setup()
    const { membership, secrets } = await join(26)
    const access = accessFrom(secrets)
    const doc = new Y.Doc()
    askToBurn(doc, access, readDirectory(doc, access.trust))
    const directory = readDirectory(doc, access.trust)
    expect(openBurnRequest(directory, membership)).toBeUndefined()
    const handed = grant(secrets, { role: 'facilitator' })
    if (!handed) throw new Error('the organizer can grant everything')
    const facilitator = { ...membership, secrets: handed }
    const request = openBurnRequest(directory, facilitator)
    expect(request).toEqual(directory.burnRequest)
    const declined = { ...facilitator, burnDeclined: request?.serial ?? 0 }
    expect(openBurnRequest(directory, declined)).toBeUndefined()
  })
})

test('P6: what a group takes along to a new key is there once, whoever carried it', () => {
  const [old, mine, next] = [new Y.Doc(), new Y.Doc(), new Y.Doc()]
  old.getText('t').insert(0, 'before ')
  carryOver(old, mine)
  mine.getText('t').insert(7, 'offline')
  carryOver(old, next)
  carryOver(mine, next)
  carryOver(old, next)
  expect(next.getText('t').toString()).toBe('before offline')
})
