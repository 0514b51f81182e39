import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { limits } from '../limits.ts'
import type { Message, Reach, UnknownMessage } from './message.ts'
import { isDeviceId, readPeerState, writePeerState } from './peer-state.ts'
import { createScratch } from './scratch.ts'

const kinds = [
  'hello',
  'gossip',
  'sync-request',
  'sync-response',
  'peer-versions',
  'prune',
] as const
const parts = ['piece', 'busy', 'end'] as const

const scratch = createScratch(4 * limits.frame)

/** The bytes of a message; what lies in them is copied. */
export function encodeMessage(message: Message): Uint8Array {
  scratch.cutBack(0)
  const { encoder } = scratch
  encoding.writeUint8(encoder, kinds.indexOf(message.kind))
  switch (message.kind) {
    case 'hello':
      encoding.writeVarUint(encoder, message.peers.length)
      for (const peer of message.peers) writePeerState(encoder, peer)
      break
    case 'gossip':
      encoding.writeVarString(encoder, message.origin)
      encoding.writeVarUint(encoder, message.sequence)
      encoding.writeVarUint(encoder, message.updates.length)
      for (const update of message.updates) encoding.writeVarUint8Array(encoder, update)
      encoding.writeUint8(encoder, message.peer ? 1 : 0)
      if (message.peer) writePeerState(encoder, message.peer)
      encoding.writeUint8(encoder, message.offers ? 1 : 0)
      if (message.offers) writeReach(encoder, message.offers)
      break
    case 'sync-request':
      encoding.writeVarUint(encoder, message.number)
      writeReach(encoder, message.stateVector)
      break
    case 'sync-response':
      encoding.writeVarUint(encoder, message.number)
      encoding.writeUint8(encoder, parts.indexOf(message.part))
      encoding.writeVarString(encoder, message.digest)
      encoding.writeVarUint8Array(encoder, message.update)
      break
    case 'peer-versions':
      encoding.writeVarUint(encoder, message.versions.length)
      for (const [id, version] of message.versions) {
        encoding.writeVarString(encoder, id)
        encoding.writeVarUint(encoder, version)
      }
      break
  }
  return encoding.toUint8Array(encoder)
}

/**
 * The message, or undefined where the bytes are none. The arrays in it are views of `bytes`. What
 * stands after the last field that we know is left out, and `ignored` called.
 */
export function decodeMessage(
  bytes: Uint8Array,
  ignored: () => void = () => {},
): Message | UnknownMessage | undefined {
  if (bytes.byteLength === 0) return undefined
  try {
    const decoder = decoding.createDecoder(bytes)
    const message = readMessage(decoder)
    if (message && message.kind !== 'unknown' && decoding.hasContent(decoder)) ignored()
    return message
  } catch {
    return undefined
  }
}

function readMessage(decoder: decoding.Decoder): Message | UnknownMessage | undefined {
  const kind = kinds[decoding.readUint8(decoder)]
  switch (kind) {
    case 'hello':
      return { kind, peers: readList(decoder, limits.devices, readPeerState) }
    case 'gossip':
      return {
        kind,
        origin: readId(decoder),
        sequence: decoding.readVarUint(decoder),
        updates: readList(decoder, limits.updates, decoding.readVarUint8Array),
        peer: decoding.readUint8(decoder) === 1 ? readPeerState(decoder) : undefined,
        offers: decoding.readUint8(decoder) === 1 ? readReach(decoder) : undefined,
      }
    case 'sync-request':
      return { kind, number: decoding.readVarUint(decoder), stateVector: readReach(decoder) }
    case 'sync-response': {
      const number = decoding.readVarUint(decoder)
      const part = parts[decoding.readUint8(decoder)]
      const digest = decoding.readVarString(decoder)
      const update = decoding.readVarUint8Array(decoder)
      return part && /^([0-9a-f]{2}){0,32}$/.test(digest)
        ? { kind, number, part, digest, update }
        : undefined
    }
    case 'peer-versions':
      return {
        kind,
        versions: readList(
          decoder,
          limits.devices,
          (each) => [readId(each), decoding.readVarUint(each)] as const,
        ),
      }
    case 'prune':
      return { kind }
    default:
      return { kind: 'unknown' }
  }
}

function writeReach(encoder: encoding.Encoder, reach: Reach): void {
  encoding.writeVarUint8Array(encoder, Y.encodeStateVector(new Map(reach)))
}

function readReach(decoder: decoding.Decoder): Reach {
  const bytes = decoding.readVarUint8Array(decoder)
  if (bytes.byteLength > limits.stateVector) throw new Error('too many clients')
  return Y.decodeStateVector(bytes)
}

function readId(decoder: decoding.Decoder): string {
  const id = decoding.readVarString(decoder)
  if (!isDeviceId(id)) throw new Error('not a device id')
  return id
}

function readList<T>(
  decoder: decoding.Decoder,
  most: number,
  read: (decoder: decoding.Decoder) => T,
): T[] {
  const count = decoding.readVarUint(decoder)
  if (count > most) throw new Error('too many')
  return Array.from({ length: count }, () => read(decoder))
}
