import type { JournalFile } from '../../../shared/journal/journal-file.ts'

/** What the types of a page do not know: it has these in a worker only. */
interface AccessHandle {
  getSize(): number
  read(to: Uint8Array, place: { at: number }): number
  write(from: Uint8Array, place: { at: number }): number
  truncate(size: number): void
  flush(): void
}
interface FileInWorker extends FileSystemFileHandle {
  createSyncAccessHandle(): Promise<AccessHandle>
}
interface Buckets {
  open(
    name: string,
    options: { durability: 'strict'; persisted: boolean },
  ): Promise<{ getDirectory(): Promise<FileSystemDirectoryHandle> }>
}

const names = ['a', 'b'] as const
const bucketName = 'j'
/**
 * Chromium keeps the names of a bucket's files in a LevelDB, and writes them without waiting for the disk. A log
 * of it that has grown by 4 MiB becomes a table, and that one is waited for.
 */
const growth = { directories: 45, nameLength: 60_000 } as const

/** The two files of this device's journal, open in this worker alone. */
export interface OpenFiles {
  readonly files: readonly [JournalFile, JournalFile]
  /** Whether they are still what this device keeps under their names: clearing a page's data takes them away. */
  readonly areThere: () => Promise<boolean>
  /** Sees to it that the names survive a power cut. Call it once, before anything is called kept. */
  readonly keepNames: () => Promise<void>
}

/** Opens them, and makes them where they are not there. Rejects where this browser, or this window, has no such files. */
export async function openFiles(): Promise<OpenFiles> {
  const { folder, hasBucket } = await openFolder()
  const opened = await Promise.all(names.map((name) => openFile(folder, name)))
  const [a, b] = opened
  if (!a || !b) throw new DOMException('', 'NotFoundError')
  return {
    files: [a, b],
    areThere: async () => {
      try {
        await Promise.all(names.map((name) => folder.getFileHandle(name)))
        return true
      } catch {
        return false
      }
    },
    keepNames: async () => {
      if (hasBucket) await growNames(folder)
    },
  }
}

/** A bucket of its own where there are buckets: what the browser throws away with the first, it leaves. */
async function openFolder() {
  const buckets = (navigator as { storageBuckets?: Buckets }).storageBuckets
  if (!buckets) return { folder: await navigator.storage.getDirectory(), hasBucket: false }
  const bucket = await buckets.open(bucketName, { durability: 'strict', persisted: true })
  return { folder: await bucket.getDirectory(), hasBucket: true }
}

async function openFile(folder: FileSystemDirectoryHandle, name: string): Promise<JournalFile> {
  const file = (await folder.getFileHandle(name, { create: true })) as FileInWorker
  const handle = await file.createSyncAccessHandle()
  return {
    size: () => handle.getSize(),
    read: (at, length) => {
      const bytes = new Uint8Array(length)
      return bytes.subarray(0, handle.read(bytes, { at }))
    },
    write: (at, bytes) => {
      if (handle.write(bytes, { at }) !== bytes.length)
        throw new DOMException('', 'QuotaExceededError')
    },
    truncate: (size) => handle.truncate(size),
    flush: () => handle.flush(),
  }
}

async function growNames(folder: FileSystemDirectoryHandle): Promise<void> {
  const all = Array.from(
    { length: growth.directories },
    (_, at) => `${at}${'x'.repeat(growth.nameLength)}`,
  )
  for (const name of all) await folder.getDirectoryHandle(name, { create: true })
  for (const name of all) await folder.removeEntry(name)
}
