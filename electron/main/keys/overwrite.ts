import { randomBytes } from 'node:crypto'
import { open, rm } from 'node:fs/promises'
import { type WriteResult, writeCode } from '../files/write-code.ts'

/**
 * Overwrites a file where it lies, makes sure that this reached the disk, and removes it. A file
 * that is not there is fine. Flash that moves its blocks about may keep an old copy until it is
 * used again: what lies there has to be useless without its other half (SECURITY.md).
 */
export async function overwriteAndRemove(file: string): Promise<WriteResult> {
  try {
    const handle = await open(file, 'r+')
    try {
      const { size } = await handle.stat()
      await handle.write(randomBytes(size), 0, size, 0)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rm(file)
    return { ok: true, value: undefined }
  } catch (error) {
    const absent = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    return absent ? { ok: true, value: undefined } : { ok: false, code: writeCode(error) }
  }
}
