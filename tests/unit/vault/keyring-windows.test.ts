import { describe, expect, test } from 'vitest'
import type { Announcements, KeyringNews } from '../../../renderer/vault/keyring/announcements.ts'
import { newMembership } from '../../../renderer/vault/keyring/membership.ts'
import { openKeyring } from '../../../renderer/vault/keyring/open-keyring.ts'
import { newOrganizerSecret } from '../../../shared/keys/keys.ts'
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
  await two.put({ ...membership(1), burnDeclined: 3 })
  await two.put({ ...membership(1), burnDeclined: 4 })
  const { unlocked, memberships } = await later()
  expect(unlocked).toEqual({ ok: true })
  expect(memberships.map(({ id }) => id)).toEqual([membership(2).id])
})

test('P4: what was burned here is not put back by a writing that comes late', async () => {
  const { one, later } = await twoWindows()
  await one.remove(membership(1).id)
  await one.put({ ...membership(1), burnDeclined: 2 })
  expect(one.memberships()).toEqual([])
  expect((await later()).memberships).toEqual([])
})

/** Windows that hear each other at once. */
function announcements() {
  const heard = new Set<(news: KeyringNews) => void>()
  return (): Announcements => {
    let own: ((news: KeyringNews) => void) | undefined
    return {
      tell: (news) => {
        for (const listener of heard) if (listener !== own) listener(news)
      },
      listen: (onNews) => {
        own = onNews
        heard.add(onNews)
      },
    }
  }
}

describe('P6: a keyring that the browser has cleared', () => {
  const cleared = async () => {
    const { store, set } = memoryStore()
    const slots = memorySlots()
    const keyring = await openKeyring({ store, slots, cost })
    await keyring.keepWithPassphrase(words)
    await keyring.put(membership(1))
    expect(await keyring.isKept()).toBe(true)
    await store.destroy()
    for (const slot of await slots.list()) await slots.erase(slot)
    return { keyring, store, slots, set }
  }

  test('stays open in memory and says so; nothing is written until a person asks', async () => {
    const { keyring, store } = await cleared()
    expect(await keyring.isKept()).toBe(false)
    expect(keyring.status()).toEqual({ state: 'open', kept: 'passphrase', cleared: true })
    expect(keyring.memberships()).toHaveLength(1)
    expect(await keyring.put(membership(2))).toEqual({ ok: false, code: 'cleared' })
    expect(await store.read()).toBeUndefined()
  })

  test('is kept again under the same passphrase, whole', async () => {
    const { keyring, store, slots } = await cleared()
    expect(await keyring.keepAgain()).toEqual({ ok: true })
    expect(await keyring.isKept()).toBe(true)
    const next = await openKeyring({ store, slots, cost })
    expect(await next.unlock(words)).toEqual({ ok: true })
    expect(next.memberships()).toEqual([membership(1)])
  })

  test('P4: does not bring back what is burned while it is cleared', async () => {
    const { keyring, store, slots } = await cleared()
    expect(await keyring.remove(membership(1).id)).toEqual({ ok: true })
    expect(await store.read()).toBeUndefined()
    await keyring.keepAgain()
    const next = await openKeyring({ store, slots, cost })
    await next.unlock(words)
    expect(next.memberships()).toEqual([])
  })

  test('P4: a keyring that a person destroyed in another window is forgotten here too', async () => {
    const { store } = memoryStore()
    const slots = memorySlots()
    const announce = announcements()
    const open = () => openKeyring({ store, slots, cost, announce: announce() })
    const one = await open()
    await one.keepWithPassphrase(words)
    const two = await open()
    await two.startOver()
    expect(one.status()).toEqual({ state: 'new' })
    expect(await one.isKept()).toBe(false)
    expect(await one.keepAgain()).toEqual({ ok: false, code: 'locked' })
    expect(await store.read()).toBeUndefined()
  })
})
