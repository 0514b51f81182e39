import { concatBytes } from '@noble/hashes/utils.js'
import { ByteReader, ByteWriter } from '../base/byte-io.ts'
import { crc32 } from './crc32.ts'
import { type JournalChange, secretLength } from './journal.ts'

/*
 * A file of the journal, version 1, big-endian:
 *   header: 'SoJ' · version (1) · epoch (4) · CRC-32 of the eight bytes before (4)
 *   frames: length of the rest (4) · check (4) · kind (1) · name (text) · value
 * The check is the CRC-32 over epoch, kind, name and value, so that what an earlier use of the file has left
 * is no frame of this one. A secret's value is not in it, and has a check of its own behind it, so that it
 * can be overwritten where it lies. A frame that does not check ends the file: one writing is under way at a
 * time, so what was acknowledged lies before it.
 */

/** The version of the form that this app writes; the highest that it reads. */
export const journalFormat = 1
export const headerLength = 12
const magic = [0x53, 0x6f, 0x4a] as const
const kinds = ['put', 'append', 'drop', 'secret'] as const
const beforeBody = 8
/** A secret and the four bytes of its check. */
const secretRoom = secretLength + 4

export function headerOf(epoch: number): Uint8Array {
  const head = new ByteWriter()
    .bytes(Uint8Array.from(magic))
    .uint8(journalFormat)
    .uint32(epoch)
    .finish()
  return concatBytes(head, new ByteWriter().uint32(crc32(head)).finish())
}

/** What a file begins with; `none`: nothing that was ever completed. */
type Header =
  | { readonly state: 'none' }
  | { readonly state: 'ours'; readonly epoch: number }
  | { readonly state: 'newer' }

/** Total: whatever the bytes are, a result comes back. */
export function readHeader(bytes: Uint8Array): Header {
  if (bytes.length < headerLength) return { state: 'none' }
  const reader = new ByteReader(bytes.slice(0, headerLength))
  const isOurs = magic.every((byte) => byte === reader.uint8())
  const [version, epoch, sum] = [reader.uint8(), reader.uint32(), reader.uint32()]
  if (!isOurs || sum !== crc32(bytes.subarray(0, headerLength - 4))) return { state: 'none' }
  return version > journalFormat ? { state: 'newer' } : { state: 'ours', epoch }
}

/** One change as a frame of the file of this epoch. @throws RangeError where the name is no short text of ASCII */
export function frameOf(epoch: number, change: JournalChange): Uint8Array {
  const head = new ByteWriter().uint8(kinds.indexOf(change.kind)).text(change.name).finish()
  const value = change.kind === 'drop' ? new Uint8Array() : change.value
  const body = concatBytes(
    head,
    value,
    change.kind === 'secret' ? numberOf(crc32(value, epoch)) : new Uint8Array(),
  )
  const checked = change.kind === 'secret' ? head : body
  return concatBytes(numberOf(body.length), numberOf(crc32(checked, epoch)), body)
}

/** A frame as it lies in a file. */
export interface Frame {
  readonly kind: (typeof kinds)[number]
  readonly name: string
  /** Where its value lies, in bytes from the beginning of the file. */
  readonly at: number
  readonly length: number
}

/** The whole frames of a file and where they end; what lies behind is of a writing that was cut short. */
export function framesIn(bytes: Uint8Array, epoch: number): { frames: Frame[]; end: number } {
  const frames: Frame[] = []
  let end = headerLength
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  while (end + beforeBody + 2 <= bytes.length) {
    const length = view.getUint32(end)
    const from = end + beforeBody
    if (length < 2 || from + length > bytes.length) break
    const frame = frameIn(bytes, from, length, epoch, view.getUint32(end + 4))
    if (!frame) break
    frames.push(frame)
    end = from + length
  }
  return { frames, end }
}

function frameIn(
  bytes: Uint8Array,
  from: number,
  length: number,
  epoch: number,
  check: number,
): Frame | undefined {
  const kind = kinds[bytes[from] ?? -1]
  const nameLength = bytes[from + 1] ?? 0
  const headEnd = from + 2 + nameLength
  if (!kind || headEnd > from + length) return undefined
  const isSecret = kind === 'secret'
  if (isSecret && from + length - headEnd !== secretRoom) return undefined
  const checked = bytes.subarray(from, isSecret ? headEnd : from + length)
  if (crc32(checked, epoch) !== check) return undefined
  const name = String.fromCharCode(...bytes.subarray(from + 2, headEnd))
  return { kind, name, at: headEnd, length: from + length - headEnd }
}

/** The secret in a frame's value; undefined where it was overwritten. */
export function secretIn(value: Uint8Array, epoch: number): Uint8Array | undefined {
  const secret = value.slice(0, secretLength)
  const check = new ByteReader(value.slice(secretLength)).uint32()
  if (secret.every((byte) => byte === 0)) return undefined
  return crc32(secret, epoch) === check ? secret : undefined
}

/** What a secret is overwritten with. */
export const overwritten = new Uint8Array(secretRoom)

function numberOf(value: number): Uint8Array {
  return new ByteWriter().uint32(value).finish()
}
