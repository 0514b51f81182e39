import type { DeviceTag, RandomBytes } from '../../../shared/base/ids.ts'
import { newId } from '../../../shared/base/ids.ts'
import type { Signed } from '../../../shared/directory/directory.ts'
import type { Told } from '../../../shared/directory/retention.ts'
import type { Invite } from '../../../shared/invite/invite.ts'
import { encodeInvite } from '../../../shared/invite/invite-payload.ts'
import type { TurnServer } from '../../../shared/invite/turn-server.ts'
import type { RoleSecrets } from '../../../shared/keys/access.ts'

/** One workshop on this device: what was handed over, and what this device adds to it. */
export interface Membership {
  /** Opaque, and known on this device only. */
  readonly id: string
  readonly secrets: RoleSecrets
  readonly meetingPoints: readonly string[]
  /** For devices that find no way to each other, where the organizer has one. */
  readonly turn: TurnServer | undefined
  /** What this device's marks carry. */
  readonly deviceTag: DeviceTag
  /** 32 bytes, under which this device holds, is counted and confirms; its own, or its copies' too. */
  readonly actsSecret: Uint8Array
  /** What it acted under before a copy of it was noticed, the latest last. */
  readonly former: readonly FormerActs[]
  /** Whether a copy of this device was noticed, and the person told. */
  readonly copy: 'none' | 'untold' | 'told'
  /** 32 bytes that are in no invite: what is stored here is sealed under keys from it. */
  readonly storageSecret: Uint8Array
  /** The name chosen for presence; empty: the app's pseudonym. */
  readonly name: string
  /** What was signed last of all that this device has seen: it stands when somebody takes it away or brings back an earlier word. */
  readonly seen: Signed
  /** The request to burn that this person has answered with no, 0: none; each is asked once. */
  readonly burnDeclined: number
  /** The first warning that the notes will burn; undefined: not yet. */
  readonly told: Told | undefined
}

/**
 * The membership with tags of its own, once a copy of this device was noticed under those that it has.
 * Holds that were made before stay, and neither of the two can lift them any more.
 */
export function withOwnTags(membership: Membership, random: RandomBytes): Membership {
  const { deviceTag, actsSecret, former } = membership
  return {
    ...membership,
    deviceTag: newId(random),
    actsSecret: random(32),
    former: [...former, { deviceTag, actsSecret }].slice(-maxFormer),
    copy: 'untold',
  }
}

/** Whether a workshop that is open under one is as it would be under the other: the same keys, the same tags. */
export function opensAlike(a: Membership, b: Membership): boolean {
  return a.deviceTag === b.deviceTag && keysOf(a) === keysOf(b)
}

function keysOf({ secrets }: Membership): string {
  return encodeInvite({ secrets, meetingPoints: [] })
}

const nothingSeen: Signed = {
  facts: undefined,
  policy: undefined,
  burnWord: undefined,
  groupWords: [],
}

/** What a device acted under earlier: its marks carry the tag, and its receipt derives from the secret. */
type FormerActs = Pick<Membership, 'deviceTag' | 'actsSecret'>

/** How many of those are kept. */
const maxFormer = 16

/** A new place on this device for the workshop of an invite. */
export function newMembership(invite: Invite, random: RandomBytes): Membership {
  return {
    id: newId(random),
    secrets: invite.secrets,
    meetingPoints: invite.meetingPoints,
    turn: invite.turn,
    deviceTag: newId(random),
    actsSecret: random(32),
    former: [],
    copy: 'none',
    storageSecret: random(32),
    name: '',
    seen: nothingSeen,
    burnDeclined: 0,
    told: undefined,
  }
}
