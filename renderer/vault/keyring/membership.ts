import type { DeviceTag, RandomBytes } from '../../../shared/notebook/ids.ts'
import { newId } from '../../../shared/notebook/ids.ts'
import type { RoleSecrets } from '../../../shared/workshop/access.ts'
import type { Signed } from '../../../shared/workshop/directory.ts'
import type { Invite } from '../../../shared/workshop/invite.ts'
import { encodeInvite } from '../../../shared/workshop/invite-payload.ts'

/** One workshop on this device: what was handed over, and what this device adds to it. */
export interface Membership {
  /** Opaque, and known on this device only. */
  readonly id: string
  readonly secrets: RoleSecrets
  readonly meetingPoints: readonly string[]
  /** What this device's marks carry. */
  readonly deviceTag: DeviceTag
  /** 32 bytes that are in no invite: what is stored here is sealed under keys from it. */
  readonly storageSecret: Uint8Array
  /** The name chosen for presence; empty: the app's pseudonym. */
  readonly name: string
  /** What was signed last of all that this device has seen: it stands when somebody takes it away or brings back an earlier word. */
  readonly seen: Signed
  /** The request to burn that this person has answered with no, 0: none; each is asked once. */
  readonly burnDeclined: number
  /** The day on which the person was first told that the notes will burn, as YYYY-MM-DD; empty: not yet. */
  readonly warnedOn: string
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

/** A new place on this device for the workshop of an invite. */
export function newMembership(invite: Invite, random: RandomBytes): Membership {
  return {
    id: newId(random),
    secrets: invite.secrets,
    meetingPoints: invite.meetingPoints,
    deviceTag: newId(random),
    storageSecret: random(32),
    name: '',
    seen: nothingSeen,
    burnDeclined: 0,
    warnedOn: '',
  }
}
