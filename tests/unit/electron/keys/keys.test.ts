import { link, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { SafeStorage } from 'electron'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createKeptKeyring } from '../../../../electron/main/keys/keyring-store.ts'
import { createSlots } from '../../../../electron/main/keys/slots.ts'
import { createSystemSeal } from '../../../../electron/main/keys/system-seal.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'keys-'))
})
afterEach(() => rm(folder, { recursive: true }))

type Backend = ReturnType<SafeStorage['getSelectedStorageBackend']>

/** What Chromium's own code does on Linux: a keyring's key, or one that everybody knows. */
type Sealing = 'v11' | 'v12' | 'v10' | '' | 'fails'

interface Given {
  readonly backend?: Backend
  readonly sealing?: Sealing
  readonly available?: boolean
  readonly platform?: NodeJS.Platform
}

/** A keychain that turns bytes over; what it does can change under way. */
function keychain({ backend = 'gnome_libsecret', sealing = 'v11', available = true }: Given) {
  const turn = (bytes: Uint8Array) => Buffer.from([...bytes].map((byte) => byte ^ 0x5a))
  const now = { sealing, reading: 'opens' as 'opens' | 'another key' | 'locked' }
  const storage = {
    isAsyncEncryptionAvailable: async () => available,
    getSelectedStorageBackend: () => backend,
    encryptStringAsync: async (text: string) => {
      if (now.sealing === 'fails') throw new Error('Error while encrypting the text')
      return Buffer.concat([Buffer.from(now.sealing), turn(Buffer.from(text))])
    },
    decryptStringAsync: async (sealed: Buffer) => {
      if (now.reading === 'locked') {
        throw new Error(
          'safeStorage.decryptStringAsync is temporarily unavailable. Please try again.',
        )
      }
      if (now.reading === 'another key') throw new Error('Error while decrypting the ciphertext')
      return { result: turn(sealed.subarray(3)).toString(), shouldReEncrypt: false }
    },
  }
  return { storage, now }
}

const secret = new TextEncoder().encode('the keyring of this device')

const byDevice = { bytes: secret, kept: 'device' } as const
const byPassphrase = { bytes: secret, kept: 'passphrase' } as const

function storeOn(given: Given = {}) {
  const { storage, now } = keychain(given)
  const file = path.join(folder, 'data', 'keyring')
  const seal = createSystemSeal(storage, given.platform ?? 'linux')
  return { store: createKeptKeyring(file, seal), file, now }
}

describe('the keyring on disk', () => {
  it.each(['v11', 'v12'] as const)(
    'P4: is sealed by the keychain (%s), read again, and readable by this user only',
    async (sealing) => {
      const { store, file } = storeOn({ sealing })
      expect(await store.sealed()).toBe(true)
      expect(await store.read()).toEqual({ ok: true, value: undefined })
      expect(await store.write(byDevice)).toEqual({ ok: true, value: undefined })
      const onDisk = await readFile(file)
      expect(onDisk.includes(Buffer.from(secret))).toBe(false)
      expect(onDisk.includes(Buffer.from(secret).toString('base64'))).toBe(false)
      expect((await stat(file)).mode & 0o077).toBe(0)
      expect(await store.read()).toEqual({ ok: true, value: secret })
    },
  )

  it.each([
    ['Electron finds none', { available: false }],
    ['the desktop is not known', { backend: 'basic_text' }],
    ['the backend is not known', { backend: 'unknown' }],
    ['the backend is one of the future', { backend: 'something_new' as Backend }],
    ['no keyring answers and a constant key seals', { sealing: 'v10' }],
    ['what is sealed does not say by whom', { sealing: '' }],
    ['nothing can be sealed', { sealing: 'fails' }],
  ] satisfies [string, Given][])(
    'P4: nothing is called sealed where %s; what only it would keep is not written',
    async (_, given) => {
      const { store, file } = storeOn(given)
      expect(await store.sealed()).toBe(false)
      expect(await store.write(byDevice)).toEqual({ ok: false, code: 'cannot-seal' })
      await expect(stat(file)).rejects.toThrow()
      // What a passphrase protects is kept as it is.
      expect(await store.write(byPassphrase)).toEqual({ ok: true, value: undefined })
      expect(await store.read()).toEqual({ ok: true, value: secret })
    },
  )

  it('P4: a keychain that goes between the promise and the writing: the file before it stays', async () => {
    const { store, file, now } = storeOn()
    await store.write(byDevice)
    const before = await readFile(file)
    expect(await store.sealed()).toBe(true)
    now.sealing = 'v10'
    expect(await store.write(byDevice)).toEqual({ ok: false, code: 'cannot-seal' })
    expect(await readFile(file)).toEqual(before)
  })

  it.each(['darwin', 'win32'] as const)(
    '%s has one keychain, however it begins',
    async (platform) => {
      const known = { platform, backend: 'unknown', sealing: 'v10' } as const
      expect(await storeOn(known).store.sealed()).toBe(true)
      expect(await storeOn({ ...known, available: false }).store.sealed()).toBe(false)
      expect(await storeOn({ ...known, sealing: 'fails' }).store.sealed()).toBe(false)
    },
  )

  it.each([
    ['another key', 'cannot-unseal'],
    ['locked', 'keychain-unavailable'],
  ] as const)(
    'a keychain that does not open it (%s) says so; the file stays',
    async (reading, code) => {
      const { store, file, now } = storeOn()
      await store.write(byDevice)
      const before = await readFile(file)
      now.reading = reading
      expect(await store.read()).toEqual({ ok: false, code })
      expect(await readFile(file)).toEqual(before)
      now.reading = 'opens'
      expect(await store.read()).toEqual({ ok: true, value: secret })
    },
  )

  it('a file that cannot be read is not taken for none', async () => {
    const { store } = storeOn()
    const asFolder = createKeptKeyring(folder, createSystemSeal(keychain({}).storage, 'linux'))
    expect(await asFolder.read()).toEqual({ ok: false, code: 'cannot-read' })
    expect(await store.read()).toEqual({ ok: true, value: undefined })
  })

  it('destroying it leaves nothing, and can be done twice', async () => {
    const { store, file } = storeOn()
    await store.write(byDevice)
    expect(await store.destroy()).toEqual({ ok: true, value: undefined })
    await expect(stat(file)).rejects.toThrow()
    expect(await store.destroy()).toEqual({ ok: true, value: undefined })
    expect(await store.read()).toEqual({ ok: true, value: undefined })
  })
})

describe('slots', () => {
  it('keep a secret until it is erased, and are independent', async () => {
    const slots = createSlots(path.join(folder, 'slots'))
    // Names that differ in their case only are one file name on some systems.
    const one = await slots.fill('v-A')
    const other = await slots.fill('v-a')
    expect(one.ok && one.value).toHaveLength(32)
    expect(one).not.toEqual(other)
    expect(await slots.read('v-A')).toEqual(one)
    expect(await slots.list()).toEqual({ ok: true, value: ['v-A', 'v-a'] })
    expect(await slots.erase('v-A')).toEqual({ ok: true, value: undefined })
    expect(await slots.read('v-A')).toEqual({ ok: true, value: undefined })
    expect(await slots.read('v-a')).toEqual(other)
    expect(await slots.erase('v-A')).toEqual({ ok: true, value: undefined })
    expect(await slots.list()).toEqual({ ok: true, value: ['v-a'] })
  })

  it('filling one anew gives another secret, and the first is gone', async () => {
    const slots = createSlots(path.join(folder, 'slots'))
    const first = await slots.fill('x')
    const second = await slots.fill('x')
    expect(second).not.toEqual(first)
    expect(await slots.read('x')).toEqual(second)
  })

  it('P4: erasing overwrites the bytes where they lie before the name goes', async () => {
    const place = path.join(folder, 'slots')
    const slots = createSlots(place)
    const made = await slots.fill('x')
    if (!made.ok) throw new Error('not filled')
    // A second name for the same bytes on the disk shows what became of them.
    const witness = path.join(folder, 'witness')
    const [file = ''] = await readdir(place)
    await link(path.join(place, file), witness)
    expect((await readFile(witness)).includes(Buffer.from(made.value))).toBe(true)
    await slots.erase('x')
    const left = await readFile(witness)
    expect(left.length).toBeGreaterThan(32)
    expect(left.includes(Buffer.from(made.value))).toBe(false)
    expect(await readdir(place)).toEqual([])
  })
})
