import { bytesToHex } from '@noble/ciphers/utils.js'
import { ByteReader, ByteWriter } from '../../../shared/base/byte-io.ts'

/*
 * A rescue copy, version 1: what a vault's database holds, sealed as it lies there.
 *   'SoR' · version (1) · name of the database (20) · length of the sealed secrets (2) · sealed secrets
 *   · parts, each: kind (1: 0 of the log, 1 set aside) · length (4) · bytes
 * There is no sum over the whole: of a copy that is damaged or cut short, what is whole still counts.
 */
const magic = Uint8Array.of(0x53, 0x6f, 0x52)
const version = 1
const nameLength = 20

/** What a rescue copy holds: all but the name is sealed as it lay on the disk. */
export interface RescueFile {
  /** The name of the database: 40 hexadecimal digits. */
  readonly name: string
  /** The vault's erasable secrets, sealed: the device may not have them any more when it is opened. */
  readonly secrets: Uint8Array
  /** The raw records of the database. */
  readonly log: readonly Uint8Array[]
  /** What was set aside because it did not open. */
  readonly aside: readonly Uint8Array[]
}

/** Why a file is not read as a copy at all. */
export type RescueFileProblem =
  /** Another kind of file, or its beginning is gone. */
  'not-a-rescue-copy' | 'future-version'

type RescueFileResult =
  | {
      readonly ok: true
      readonly file: RescueFile
      /** True where the end is missing. */
      readonly cut: boolean
    }
  | { readonly ok: false; readonly code: RescueFileProblem }

/** A copy as bytes. Secrets of 64 KiB or more have no place in it; their length is not looked at. */
export function encodeRescueFile({ name, secrets, log, aside }: RescueFile): Uint8Array {
  const writer = new ByteWriter()
    .bytes(magic)
    .uint8(version)
    .bytes(nameBytes(name))
    .uint16(secrets.length)
    .bytes(secrets)
  for (const [kind, parts] of [log, aside].entries())
    for (const part of parts) writer.uint8(kind).uint32(part.length).bytes(part)
  return writer.finish()
}

/** Reads a copy. Total: whatever the bytes are, a result comes back. */
export function decodeRescueFile(bytes: Uint8Array): RescueFileResult {
  if (magic.some((byte, at) => byte !== bytes[at])) return fail('not-a-rescue-copy')
  const reader = new ByteReader(bytes.subarray(magic.length))
  const parts: [log: Uint8Array[], aside: Uint8Array[]] = [[], []]
  let head: Pick<RescueFile, 'name' | 'secrets'> | undefined
  let cut = false
  try {
    if (reader.uint8() > version) return fail('future-version')
    head = { name: bytesToHex(reader.bytes(nameLength)), secrets: reader.bytes(reader.uint16()) }
    while (reader.left > 0) parts[reader.uint8() === 0 ? 0 : 1].push(reader.bytes(reader.uint32()))
  } catch {
    cut = true
  }
  if (!head) return fail('not-a-rescue-copy')
  const [log, aside] = parts
  return { ok: true, file: { ...head, log, aside }, cut }
}

/** The bytes of hexadecimal digits. Never throws, unlike noble's: no copy is lost over a name. */
function nameBytes(name: string): Uint8Array {
  return Uint8Array.from(name.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
}

function fail(code: RescueFileProblem): RescueFileResult {
  return { ok: false, code }
}
