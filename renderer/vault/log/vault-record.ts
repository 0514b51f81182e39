import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/ciphers/utils.js'
import { ByteReader, ByteWriter } from '../../../shared/base/byte-io.ts'
import type { RandomBytes } from '../../../shared/base/ids.ts'
import { seal, unseal } from '../../../shared/keys/seal.ts'
import { unpackQuickly, unsealQuickly } from './native-codec.ts'
import type { SlotMark } from './record-keys.ts'

/*
 * One record of the sealed log, version 1:
 *   version (1) · writer (8) · counter (4) · kind (1: 0 update, 1 snapshot) · slot (1: 0, 1, 2) · sealed
 * The sealed part is bound to the database's name and to these 15 bytes, so that a record opens in
 * its own document and at its own position only. A snapshot says which positions it covers, so that
 * a record that is missing is noticed. An app that meets a higher version reads what it knows and
 * writes nothing: to set such a record aside, or to erase the slot it is sealed under, would lose it.
 * Later versions keep the form of the first 15 bytes, and raise the check first (vault-check.ts).
 */

/** The version of the records that this app writes; the highest that it reads. */
export const vaultFormat = 1
/** A first byte above this is damage: so many versions ahead no app of ours will be met. */
const farthestFormat = vaultFormat + 15
const headerLength = 15
/** Of a writer's id, in bytes. */
export const writerLength = 8

/** Where a record stands: the how-manieth of which writer (one per opening of the document). */
export interface Position {
  /** 16 hexadecimal digits. */
  readonly writer: string
  readonly counter: number
}

/** What a record holds, once open. */
export interface VaultRecord {
  readonly position: Position
  /** An update of the document; of a snapshot, what `packSnapshot` made. */
  readonly update: Uint8Array
  /** Snapshots only: the last counter of each writer that is in it. */
  readonly covers: readonly Position[] | undefined
  /** Which slot is part of its key. */
  readonly slot: SlotMark
  /** Of a snapshot that was unpacked already: the update itself. */
  readonly unpacked?: Uint8Array
}

const slotMarks: readonly SlotMark[] = ['', 'a', 'b']

/** Seals and opens the records of one document's vault. */
export interface RecordSeal {
  readonly seal: (record: VaultRecord) => Uint8Array
  readonly open: (bytes: Uint8Array) => VaultRecord | undefined
  /** The same by the browser's own code, and unpacked. */
  readonly openQuickly: (bytes: Uint8Array) => Promise<VaultRecord | undefined>
  /**
   * Whether a record that does not open was written by a newer app. One whose version is a single bit
   * away, and that opens once the bit is put right, is one of this version, and damaged like any other.
   */
  readonly isNewer: (bytes: Uint8Array) => boolean
}

/**
 * Seals under the key of a record's slot; throws where there is none. Opening gives undefined for whatever does
 * not open.
 * @param name the database's name
 * @param keyFor the key of 32 bytes for each slot
 */
export function createRecordSeal(
  name: string,
  keyFor: (slot: SlotMark) => Uint8Array | undefined,
  random: RandomBytes,
): RecordSeal {
  const bound = (header: Uint8Array) => concatBytes(utf8ToBytes(`sotto/v1/vault/${name}/`), header)
  const split = (bytes: Uint8Array) => {
    if (bytes.length < headerLength || bytes[0] !== vaultFormat) return undefined
    const header = bytes.slice(0, headerLength)
    const slot = slotMarks[header[headerLength - 1] ?? -1]
    const key = slot === undefined ? undefined : keyFor(slot)
    return key && { header, key, sealed: bytes.subarray(headerLength) }
  }
  const open = (bytes: Uint8Array) => {
    const parts = split(bytes)
    const plain = parts && unseal(parts.key, bound(parts.header), parts.sealed)
    return plain && readRecord(parts.header, plain)
  }
  return {
    seal: (record) => {
      const key = keyFor(record.slot)
      if (!key) throw new Error('no key for this slot')
      const header = writeHeader(record)
      const plain = record.covers
        ? concatBytes(writeCovers(record.covers), record.update)
        : record.update
      return concatBytes(header, seal(key, bound(header), plain, random))
    },
    open,
    openQuickly: async (bytes) => {
      const parts = split(bytes)
      const plain = parts && (await unsealQuickly(parts.key, bound(parts.header), parts.sealed))
      const record = plain && readRecord(parts.header, plain)
      return record?.covers ? { ...record, unpacked: await unpackQuickly(record.update) } : record
    },
    isNewer: (bytes) => {
      if (!hasNewerHeader(bytes)) return false
      const flipped = (bytes[0] ?? 0) ^ vaultFormat
      if ((flipped & (flipped - 1)) !== 0) return true
      const asOurs = bytes.slice()
      asOurs[0] = vaultFormat
      return open(asOurs) === undefined
    },
  }
}

function writeHeader(record: VaultRecord): Uint8Array {
  return new ByteWriter()
    .uint8(vaultFormat)
    .bytes(hexToBytes(record.position.writer))
    .uint32(record.position.counter)
    .uint8(record.covers ? 1 : 0)
    .uint8(slotMarks.indexOf(record.slot))
    .finish()
}

function writeCovers(covers: readonly Position[]): Uint8Array {
  const writer = new ByteWriter().uint16(covers.length)
  for (const position of covers) writer.bytes(hexToBytes(position.writer)).uint32(position.counter)
  return writer.finish()
}

/** What opened was sealed by us, so its form is what {@link writeHeader} and {@link writeCovers} made. */
function readRecord(header: Uint8Array, plain: Uint8Array): VaultRecord {
  const head = new ByteReader(header.subarray(1))
  const position = readPosition(head)
  const isSnapshot = head.uint8() === 1
  const slot = slotMarks[head.uint8()] ?? ''
  if (!isSnapshot) return { position, update: plain, covers: undefined, slot }
  const body = new ByteReader(plain)
  const covers = Array.from({ length: body.uint16() }, () => readPosition(body))
  return { position, covers, update: body.bytes(body.left), slot }
}

function readPosition(reader: ByteReader): Position {
  return { writer: bytesToHex(reader.bytes(writerLength)), counter: reader.uint32() }
}

/** Torn records begin anywhere: about one in a hundred thousand of them has such a beginning. */
function hasNewerHeader(bytes: Uint8Array): boolean {
  const [format = 0, kind = 0xff, slot = 0xff] = [0, 13, 14].map((at) => bytes[at])
  return format > vaultFormat && format <= farthestFormat && kind <= 1 && slot < slotMarks.length
}

/** Which record a sealed one is, without opening it; undefined where it is too short to be one. */
export function recordId(sealed: Uint8Array): string | undefined {
  return sealed.length < headerLength ? undefined : bytesToHex(sealed.subarray(0, headerLength))
}
