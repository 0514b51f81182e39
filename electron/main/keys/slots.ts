import { randomBytes } from 'node:crypto'
import { mkdir, open, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Result } from '../../../shared/ipc/contract.ts'
import { type WriteCode, type WriteResult, writeCode } from '../files/write-code.ts'
import { overwriteAndRemove } from './overwrite.ts'

/** Small secrets, each in a file of its own that is never moved, so that it can be overwritten. */
export interface Slots {
  readonly create: (secret: Uint8Array) => Promise<Result<string, WriteCode>>
  readonly read: (slot: string) => Promise<Result<Uint8Array | undefined, 'cannot-read'>>
  readonly erase: (slot: string) => Promise<WriteResult>
}

/** The names of slots are ours (the contract checks what comes back); none can be a path. */
export function createSlots(folder: string): Slots {
  const fileOf = (slot: string) => path.join(folder, slot)
  return {
    create: async (secret) => {
      const slot = randomBytes(16).toString('hex')
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 })
        const handle = await open(fileOf(slot), 'wx', 0o600)
        try {
          await handle.writeFile(secret)
          await handle.sync()
        } finally {
          await handle.close()
        }
        return { ok: true, value: slot }
      } catch (error) {
        return { ok: false, code: writeCode(error) }
      }
    },
    read: async (slot) => {
      try {
        return { ok: true, value: new Uint8Array(await readFile(fileOf(slot))) }
      } catch (error) {
        const absent = error instanceof Error && 'code' in error && error.code === 'ENOENT'
        return absent ? { ok: true, value: undefined } : { ok: false, code: 'cannot-read' }
      }
    },
    erase: (slot) => overwriteAndRemove(fileOf(slot)),
  }
}
