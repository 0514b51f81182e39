import type { JournalFile } from '../../../shared/journal/journal-file.ts'

/** A disk that can lose its power: what was written and not flushed is there, or not, or in part. */
export interface MemoryDisk {
  readonly files: readonly [MemoryFile, MemoryFile]
  /** The next `steps` changes happen, then all of them fail, as if the process were gone. */
  readonly dieAfter: (steps: number) => void
  /** The disk as it starts again after a power cut. */
  readonly restart: (random: () => number) => MemoryDisk
  /** From here on so many bytes more find room. */
  readonly fill: (left: number) => void
}

export interface MemoryFile extends JournalFile {
  /** What is on the disk, without what was not flushed. */
  readonly onDisk: () => Uint8Array
}

type Write = { readonly at: number; readonly bytes: Uint8Array } | { readonly size: number }

export function memoryDisk(
  before: readonly [Uint8Array, Uint8Array] = [new Uint8Array(), new Uint8Array()],
): MemoryDisk {
  let left = Number.POSITIVE_INFINITY
  let room = Number.POSITIVE_INFINITY
  const step = () => {
    left -= 1
    if (left < 0) throw new DOMException('', 'InvalidStateError')
  }
  const makeFile = (first: Uint8Array) => {
    let durable = first
    let pending: Write[] = []
    const now = () => pending.reduce(applied, durable)
    const file: MemoryFile = {
      size: () => now().length,
      read: (at, length) => now().slice(at, at + length),
      write: (at, bytes) => {
        step()
        const grows = at + bytes.length - now().length
        if (grows > room) throw new DOMException('', 'QuotaExceededError')
        if (grows > 0) room -= grows
        pending.push({ at, bytes: bytes.slice() })
      },
      truncate: (size) => {
        step()
        pending.push({ size })
      },
      flush: () => {
        step()
        durable = now()
        pending = []
      },
      onDisk: () => durable,
    }
    /** Each unflushed change by itself: whole, torn or not at all. */
    const afterCut = (random: () => number) => {
      let bytes = durable
      for (const write of pending) {
        const fate = random()
        if (fate < 0.3) continue
        if ('size' in write || fate < 0.7) bytes = applied(bytes, write)
        else {
          const torn = write.bytes.slice(0, Math.floor(random() * write.bytes.length))
          bytes = applied(bytes, { at: write.at, bytes: torn })
        }
      }
      return bytes
    }
    return { file, afterCut }
  }
  const [a, b] = [makeFile(before[0]), makeFile(before[1])]
  return {
    files: [a.file, b.file],
    dieAfter: (steps) => {
      left = steps
    },
    fill: (bytes) => {
      room = bytes
    },
    restart: (random) => memoryDisk([a.afterCut(random), b.afterCut(random)]),
  }
}

function applied(bytes: Uint8Array, write: Write): Uint8Array {
  if ('size' in write) {
    const cut = new Uint8Array(write.size)
    cut.set(bytes.subarray(0, write.size))
    return cut
  }
  const next = new Uint8Array(Math.max(bytes.length, write.at + write.bytes.length))
  next.set(bytes)
  next.set(write.bytes, write.at)
  return next
}
