import { randomBytes } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { type WriteResult, writeCode } from './write-code.ts'

interface WriteOptions {
  /** For files that nobody else may read. */
  readonly mode?: number
  /**
   * Where the bytes lie until they are whole; beside the file, unless told otherwise. macOS lets an
   * app write the file that a person has chosen, and asks the person about everything else in their
   * folders: so nothing else there is touched.
   */
  readonly staging?: string | undefined
}

/**
 * Writes a whole file or leaves what was there: the bytes go to a new file, onto the disk, and only
 * then take its name. A file on another disk than `staging` is written where it is.
 */
export async function writeAtomically(
  file: string,
  bytes: Uint8Array,
  { mode = 0o644, staging }: WriteOptions = {},
): Promise<WriteResult> {
  const folder = staging ?? path.dirname(file)
  const part = path.join(folder, `.${randomBytes(8).toString('hex')}.part`)
  try {
    await writeThrough(part, bytes, 'wx', mode)
    await rename(part, file).catch((error) => {
      if (staging === undefined || !isOnAnotherDisk(error)) throw error
      return writeThrough(file, bytes, 'w', mode).then(() => rm(part))
    })
    if (staging === undefined) await syncFolder(folder)
    return { ok: true, value: undefined }
  } catch (error) {
    await rm(part, { force: true }).catch(() => {})
    return { ok: false, code: writeCode(error) }
  }
}

async function writeThrough(
  file: string,
  bytes: Uint8Array,
  flag: 'w' | 'wx',
  mode: number,
): Promise<void> {
  const handle = await open(file, flag, mode)
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

function isOnAnotherDisk(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EXDEV'
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
