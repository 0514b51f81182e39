import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { copyFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { sumsName, sumsText } from '../electron/main/room-kit/sums.ts'
import { bomName } from './bundled/write-bundled.ts'

/**
 * Puts beside the files of a release what people check them by: the bill of materials, and the check
 * sums of all of them. Whoever releases signs that one list. The paths of both.
 */
export async function writeReleaseSums(
  folder: string,
  made: readonly string[],
  bom: string,
): Promise<readonly string[]> {
  const own = path.join(folder, bomName)
  await copyFile(bom, own)
  const sums = new Map<string, string>()
  for (const file of [...made.filter(isHandedOut), own])
    sums.set(path.basename(file), await sha256Of(file))
  const list = path.join(folder, sumsName)
  await writeFile(list, sumsText(sums))
  return [own, list]
}

/** electron-builder also names what only an updater would read; there is none. */
function isHandedOut(file: string): boolean {
  return !/\.(blockmap|yml)$/.test(file)
}

async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const part of createReadStream(file)) hash.update(part)
  return hash.digest('hex')
}
