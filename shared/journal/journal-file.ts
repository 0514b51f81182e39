/** A file of fixed name that is open; what it gives may come at once or later. */
export interface JournalFile {
  /** Bytes. */
  readonly size: () => number | Promise<number>
  readonly read: (at: number, length: number) => Uint8Array | Promise<Uint8Array>
  /** Writes all of it, or throws. */
  readonly write: (at: number, bytes: Uint8Array) => void | Promise<void>
  readonly truncate: (size: number) => void | Promise<void>
  /** Returns when what was written would survive a power cut. */
  readonly flush: () => void | Promise<void>
}

/** Bytes that are copied or overwritten at once. */
export const copiedAtOnce = 1 << 20

/** Leaves nothing of what a file held: a shorter file alone leaves its bytes in the disk's free blocks. */
export async function overwrite(file: JournalFile): Promise<void> {
  const size = await file.size()
  if (size === 0) return
  const zeros = new Uint8Array(Math.min(size, copiedAtOnce))
  for (let at = 0; at < size; at += zeros.length)
    await file.write(at, zeros.subarray(0, Math.min(zeros.length, size - at)))
  await file.flush()
  await file.truncate(0)
  await file.flush()
}
