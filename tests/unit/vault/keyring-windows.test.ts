import { expect, test } from 'vitest'
import { newMembership } from '../../../renderer/vault/keyring/membership.ts'
import { openKeyring } from '../../../renderer/vault/keyring/open-keyring.ts'
import { newOrganizerSecret } from '../../../shared/workshop/keys.ts'
import { seededBytes } from './kit.ts'
import { memorySlots } from './memory-slots.ts'
import { memoryStore } from './memory-store.ts'

const cost = { passes: 1, memory: 64 }
const words = 'correct horse battery'

function membership(seed: number) {
  const random = seededBytes(seed)
  const secrets = { role: 'organizer', organizer: newOrganizerSecret(random) } as const
  return newMembership({ secrets, meetingPoints: [] }, random)
}

/** Two windows of one browser, both open under one passphrase with one workshop. */
async function twoWindows() {
  const { store } = memoryStore()
  const slots = memorySlots()
  const open = () => openKeyring({ store, slots, cost })
  const one = await open()
  await one.keepWithPassphrase(words)
  await one.put(membership(1))
  const two = await open()
  await two.unlock(words)
  const later = async () => {
    const keyring = await open()
    return { unlocked: await keyring.unlock(words), memberships: keyring.memberships() }
  }
  return { one, two, later }
}

test('P4: a workshop that was burned in another window does not come back when this one writes of it', async () => {
  const { one, two, later } = await twoWindows()
  await one.put(membership(2))
  await one.remove(membership(1).id)
  // What a screen that is still there does: it has told its person of the burning and notes it.
  await two.put({ ...membership(1), warnedOn: '2026-12-03' })
  await two.put({ ...membership(1), warnedOn: '2026-12-04' })
  const { unlocked, memberships } = await later()
  expect(unlocked).toEqual({ ok: true })
  expect(memberships.map(({ id }) => id)).toEqual([membership(2).id])
})

test('P4: what was burned here is not put back by a writing that comes late', async () => {
  const { one, later } = await twoWindows()
  await one.remove(membership(1).id)
  await one.put({ ...membership(1), warnedOn: '2026-12-02' })
  expect(one.memberships()).toEqual([])
  expect((await later()).memberships).toEqual([])
})
