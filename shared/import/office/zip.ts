import { Inflate, strFromU8 } from 'fflate'

/** Why a file that should be an archive cannot be read. */
type ZipProblem = 'damaged' | 'locked' | 'too-large'

/** Thrown by {@link openZip} and what it gives. */
export class ZipError extends Error {
  override readonly name = 'ZipError'
  readonly problem: ZipProblem
  constructor(problem: ZipProblem) {
    super(problem)
    this.problem = problem
  }
}

/** The parts of an archive by name. */
export interface Zip {
  readonly names: readonly string[]
  /** The text of a part; undefined where there is none. @throws ZipError */
  readonly text: (name: string) => string | undefined
}

/** All parts together, in bytes; a book of 500 pages unpacks to about 20 million. */
const mostUnpacked = 100_000_000

interface Entry {
  readonly method: number
  readonly packed: number
  readonly unpacked: number
  readonly at: number
  readonly isLocked: boolean
}

/**
 * Opens an archive (APPNOTE 6.3). Nothing is believed of what it says: a part that unpacks to more or
 * less than it says is damaged, and what all of them unpack to has an end.
 * @param most that all parts together unpack to, in bytes
 * @throws ZipError
 */
export function openZip(bytes: Uint8Array, most = mostUnpacked): Zip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = entriesOf(view, bytes)
  let left = most
  return {
    names: [...entries.keys()],
    text: (name) => {
      const entry = entries.get(name)
      if (!entry) return undefined
      if (entry.isLocked) throw new ZipError('locked')
      const from = start(view, entry)
      if (from + entry.packed > bytes.length) throw new ZipError('damaged')
      const packed = bytes.subarray(from, from + entry.packed)
      const unpacked = entry.method === 0 ? packed : inflated(packed, entry, left)
      left -= unpacked.length
      if (left < 0) throw new ZipError('too-large')
      return textOf(unpacked)
    },
  }
}

function entriesOf(view: DataView, bytes: Uint8Array): ReadonlyMap<string, Entry> {
  const end = endOfDirectory(view)
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  const entries = new Map<string, Entry>()
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) break
    const length = view.getUint16(at + 28, true)
    const name = strFromU8(bytes.subarray(at + 46, at + 46 + length))
    entries.set(name.replaceAll('\\', '/'), {
      isLocked: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    })
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

function endOfDirectory(view: DataView): number {
  const last = view.byteLength - 22
  for (let at = last; at >= 0 && at > last - 65_536; at--) {
    if (view.getUint32(at, true) === 0x06054b50) return at
  }
  throw new ZipError('damaged')
}

function start(view: DataView, { at }: Entry): number {
  if (at + 30 > view.byteLength || view.getUint32(at, true) !== 0x04034b50) {
    throw new ZipError('damaged')
  }
  return at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
}

/** So much is unpacked at once, and counted before more is. In packed bytes. */
const step = 16_384

function inflated(packed: Uint8Array, entry: Entry, left: number): Uint8Array {
  if (entry.method !== 8) throw new ZipError('damaged')
  if (entry.unpacked > left) throw new ZipError('too-large')
  const chunks: Uint8Array[] = []
  let length = 0
  const inflate = new Inflate((chunk) => {
    length += chunk.length
    if (length > entry.unpacked) throw new ZipError('damaged')
    chunks.push(chunk)
  })
  try {
    for (let from = 0; from < packed.length; from += step) {
      inflate.push(packed.subarray(from, from + step), from + step >= packed.length)
    }
  } catch {
    throw new ZipError('damaged')
  }
  if (length !== entry.unpacked) throw new ZipError('damaged')
  const whole = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}

/** XML says its own encoding; office programs write UTF-8, a few UTF-16. */
function textOf(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return wideText(bytes, true)
  if (first === 0xfe && second === 0xff) return wideText(bytes, false)
  return strFromU8(bytes)
}

function wideText(bytes: Uint8Array, isLittle: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let text = ''
  for (let at = 2; at + 1 < bytes.length; at += 2) {
    text += String.fromCharCode(view.getUint16(at, isLittle))
  }
  return text
}
