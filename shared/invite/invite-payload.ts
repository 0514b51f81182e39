import { sha256 } from '@noble/hashes/sha2.js'
import { concatBytes } from '@noble/hashes/utils.js'
import { base64url } from '../base/base64url.ts'
import { ByteReader, ByteWriter } from '../base/byte-io.ts'
import type { GroupId } from '../base/ids.ts'
import { isId } from '../base/ids.ts'
import type { GroupKey, Role, RoleSecrets } from '../keys/access.ts'
import {
  type DocKey,
  type FacilitatorSecret,
  keyLength,
  type OrganizerSecret,
} from '../keys/keys.ts'
import { type PublicKey, signatureLength } from '../keys/signing.ts'
import { isMeetingPoint } from '../meeting-point/address.ts'
import {
  type Invite,
  type InviteResult,
  maxAddressLength,
  maxInviteGroups,
  maxMeetingPoints,
} from './invite.ts'
import { isTurnServer, type TurnServer } from './turn-server.ts'

/*
 * Versions 2 and 3, in base64url (1 had no signatures on groups' keys, and opens nothing any more):
 *   'So' · version (1 byte) · length of the body (2 bytes) · body · first 4 bytes of SHA-256 of all before
 *   body: role (1 byte) · secrets of the role · number of meeting points (1 byte) · addresses (texts)
 *   in version 3 also: address and secret of a TURN server (texts) · what a later app adds and an earlier one may leave out
 * Magic, version and length stay where they are in every version. 3 is written only where it is needed: an
 * app of before, which would call its end damaged, takes all other invites.
 */
const magic = Uint8Array.of(0x53, 0x6f)
const [versionWithout, versionWithTurn] = [2, 3] as const
const headerLength = 5
const checksumLength = 4
const roles: readonly Role[] = ['participant', 'facilitator', 'organizer']

/** The payload of an invite: letters, digits, `-` and `_` only. Throws a RangeError where a bound of invite.ts is passed. */
export function encodeInvite(invite: Invite): string {
  const { secrets, meetingPoints, turn } = invite
  if (meetingPoints.length > maxMeetingPoints) throw new RangeError('too many meeting points')
  const body = new ByteWriter().uint8(roles.indexOf(secrets.role))
  writeSecrets(body, secrets)
  body.uint8(meetingPoints.length)
  for (const address of meetingPoints) {
    if (!isMeetingPoint(address)) throw new RangeError('not the address of a meeting point')
    body.text(address)
  }
  if (turn) {
    if (!isTurnServer(turn)) throw new RangeError('not a TURN server')
    body.text(turn.address).text(turn.secret)
  }
  const bytes = body.finish()
  const version = turn ? versionWithTurn : versionWithout
  const checked = new ByteWriter().bytes(magic).uint8(version).uint16(bytes.length).bytes(bytes)
  const whole = checked.finish()
  return base64url.encode(concatBytes(whole, checksum(whole)))
}

/** Reads a payload. Total: whatever the text is, a result comes back. */
export function decodeInvite(payload: string): InviteResult {
  const bytes = base64url.decode(payload)
  if (!bytes || bytes[0] !== magic[0] || bytes[1] !== magic[1]) return refuse('not-an-invite')
  if (bytes.length < headerLength) return refuse('truncated')
  const header = new ByteReader(bytes.subarray(magic.length))
  const made = header.uint8()
  if (made > versionWithTurn) return refuse('future-version')
  if (made < versionWithout) return refuse('past-version')
  const length = headerLength + header.uint16() + checksumLength
  if (bytes.length < length) return refuse('truncated')
  const checked = bytes.subarray(0, length - checksumLength)
  const sum = checksum(checked)
  const intact =
    bytes.length === length && sum.every((byte, i) => byte === bytes[checked.length + i])
  const invite = intact
    ? readBody(bytes.slice(headerLength, length - checksumLength), made === versionWithTurn)
    : undefined
  return invite ? { ok: true, invite } : refuse('damaged')
}

function refuse(code: (InviteResult & { ok: false })['code']): InviteResult {
  return { ok: false, code }
}

function checksum(bytes: Uint8Array): Uint8Array {
  return sha256(bytes).subarray(0, checksumLength)
}

function writeSecrets(body: ByteWriter, secrets: RoleSecrets): void {
  switch (secrets.role) {
    case 'organizer':
      body.bytes(secrets.organizer)
      return
    case 'facilitator':
      body.bytes(secrets.facilitator).bytes(secrets.organizerKey)
      return
    case 'participant':
      if (secrets.groups.length > maxInviteGroups) throw new RangeError('too many groups')
      body.bytes(secrets.directory).bytes(secrets.trust.organizer).bytes(secrets.trust.facilitators)
      body.uint8(secrets.groups.length)
      for (const held of secrets.groups)
        body.text(held.group).uint32(held.generation).bytes(held.key).bytes(held.signature)
  }
}

function readBody(bytes: Uint8Array, hasTurn: boolean): Invite | undefined {
  try {
    const body = new ByteReader(bytes)
    const secrets = readSecrets(body, roles[body.uint8()])
    const count = body.uint8()
    if (!secrets || count > maxMeetingPoints) return undefined
    const meetingPoints = Array.from({ length: count }, () => body.text())
    const usable = meetingPoints.every(
      (address) => isMeetingPoint(address) && address.length <= maxAddressLength,
    )
    if (!usable) return undefined
    if (hasTurn) return withTurn({ secrets, meetingPoints }, readTurn(body))
    return body.left === 0 ? { secrets, meetingPoints } : undefined
  } catch {
    // Too short for what it says, or no UTF-8: it was not made by an app that works.
    return undefined
  }
}

function readTurn(body: ByteReader): TurnServer | undefined {
  const turn = { address: body.text(), secret: body.text() }
  return isTurnServer(turn) ? turn : undefined
}

function withTurn(invite: Invite, turn: TurnServer | undefined): Invite | undefined {
  return turn && { ...invite, turn }
}

function readSecrets(body: ByteReader, role: Role | undefined): RoleSecrets | undefined {
  if (role === 'organizer') return { role, organizer: body.bytes(keyLength) as OrganizerSecret }
  if (role === 'facilitator') {
    const facilitator = body.bytes(keyLength) as FacilitatorSecret
    return { role, facilitator, organizerKey: body.bytes(keyLength) as PublicKey }
  }
  if (role !== 'participant') return undefined
  const directory = body.bytes(keyLength) as DocKey
  const organizer = body.bytes(keyLength) as PublicKey
  const facilitators = body.bytes(keyLength) as PublicKey
  const groups = Array.from({ length: body.uint8() }, () => readGroupKey(body))
  const usable = groups.length <= maxInviteGroups && groups.every((held) => isId(held.group))
  return usable ? { role, directory, groups, trust: { organizer, facilitators } } : undefined
}

function readGroupKey(body: ByteReader): GroupKey {
  const group = body.text() as GroupId
  const generation = body.uint32()
  const key = body.bytes(keyLength) as DocKey
  return { group, generation, key, signature: body.bytes(signatureLength) }
}
