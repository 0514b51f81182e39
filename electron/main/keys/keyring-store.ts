import { mkdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Result } from '../../../shared/base/result.ts'
import type { RequestOf } from '../../../shared/ipc/contract.ts'
import { writeAtomically } from '../files/atomic-write.ts'
import type { WriteCode, WriteResult } from '../files/write-code.ts'
import { overwriteAndRemove } from './overwrite.ts'
import type { SystemSeal } from './system-seal.ts'

/*
 * The keyring's file: one byte that says how the rest is kept, then the rest.
 *   1: sealed by the operating system · 0: as the page gave it, that is under a passphrase
 */
const sealedBySystem = 1
const asGiven = 0

export interface KeyringStore {
  readonly sealed: () => Promise<boolean>
  readonly read: () => Promise<
    Result<Uint8Array | undefined, 'cannot-read' | 'cannot-unseal' | 'keychain-unavailable'>
  >
  readonly write: (
    given: RequestOf<'keyring:write'>,
  ) => Promise<Result<undefined, WriteCode | 'cannot-seal'>>
  readonly destroy: () => Promise<WriteResult>
}

/** Keeps the keyring in a file that only this user may read. */
export function createKeptKeyring(file: string, seal: SystemSeal): KeyringStore {
  return {
    sealed: seal.available,
    read: async () => {
      const stored = await readOrNothing(file)
      if (!stored.ok || stored.value === undefined) return stored
      const rest = stored.value.subarray(1)
      if (stored.value[0] === asGiven) return { ok: true, value: new Uint8Array(rest) }
      return seal.unseal(rest)
    },
    write: async ({ bytes, kept }) => {
      const sealed = (await seal.available()) ? await seal.seal(bytes) : undefined
      // The keychain has gone since the page was told of it: what only it would protect is not written.
      if (!sealed && kept === 'device') return { ok: false, code: 'cannot-seal' }
      await mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
      const whole = Buffer.concat([Buffer.of(sealed ? sealedBySystem : asGiven), sealed ?? bytes])
      return writeAtomically(file, whole, { mode: 0o600 })
    },
    destroy: () => overwriteAndRemove(file),
  }
}

async function readOrNothing(file: string): Promise<Result<Buffer | undefined, 'cannot-read'>> {
  try {
    return { ok: true, value: await readFile(file) }
  } catch (error) {
    const absent = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    return absent ? { ok: true, value: undefined } : { ok: false, code: 'cannot-read' }
  }
}
