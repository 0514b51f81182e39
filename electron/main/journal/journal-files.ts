import { type FileHandle, mkdir, open } from 'node:fs/promises'
import path from 'node:path'
import type { JournalFile } from '../../../shared/journal/journal-file.ts'

const names = ['a', 'b'] as const

/**
 * Opens the journal's two files, which are made once and never moved, so that what they hold can be
 * overwritten; their names are on the disk when this resolves. Rejects with the file system's error.
 */
export async function openJournalFiles(
  folder: string,
): Promise<readonly [JournalFile, JournalFile]> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const handles = await Promise.all(names.map((name) => openOrMake(path.join(folder, name))))
  const [a, b] = handles.map(journalFile)
  if (!a || !b) throw new Error('a file is missing')
  await flushNames(folder)
  return [a, b]
}

async function openOrMake(file: string): Promise<FileHandle> {
  try {
    return await open(file, 'r+')
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
    return open(file, 'wx+', 0o600)
  }
}

function journalFile(handle: FileHandle): JournalFile {
  return {
    size: async () => (await handle.stat()).size,
    read: async (at, length) => {
      const bytes = new Uint8Array(length)
      let done = 0
      while (done < length) {
        const { bytesRead } = await handle.read(bytes, done, length - done, at + done)
        if (bytesRead === 0) break
        done += bytesRead
      }
      return bytes.subarray(0, done)
    },
    write: async (at, bytes) => {
      let done = 0
      while (done < bytes.length)
        done += (await handle.write(bytes, done, bytes.length - done, at + done)).bytesWritten
    },
    truncate: (size) => handle.truncate(size),
    flush: () => handle.datasync(),
  }
}

/** Names lie in the folder, which is flushed like a file; Windows has no such thing, and needs none. */
async function flushNames(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
