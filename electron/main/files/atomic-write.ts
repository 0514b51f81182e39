import { randomBytes } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { type WriteResult, writeCode } from './write-code.ts'

/**
 * Writes a whole file or leaves what was there: the bytes go to a new file beside it, onto the
 * disk, and only then take its name. `mode` is for files that nobody else may read.
 */
export async function writeAtomically(
  file: string,
  bytes: Uint8Array,
  mode = 0o644,
): Promise<WriteResult> {
  const beside = path.join(path.dirname(file), `.${randomBytes(8).toString('hex')}.part`)
  try {
    const handle = await open(beside, 'wx', mode)
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(beside, file)
    await syncFolder(path.dirname(file))
    return { ok: true, value: undefined }
  } catch (error) {
    await rm(beside, { force: true }).catch(() => {})
    return { ok: false, code: writeCode(error) }
  }
}

/** Makes the new name survive a power cut too. Windows has no such call and does not need it. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
