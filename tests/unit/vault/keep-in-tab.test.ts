import { describe, expect, test } from 'vitest'
import { keepInTab } from '../../../renderer/vault/keyring/keep-in-tab.ts'
import { newMembership } from '../../../renderer/vault/keyring/membership.ts'
import { openKeyring } from '../../../renderer/vault/keyring/open-keyring.ts'
import { newOrganizerSecret } from '../../../shared/keys/keys.ts'
import { seededBytes } from './kit.ts'
import { memoryStore } from './memory-store.ts'

const cost = { passes: 1, memory: 64 }

function membership(seed: number) {
  const random = seededBytes(seed)
  const secrets = { role: 'organizer', organizer: newOrganizerSecret(random) } as const
  return newMembership({ secrets, meetingPoints: ['ws://127.0.0.1:4444'] }, random)
}

/** A tab, and a way to load its page anew: with a keyring of its own, as each load has. */
function oneTab() {
  let remembered: Uint8Array | undefined
  const { store, written } = memoryStore()
  const tab = {
    put: (bytes: Uint8Array | undefined) => {
      remembered = bytes
    },
    take: async () => remembered,
  }
  const load = async () => {
    const keyring = await openKeyring({ store, cost })
    await keepInTab(keyring, tab)
    return keyring
  }
  return { load, written, remembers: () => remembered !== undefined }
}

describe('a keyring of this session only, in a tab that is loaded anew', () => {
  test('P4: is open as it was, and nothing of it was ever written', async () => {
    const { load, written } = oneTab()
    const first = await load()
    first.keepForSession()
    await first.put(membership(1))
    await first.put(membership(2))
    await first.edit(membership(1).id, (standing) => ({ ...standing, name: 'Soft Swift' }))
    const second = await load()
    expect(second.status()).toEqual({ state: 'open', kept: 'session' })
    expect(second.memberships()).toEqual(first.memberships())
    expect(written).toEqual([])
  })

  test('P4: a burned workshop, and one that is kept from now on, are not in the tab any more', async () => {
    const { load, remembers } = oneTab()
    const keyring = await load()
    expect(remembers()).toBe(false)
    keyring.keepForSession()
    await keyring.put(membership(1))
    expect(remembers()).toBe(true)
    await keyring.remove(membership(1).id)
    expect(remembers()).toBe(false)
    await keyring.put(membership(2))
    expect(remembers()).toBe(true)
    await keyring.keepWithPassphrase('a quiet room at noon')
    expect(remembers()).toBe(false)
    expect((await load()).status()).toEqual({ state: 'locked' })
  })

  test('bytes that are no keyring open nothing', async () => {
    const keyring = await openKeyring({ store: memoryStore().store, cost })
    await keepInTab(keyring, { put: () => {}, take: async () => new Uint8Array([1, 2, 3]) })
    expect(keyring.status()).toEqual({ state: 'new' })
  })
})
