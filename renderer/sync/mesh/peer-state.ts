import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { limits } from '../limits.ts'

/**
 * What one device says of itself; the newest version counts. It travels with what people type, or
 * alone, and is all that the others know of a device: its presence, its digest, its links.
 */
export interface PeerState {
  readonly id: string
  readonly version: number
  /** Its client id in Yjs and in the awareness. */
  readonly client: number
  readonly clock: number
  /** JSON of its awareness state, an object; undefined where it shows none. */
  readonly presence: string | undefined
  /** Digest of all that its document holds. */
  readonly digest: string
  /** Short ids of the devices that it exchanges messages with. */
  readonly links: ReadonlySet<number>
}

const idPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** y-webrtc's ids of peers: random UUIDs, new with every join. */
export function isDeviceId(id: unknown): id is string {
  return typeof id === 'string' && idPattern.test(id)
}

/** The first 48 bits of an id, as a number: enough to tell the devices of a room apart. */
export function shortId(id: string): number {
  return Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16)
}

/** Writes a state behind what the encoder holds. */
export function writePeerState(encoder: encoding.Encoder, peer: PeerState): void {
  encoding.writeVarString(encoder, peer.id)
  encoding.writeVarUint(encoder, peer.version)
  encoding.writeVarUint(encoder, peer.client)
  encoding.writeVarUint(encoder, peer.clock)
  encoding.writeVarString(encoder, peer.presence ?? '')
  encoding.writeVarUint8Array(encoder, hexToBytes(peer.digest))
  encoding.writeVarUint(encoder, peer.links.size)
  for (const link of peer.links) encoding.writeVarUint(encoder, link)
}

/** Throws where the bytes are no state: the caller cuts the sender off. */
export function readPeerState(decoder: decoding.Decoder): PeerState {
  const id = decoding.readVarString(decoder)
  if (!isDeviceId(id)) throw new Error('not a device id')
  const version = decoding.readVarUint(decoder)
  const client = decoding.readVarUint(decoder)
  const clock = decoding.readVarUint(decoder)
  const presence = readPresence(decoding.readVarUint8Array(decoder))
  const digest = decoding.readVarUint8Array(decoder)
  if (digest.byteLength > 32) throw new Error('not a digest')
  const count = decoding.readVarUint(decoder)
  if (count > limits.links) throw new Error('too many links')
  const links = new Set<number>()
  for (let i = 0; i < count; i++) links.add(decoding.readVarUint(decoder))
  return { id, version, client, clock, presence, digest: bytesToHex(digest), links }
}

function readPresence(bytes: Uint8Array): string | undefined {
  if (bytes.byteLength === 0) return undefined
  if (bytes.byteLength > limits.presence) throw new Error('presence too large')
  const json = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  const value: unknown = JSON.parse(json)
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error('presence is no object')
  return json
}
