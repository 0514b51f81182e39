import { expect, test } from 'vitest'
import { journaledSecrets } from '../../../renderer/vault/journal/journaled-secrets.ts'
import {
  decodeKeyringFile,
  encodeKeyringFile,
} from '../../../renderer/vault/keyring/keyring-file.ts'
import { openJournalLog } from '../../../shared/journal/journal-log.ts'
import { memoryDisk } from '../journal/memory-files.ts'
import { memoryStore } from './memory-store.ts'

/** A keyring's file, told apart by what stands in it. */
const bytes = (text: string, kept: 'device' | 'passphrase' = 'passphrase') =>
  encodeKeyringFile({
    header: { kept, cost: { passes: 1, memory: 64 }, salt: new Uint8Array(16), slot: '' },
    sealed: new TextEncoder().encode(text),
  })
const said = (value: Uint8Array | undefined) => {
  const file = value && decodeKeyringFile(value)
  return file?.ok ? new TextDecoder().decode(file.file.sealed) : undefined
}

async function twoPlaces() {
  const disk = memoryDisk()
  const journal = await openJournalLog(disk.files)
  const kept = memoryStore()
  let set: Uint8Array | undefined
  let isLost = false
  const store = {
    read: async () => (isLost ? set : kept.store.read()),
    write: async (value: Uint8Array, how: 'device' | 'passphrase') => {
      isLost = false
      await kept.store.write(value, how)
    },
    destroy: kept.store.destroy,
  }
  return {
    /** As the app sees it after a start. */
    start: () => journaledSecrets(store, journal),
    /** The store alone: what is there now, or another value, or nothing. */
    setBack: (value: Uint8Array | undefined) => {
      isLost = true
      set = value
    },
    store,
    journal,
    onDisk: () => Buffer.concat(disk.files.map((file) => file.onDisk())),
  }
}

test('P6: a keyring that the databases have lost is read from the journal, and lies in both again', async () => {
  const device = await twoPlaces()
  await device.start().write(bytes('keyring one'), 'passphrase')
  device.setBack(undefined)
  expect(said(await device.start().read())).toBe('keyring one')
  expect(said(await device.store.read())).toBe('keyring one')
})

test('P6: of two that differ the newer one counts: what a power cut has set back, or what the journal has missed', async () => {
  const device = await twoPlaces()
  const first = device.start()
  await first.read()
  for (const text of ['one', 'two', 'three']) await first.write(bytes(text), 'passphrase')
  device.setBack(bytes('one'))
  expect(said(await device.start().read())).toBe('three')
  device.setBack(bytes('four, which the journal has not seen'))
  expect(said(await device.start().read())).toMatch(/^four/)
  device.setBack(undefined)
  expect(said(await device.start().read())).toMatch(/^four/)
})

test('P6: a keyring that is damaged in the databases is read from the journal; one of a newer app is left alone', async () => {
  const device = await twoPlaces()
  await device.start().write(bytes('keyring'), 'passphrase')
  const damaged = bytes('keyring')
  damaged[damaged.length - 1] = (damaged.at(-1) ?? 0) ^ 1
  device.setBack(damaged)
  expect(said(await device.start().read())).toBe('keyring')
  const newer = bytes('keyring')
  newer[3] = 200
  device.setBack(newer)
  expect(await device.start().read()).toEqual(newer)
})

test('P4: a keyring without a burned workshop counts from its first step on', async () => {
  const device = await twoPlaces()
  const first = device.start()
  await first.write(bytes('with the workshop'), 'passphrase')
  const store = { ...device.store, write: () => Promise.reject(new Error()) }
  // The power goes between the two writings.
  const cut = journaledSecrets(store, device.journal)
  await expect(cut.write(bytes('without it'), 'passphrase')).rejects.toThrow()
  expect(said(await device.start().read())).toBe('without it')
})

test('P4: what was destroyed, or cleared while the app runs, does not come back', async () => {
  const device = await twoPlaces()
  const first = device.start()
  await first.write(bytes('keyring'), 'passphrase')
  await first.read()
  device.setBack(undefined)
  expect(await first.read()).toBeUndefined()
  await first.destroy()
  expect(await device.start().read()).toBeUndefined()
})

test('P4: what only the device protects is never written to the journal', async () => {
  const device = await twoPlaces()
  const first = device.start()
  await first.write(bytes('under a passphrase'), 'passphrase')
  await first.write(bytes('in the clear', 'device'), 'device')
  expect(said(await device.start().read())).toBe('in the clear')
  expect(device.onDisk().includes(Buffer.from('in the clear'))).toBe(false)
  expect(await device.journal.names()).toEqual([])
})
