import { createHash, randomBytes } from 'node:crypto'
import { constants } from 'node:fs'
import { type FileHandle, open, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Result } from '../../../shared/base/result.ts'
import { type WriteCode, writeCode } from '../files/write-code.ts'

type CopyCode = WriteCode | 'cannot-read' | 'wrong-sum'

/**
 * Copies a file through memory in pieces, onto the disk, and only then under its name: a stick that is
 * pulled out has whole files, or none by that name. A file that lies there already is only read.
 * @param expected its SHA-256 in hex, where somebody has said it
 * @returns its SHA-256 in hex
 */
export async function copyHashed(
  from: string,
  to: string,
  expected: string | undefined,
): Promise<Result<string, CopyCode>> {
  const source = await open(from, constants.O_RDONLY).catch(() => undefined)
  if (!source) return { ok: false, code: 'cannot-read' }
  const part = path.join(path.dirname(to), `.${randomBytes(8).toString('hex')}.part`)
  try {
    const isThere = await isSame(source, to)
    const target = isThere ? undefined : await open(part, 'wx', 0o644)
    const sum = await pour(source, target)
    if (sum === undefined) return { ok: false, code: 'cannot-read' }
    if (expected !== undefined && sum !== expected) return { ok: false, code: 'wrong-sum' }
    if (target) await rename(part, to)
    return { ok: true, value: sum }
  } catch (error) {
    return { ok: false, code: writeCode(error) }
  } finally {
    await source.close().catch(() => {})
    // Its name is gone where all went well.
    await rm(part, { force: true }).catch(() => {})
  }
}

async function isSame(source: FileHandle, to: string): Promise<boolean> {
  const [here, there] = await Promise.all([source.stat(), stat(to).catch(() => undefined)])
  return there !== undefined && here.dev === there.dev && here.ino === there.ino
}

/** Reads all of it, and writes what was read; undefined where it could not be read. Rejects where it could not be written. */
async function pour(source: FileHandle, target: FileHandle | undefined) {
  const hash = createHash('sha256')
  const piece = Buffer.allocUnsafe(1024 * 1024)
  try {
    for (;;) {
      const read = await source.read(piece, 0, piece.length, null).catch(() => undefined)
      if (!read) return undefined
      if (read.bytesRead === 0) break
      const bytes = piece.subarray(0, read.bytesRead)
      hash.update(bytes)
      await target?.writeFile(bytes)
    }
    await target?.sync()
    return hash.digest('hex')
  } finally {
    await target?.close()
  }
}
