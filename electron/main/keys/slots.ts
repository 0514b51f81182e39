import { createHash, randomBytes } from 'node:crypto'
import { mkdir, open, readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Result } from '../../../shared/base/result.ts'
import { type WriteCode, type WriteResult, writeCode } from '../files/write-code.ts'
import { overwriteAndRemove } from './overwrite.ts'

/** Secrets of 32 bytes, each in a file of its own that is never moved, so that it can be overwritten. */
export interface Slots {
  readonly fill: (slot: string) => Promise<Result<Uint8Array, WriteCode>>
  readonly read: (slot: string) => Promise<Result<Uint8Array | undefined, 'cannot-read'>>
  readonly erase: (slot: string) => Promise<WriteResult>
  readonly list: () => Promise<Result<string[], 'cannot-read'>>
}

const secretLength = 32

/**
 * A file is the secret and then the slot's name; it is called by a hash of the name, because names
 * may differ in their case only, which some file systems do not tell apart.
 */
export function createSlots(folder: string): Slots {
  const fileOf = (slot: string) =>
    path.join(folder, createHash('sha256').update(slot).digest('hex').slice(0, 40))
  return {
    fill: async (slot) => {
      const secret = randomBytes(secretLength)
      const erased = await overwriteAndRemove(fileOf(slot))
      if (!erased.ok) return erased
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 })
        await writeThrough(fileOf(slot), Buffer.concat([secret, Buffer.from(slot)]))
        return { ok: true, value: new Uint8Array(secret) }
      } catch (error) {
        return { ok: false, code: writeCode(error) }
      }
    },
    read: (slot) => orNothing(() => secretIn(fileOf(slot))),
    erase: (slot) => overwriteAndRemove(fileOf(slot)),
    list: async () => {
      const names = await orNothing(() => namesIn(folder))
      return names.ok ? { ok: true, value: names.value ?? [] } : names
    },
  }
}

/** Shorter than a secret: its writing was cut off, so nobody was ever given it. */
async function secretIn(file: string): Promise<Uint8Array | undefined> {
  const secret = (await readFile(file)).subarray(0, secretLength)
  return secret.length === secretLength ? new Uint8Array(secret) : undefined
}

async function namesIn(folder: string): Promise<string[]> {
  const files = await readdir(folder)
  const names = files.map(async (file) =>
    (await readFile(path.join(folder, file))).subarray(secretLength).toString(),
  )
  return (await Promise.all(names)).sort()
}

async function writeThrough(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'wx', 0o600)
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function orNothing<T>(read: () => Promise<T>): Promise<Result<T | undefined, 'cannot-read'>> {
  try {
    return { ok: true, value: await read() }
  } catch (error) {
    const absent = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    return absent ? { ok: true, value: undefined } : { ok: false, code: 'cannot-read' }
  }
}
