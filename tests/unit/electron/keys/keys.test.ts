import { link, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createKeyringStore } from '../../../../electron/main/keys/keyring-store.ts'
import { createSlots } from '../../../../electron/main/keys/slots.ts'
import { createSystemSeal } from '../../../../electron/main/keys/system-seal.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'keys-'))
})
afterEach(() => rm(folder, { recursive: true }))

type Backend = 'basic_text' | 'gnome_libsecret' | 'unknown'

/** A keychain that turns bytes over, and says whether it was ever asked. */
function keychain(backend: Backend, available = true) {
  const asked: string[] = []
  const turn = (text: string) => Buffer.from([...Buffer.from(text)].map((byte) => byte ^ 0x5a))
  return {
    asked,
    storage: {
      isAsyncEncryptionAvailable: async () => available,
      getSelectedStorageBackend: () => backend,
      encryptStringAsync: async (text: string) => {
        asked.push('encrypt')
        return turn(text)
      },
      decryptStringAsync: async (sealed: Buffer) => {
        asked.push('decrypt')
        if (sealed[0] === 0) throw new Error('another keychain')
        return { result: turn(sealed.toString('latin1')).toString(), shouldReEncrypt: false }
      },
    },
  }
}

const secret = new TextEncoder().encode('the keyring of this device')

function storeOn(backend: Backend, platform: NodeJS.Platform = 'linux', available = true) {
  const { storage, asked } = keychain(backend, available)
  const file = path.join(folder, 'data', 'keyring')
  return { store: createKeyringStore(file, createSystemSeal(storage, platform)), file, asked }
}

describe('the keyring on disk', () => {
  it('P4: is sealed by the keychain, read again, and readable by this user only', async () => {
    const { store, file } = storeOn('gnome_libsecret')
    expect(await store.sealed()).toBe(true)
    expect(await store.read()).toEqual({ ok: true, value: undefined })
    expect(await store.write(secret)).toEqual({ ok: true, value: undefined })
    const onDisk = await readFile(file)
    expect(onDisk.includes(Buffer.from(secret))).toBe(false)
    expect(onDisk.includes(Buffer.from(secret).toString('base64'))).toBe(false)
    expect((await stat(file)).mode & 0o077).toBe(0)
    expect(await store.read()).toEqual({ ok: true, value: secret })
  })

  it.each(['basic_text', 'unknown'] as const)(
    'P4: %s is no keychain: nothing is called sealed, and it is never asked to seal',
    async (backend) => {
      const { store, asked } = storeOn(backend)
      expect(await store.sealed()).toBe(false)
      await store.write(secret)
      expect(await store.read()).toEqual({ ok: true, value: secret })
      expect(asked).toEqual([])
    },
  )

  it('without any keychain nothing is called sealed, on every system', async () => {
    for (const platform of ['linux', 'darwin', 'win32'] as const) {
      expect(await storeOn('gnome_libsecret', platform, false).store.sealed()).toBe(false)
    }
    expect(await storeOn('unknown', 'darwin').store.sealed()).toBe(true)
    expect(await storeOn('unknown', 'win32').store.sealed()).toBe(true)
  })

  it('a keychain that does not open it says so, and the file is left as it is', async () => {
    const { store, file } = storeOn('gnome_libsecret')
    await store.write(secret)
    await writeFile(file, Buffer.of(1, 0, 7, 7))
    expect(await store.read()).toEqual({ ok: false, code: 'cannot-unseal' })
    expect(await readFile(file)).toEqual(Buffer.of(1, 0, 7, 7))
  })

  it('a file that cannot be read is not taken for none', async () => {
    const { store } = storeOn('gnome_libsecret')
    const asFolder = createKeyringStore(
      folder,
      createSystemSeal(keychain('basic_text').storage, 'linux'),
    )
    expect(await asFolder.read()).toEqual({ ok: false, code: 'cannot-read' })
    expect(await store.read()).toEqual({ ok: true, value: undefined })
  })

  it('destroying it leaves nothing, and can be done twice', async () => {
    const { store, file } = storeOn('gnome_libsecret')
    await store.write(secret)
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
