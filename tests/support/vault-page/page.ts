import * as Y from 'yjs'
import { createIdbSecrets } from '../../../renderer/platform/idb-secrets.ts'
import { deviceJournal } from '../../../renderer/platform/journal/device-journal.ts'
import { randomBytes } from '../../../renderer/platform/random.ts'
import {
  burnWorkshop,
  newMembership,
  openKeyring,
  openStoredDoc,
  type StoredDoc,
} from '../../../renderer/vault/index.ts'
import type { VaultTuning } from '../../../renderer/vault/vault-tuning.ts'
import { accessFrom } from '../../../shared/keys/access.ts'
import { vaultKeys } from '../../../shared/keys/doc-keys.ts'
import { newOrganizerSecret } from '../../../shared/keys/keys.ts'

/*
 * The vault on a page of its own, for the tests that kill browsers and search disks: what the app
 * uses, without its screens. `vault` on the window is what the tests drive.
 */

const doc = new Y.Doc()
const text = doc.getText('t')
let stored: StoredDoc | undefined

const keyring = await openKeyring({ store: createIdbSecrets(indexedDB) })

const hex = (bytes: Uint8Array) =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

/** The one workshop of this page. */
function membership() {
  const [only] = keyring.memberships()
  if (!only) throw new Error('no workshop yet')
  return only
}

function vaultOf() {
  const { storageSecret, secrets } = membership()
  return vaultKeys(storageSecret, accessFrom(secrets).directory)
}

const api = {
  /** Unlocks, or makes a keyring and a workshop; gives what the passphrase did. */
  async unlock(passphrase: string): Promise<string> {
    if (keyring.status().state === 'locked') {
      const result = await keyring.unlock(passphrase)
      return result.ok ? 'unlocked' : result.code
    }
    if (keyring.status().state !== 'new') return JSON.stringify(keyring.status())
    await keyring.keepWithPassphrase(passphrase)
    const secrets = { role: 'organizer', organizer: newOrganizerSecret(randomBytes) } as const
    await keyring.put(newMembership({ secrets, meetingPoints: [] }, randomBytes))
    return 'made'
  },
  memberships: () => keyring.memberships().length,

  async open(tuning: Partial<VaultTuning> = {}) {
    stored = openStoredDoc({ ...vaultOf(), doc }, tuning)
    stored.onStatus(() => tellSaved())
    const report = await stored.loaded
    return { ...report, text: text.toString() }
  },

  /** Types at the end, one character a turn, until told to stop. */
  typing(letters: string, everyMs: number): void {
    let at = 0
    setInterval(() => {
      text.insert(text.length, letters[at++ % letters.length] ?? '')
    }, everyMs)
  },
  insert: (words: string) => text.insert(text.length, words),
  remove: (words: string) => text.delete(text.toString().indexOf(words), words.length),
  text: () => text.toString(),
  status: () => stored?.status(),
  flush: () => stored?.flush(),
  compact: () => stored?.compact(),
  close: () => stored?.close(),

  /** What must not be found on the disk, in hexadecimal: everything that opens something. */
  keys(): Record<string, string> {
    const { storageSecret, secrets } = membership()
    const organizer = secrets.role === 'organizer' ? hex(secrets.organizer) : ''
    const access = accessFrom(secrets)
    return {
      organizer,
      directory: hex(access.directory),
      storage: hex(storageSecret),
      vault: hex(vaultOf().key),
    }
  },
  vault: () => ({ name: vaultOf().name, key: hex(vaultOf().key) }),

  /** What lies in the databases now, in hexadecimal: whoever copies the disk has it. */
  async onDisk() {
    const slots = await readAll('d1', 's')
    return {
      keyring: hex((await createIdbSecrets(indexedDB).read()) ?? new Uint8Array()),
      records: (await readAll(vaultOf().name, 'updates')).map(hex),
      secrets: await secretsInJournal(),
      // Three pieces of each: a slot is destroyed as a whole or not at all.
      slots: slots.flatMap((slot) => [0, 33_000, 66_000].map((at) => hex(slot.slice(at, at + 64)))),
    }
  },

  burn: () => burnWorkshop({ keyring, membership: membership(), open: stored ? [stored] : [] }),
}

async function secretsInJournal(): Promise<string[]> {
  const journal = deviceJournal()
  const names = (await journal?.names()) ?? []
  const secrets = await Promise.all(names.map((name) => journal?.readSecret(name)))
  return secrets.flatMap((secret) => (secret ? [hex(secret)] : []))
}

async function readAll(database: string, store: string): Promise<Uint8Array[]> {
  const opening = indexedDB.open(database)
  await new Promise((resolve) => {
    opening.onsuccess = resolve
  })
  if (!opening.result.objectStoreNames.contains(store)) return []
  const asked = opening.result.transaction(store).objectStore(store).getAll()
  await new Promise((resolve) => {
    asked.onsuccess = resolve
  })
  opening.result.close()
  return asked.result
}

/** Tells the test what was shown as saved, at the moment at which it was. */
function tellSaved(): void {
  const { onSaved } = window as unknown as { onSaved?: (saved: string) => void }
  if (stored?.status().state === 'saved') onSaved?.(text.toString())
}

export type VaultPage = typeof api
Object.assign(window, { vault: api })
