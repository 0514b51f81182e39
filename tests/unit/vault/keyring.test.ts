import { describe, expect, test } from 'vitest'
import { newMembership } from '../../../renderer/vault/keyring/membership.ts'
import { openKeyring } from '../../../renderer/vault/keyring/open-keyring.ts'
import { newOrganizerSecret } from '../../../shared/keys/keys.ts'
import { seededBytes } from './kit.ts'
import { memorySlots, memoryWindows } from './memory-slots.ts'
import { memoryStore } from './memory-store.ts'

const cost = { passes: 1, memory: 64 }
const words = 'correct horse battery'

function membership(seed = 3) {
  const random = seededBytes(seed)
  const secrets = { role: 'organizer', organizer: newOrganizerSecret(random) } as const
  return newMembership({ secrets, meetingPoints: ['ws://127.0.0.1:4444'] }, random)
}

describe('the keyring', () => {
  test('is new, then kept under a passphrase, then locked until that comes again', async () => {
    const { store } = memoryStore()
    const first = await openKeyring({ store, cost })
    expect(first.status()).toEqual({ state: 'new' })
    expect(await first.keepWithPassphrase(words)).toEqual({ ok: true })
    expect(await first.put(membership())).toEqual({ ok: true })
    expect(first.status()).toEqual({ state: 'open', kept: 'passphrase' })

    const second = await openKeyring({ store, cost })
    expect(second.status()).toEqual({ state: 'locked' })
    expect(second.memberships()).toEqual([])
    expect(await second.unlock('something else')).toEqual({ ok: false, code: 'wrong-passphrase' })
    expect(second.status()).toEqual({ state: 'locked' })
    expect(await second.unlock(words)).toEqual({ ok: true })
    expect(second.memberships()).toEqual([membership()])
    second.lock()
    expect(second.memberships()).toEqual([])
    expect(await second.put(membership())).toEqual({ ok: false, code: 'locked' })
  })

  test('a changed passphrase shuts out the old one', async () => {
    const { store } = memoryStore()
    const keyring = await openKeyring({ store, cost })
    await keyring.keepWithPassphrase(words)
    await keyring.put(membership())
    const wrong = await keyring.changePassphrase('not this one', 'a new passphrase')
    expect(wrong).toEqual({ ok: false, code: 'wrong-passphrase' })
    expect(await keyring.changePassphrase(words, 'short')).toMatchObject({ ok: false })
    expect(await keyring.changePassphrase(words, 'a new passphrase')).toEqual({ ok: true })
    const again = await openKeyring({ store, cost })
    expect(await again.unlock(words)).toEqual({ ok: false, code: 'wrong-passphrase' })
    expect(await again.unlock('a new passphrase')).toEqual({ ok: true })
    expect(again.memberships()).toHaveLength(1)
  })

  test('for this session only, nothing is written at all', async () => {
    const { store, written } = memoryStore()
    const keyring = await openKeyring({ store, cost })
    keyring.keepForSession()
    expect(await keyring.put(membership())).toEqual({ ok: true })
    expect(keyring.status()).toEqual({ state: 'open', kept: 'session' })
    expect(written).toHaveLength(0)
    keyring.lock()
    expect(keyring.status()).toEqual({ state: 'new' })
  })

  test('a session that decides to keep keeps what it had', async () => {
    const { store } = memoryStore()
    const keyring = await openKeyring({ store, cost })
    keyring.keepForSession()
    await keyring.put(membership())
    expect(await keyring.keepWithPassphrase(words)).toEqual({ ok: true })
    const again = await openKeyring({ store, cost })
    await again.unlock(words)
    expect(again.memberships()).toEqual([membership()])
  })

  test('on a device that seals its store it opens by itself; elsewhere it cannot be kept so', async () => {
    const { store } = memoryStore()
    const keyring = await openKeyring({ store, sealedByDevice: true })
    expect(await keyring.keepOnDevice()).toEqual({ ok: true })
    await keyring.put(membership())
    const again = await openKeyring({ store, sealedByDevice: true })
    expect(again.status()).toEqual({ state: 'open', kept: 'device' })
    expect(again.memberships()).toEqual([membership()])
    const browser = await openKeyring({ store: memoryStore().store })
    expect(await browser.keepOnDevice()).toEqual({ ok: false, code: 'cannot-write' })
  })

  test('a damaged or a newer store says so, and is not touched', async () => {
    const { store, written, set } = memoryStore()
    const keyring = await openKeyring({ store, cost })
    await keyring.keepWithPassphrase(words)
    const good = written.at(-1) ?? new Uint8Array()
    for (let at = 0; at < good.length; at++) {
      const bad = good.slice()
      bad[at] = (bad[at] ?? 0) ^ 4
      set(bad)
      const opened = await openKeyring({ store, cost })
      const code = at === 3 ? 'future-version' : 'damaged'
      expect(opened.status()).toEqual({ state: 'unreadable', code })
    }
    for (let length = 0; length < good.length; length += 7) {
      set(good.slice(0, length))
      const opened = await openKeyring({ store, cost })
      expect(opened.status()).toEqual({ state: 'unreadable', code: 'damaged' })
      expect(await opened.keepWithPassphrase(words)).toEqual({ ok: false, code: 'locked' })
    }
    expect(written).toHaveLength(1)
  })

  test('P6: where it cannot be written, it says so and goes on in memory as before', async () => {
    const { store, breakDown } = memoryStore()
    const keyring = await openKeyring({ store, cost })
    await keyring.keepWithPassphrase(words)
    breakDown()
    expect(await keyring.put(membership())).toEqual({ ok: false, code: 'cannot-write' })
    expect(keyring.memberships()).toEqual([])
  })

  test('starting over leaves nothing behind', async () => {
    const { store } = memoryStore()
    const slots = memorySlots()
    const keyring = await openKeyring({ store, cost, slots })
    await keyring.keepWithPassphrase(words)
    expect(await keyring.startOver()).toEqual({ ok: true })
    expect(keyring.status()).toEqual({ state: 'new' })
    expect(slots.size()).toBe(0)
    expect(await store.read()).toBeUndefined()
  })
})

describe('two windows of one device', () => {
  async function twoWindows() {
    const { store } = memoryStore()
    const common = { store, cost, slots: memorySlots(), windows: memoryWindows() }
    const [a, b] = [await openKeyring(common), await openKeyring(common)]
    return { a, b, reopen: () => openKeyring(common) }
  }

  test('neither overwrites what the other has kept', async () => {
    const { a, b, reopen } = await twoWindows()
    await a.keepWithPassphrase(words)
    await a.put(membership(1))
    // Still at its first screen, with nothing known of all that.
    expect(await b.keepWithPassphrase('another passphrase')).toEqual({ ok: false, code: 'locked' })
    expect(b.status()).toEqual({ state: 'locked' })
    expect(await b.unlock(words)).toEqual({ ok: true })
    await b.put(membership(2))
    await a.put(membership(3))
    const again = await reopen()
    await again.unlock(words)
    expect(
      again
        .memberships()
        .map(({ id }) => id)
        .sort(),
    ).toEqual([1, 2, 3].map((seed) => membership(seed).id).sort())
  })

  test('P4: what one has burned does not come back by the other', async () => {
    const { a, b, reopen } = await twoWindows()
    await a.keepWithPassphrase(words)
    await a.put(membership(1))
    await b.unlock(words)
    await a.remove(membership(1).id)
    expect(await b.put(membership(2))).toEqual({ ok: true })
    expect(b.memberships()).toEqual([membership(2)])
    const again = await reopen()
    expect(await again.unlock(words)).toEqual({ ok: true })
    expect(again.memberships()).toEqual([membership(2)])
  })

  test('a passphrase that was changed in one has to be given in the other', async () => {
    const { a, b, reopen } = await twoWindows()
    await a.keepWithPassphrase(words)
    await b.unlock(words)
    await a.changePassphrase(words, 'a new passphrase')
    expect(await b.put(membership(2))).toEqual({ ok: false, code: 'locked' })
    expect(b.status()).toEqual({ state: 'locked' })
    expect(await b.unlock('a new passphrase')).toEqual({ ok: true })
    expect((await reopen()).status()).toEqual({ state: 'locked' })
  })
})

describe('P4: burning destroys the key', () => {
  test('no earlier writing of the keyring opens again, even with the passphrase', async () => {
    const { store, written, set } = memoryStore()
    const slots = memorySlots()
    const keyring = await openKeyring({ store, cost, slots })
    await keyring.keepWithPassphrase(words)
    await keyring.put(membership(1))
    await keyring.put(membership(2))
    expect(await keyring.remove(membership(1).id)).toEqual({ ok: true })
    expect(slots.size()).toBe(1)
    for (const old of written.slice(0, -1)) {
      set(old)
      const thief = await openKeyring({ store, cost, slots })
      expect(await thief.unlock(words)).toEqual({ ok: false, code: 'key-erased' })
    }
    set(written.at(-1) ?? new Uint8Array())
    const again = await openKeyring({ store, cost, slots })
    expect(await again.unlock(words)).toEqual({ ok: true })
    expect(again.memberships()).toEqual([membership(2)])
  })
})
