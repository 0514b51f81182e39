import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import { type FileHandle, open, readdir } from 'node:fs/promises'
import path from 'node:path'
import { type PackageKind, packageKind } from './package-kind.ts'

/** A file that is handed out, as it was when the table was made. */
export interface HandedFile extends PackageKind {
  readonly name: string
  /** Bytes. */
  readonly size: number
  /** SHA-256 of its bytes, in hex: on the page, and in the entity tag. */
  readonly sha256: string
  /** Opens the very file that was read; undefined where it has gone or is another one by now. */
  readonly open: () => Promise<FileHandle | undefined>
}

/** All that is handed out, by name. What is not in it does not exist. */
export type HandedFiles = ReadonlyMap<string, HandedFile>

/** Why a folder is not handed out. */
export type FolderProblem = 'cannot-read' | 'nothing-there'

type FolderResult =
  | { readonly ok: true; readonly files: HandedFiles }
  | { readonly ok: false; readonly code: FolderProblem }

/** More than any release has. */
const mostFiles = 64

/**
 * Reads a folder of installers into a table, once. A request is then a look-up, so that no path leads
 * elsewhere; links and folders are left out, and so is every file whose name is not one of a package.
 */
export async function readHandOutFolder(folder: string): Promise<FolderResult> {
  const files = new Map<string, HandedFile>()
  try {
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      const kind = entry.isFile() ? packageKind(entry.name) : undefined
      if (!kind || files.size >= mostFiles) continue
      files.set(entry.name, await readHandedFile(path.join(folder, entry.name), kind))
    }
  } catch {
    return { ok: false, code: 'cannot-read' }
  }
  const isAnyApp = [...files.values()].some(({ system }) => system)
  return isAnyApp ? { ok: true, files } : { ok: false, code: 'nothing-there' }
}

async function readHandedFile(file: string, kind: PackageKind): Promise<HandedFile> {
  const handle = await openFile(file)
  try {
    const before = await identityOf(handle)
    const hash = createHash('sha256')
    let size = 0
    for await (const part of handle.createReadStream({ autoClose: false })) {
      hash.update(part)
      size += part.length
    }
    const openSame = async () => {
      const opened = await openFile(file).catch(() => undefined)
      if (!opened || (await identityOf(opened)) === before) return opened
      await opened.close()
      return undefined
    }
    return { ...kind, name: path.basename(file), size, sha256: hash.digest('hex'), open: openSame }
  } finally {
    await handle.close()
  }
}

/** Not by a link, whoever put one there since. */
function openFile(file: string): Promise<FileHandle> {
  // Windows has no such flag; making links asks for an administrator there.
  return open(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0))
}

/** Changes with the file: another one in its place, or other bytes in it. */
async function identityOf(handle: FileHandle): Promise<string> {
  const { dev, ino, size, mtimeNs } = await handle.stat({ bigint: true })
  return [dev, ino, size, mtimeNs].join(' ')
}
