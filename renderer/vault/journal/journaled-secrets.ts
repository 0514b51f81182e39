import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, concatBytes, hexToBytes } from '@noble/hashes/utils.js'
import { ByteReader, ByteWriter } from '../../../shared/base/byte-io.ts'
import type { Journal } from '../../../shared/journal/journal.ts'
import type { SecretStore } from '../../platform/platform.ts'
import { decodeKeyringFile } from '../keyring/keyring-file.ts'
import { drop } from './journaled-slots.ts'

const name = 'k'
/** How many keyrings before the last one are told from a newer one. */
const remembered = 32
/** Of the sum that tells one keyring's bytes from another's, in bytes. */
const sumLength = 8

/**
 * A keyring's place whose bytes stand in the journal too. At the first reading the two are compared: what
 * one has lost comes back from the other, and of two that differ the newer counts. The journal says which
 * keyrings came before its own: one of these in the store is what a power cut has set back.
 *
 * Only what a passphrase protects is written to the journal. Later readings see the store alone: what goes from it
 * while the app runs was cleared by a person, and does not come back by itself.
 * @param journal undefined: the store as it is
 */
export function journaledSecrets(store: SecretStore, journal: Journal | undefined): SecretStore {
  if (!journal) return store
  let settled: Promise<void> | undefined
  const settle = async () => {
    const [stored, kept] = await Promise.all([store.read(), readKept(journal)])
    if (kept.state === 'unreadable') return
    const { entry } = kept
    const file = stored && decodeKeyringFile(stored)
    const isLost = !file || (!file.ok && file.code === 'damaged')
    const isSetBack = stored && entry?.before.includes(sumOf(stored))
    if (entry && (isLost || isSetBack)) return store.write(entry.keyring, 'passphrase')
    if (!stored || !file?.ok || file.file.header.kept !== 'passphrase') return
    if (!entry || sumOf(entry.keyring) !== sumOf(stored)) await writeKept(journal, stored, entry)
  }
  return {
    read: async () => {
      settled ??= settle().catch(() => undefined)
      await settled
      return store.read()
    },
    write: async (value, how) => {
      // First: a keyring without a burned workshop counts from here on, wherever the power goes.
      if (how === 'passphrase') {
        const kept = await readKept(journal)
        if (kept.state === 'read') await writeKept(journal, value, kept.entry)
      } else await drop(journal, name)
      await store.write(value, how)
    },
    destroy: async () => {
      await drop(journal, name)
      await store.destroy()
    },
  }
}

interface Entry {
  readonly keyring: Uint8Array
  /** Sums of the keyrings that this one took the place of, the last one first. */
  readonly before: readonly string[]
}

type Kept =
  | { readonly state: 'read'; readonly entry: Entry | undefined }
  | { readonly state: 'unreadable' }

/*
 * The entry, version 1: version (1) · count (1) · sums (8 each) · the keyring as the store holds it
 */
const version = 1

async function readKept(journal: Journal): Promise<Kept> {
  try {
    const [bytes] = await journal.read(name)
    if (!bytes) return { state: 'read', entry: undefined }
    const reader = new ByteReader(bytes)
    if (reader.uint8() !== version) return { state: 'unreadable' }
    const before = Array.from({ length: reader.uint8() }, () => bytesToHex(reader.bytes(sumLength)))
    return { state: 'read', entry: { before, keyring: reader.bytes(reader.left) } }
  } catch {
    return { state: 'unreadable' }
  }
}

async function writeKept(
  journal: Journal,
  keyring: Uint8Array,
  last: Entry | undefined,
): Promise<void> {
  const own = sumOf(keyring)
  const all = last ? [sumOf(last.keyring), ...last.before] : []
  // A keyring that is written again is the newest, whatever it was before.
  const before = [...new Set(all)].filter((sum) => sum !== own).slice(0, remembered)
  const head = new ByteWriter().uint8(version).uint8(before.length).finish()
  const value = concatBytes(head, ...before.map(hexToBytes), keyring)
  await journal.write([{ kind: 'put', name, value }]).catch(() => undefined)
}

function sumOf(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes).subarray(0, sumLength))
}
