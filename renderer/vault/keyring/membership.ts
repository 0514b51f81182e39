import type { DeviceTag, GroupId, RandomBytes } from '../../../shared/notebook/ids.ts'
import { newId } from '../../../shared/notebook/ids.ts'
import type { RoleSecrets } from '../../../shared/workshop/access.ts'
import type { SignedBurnWord } from '../../../shared/workshop/burn-word.ts'
import type { Invite } from '../../../shared/workshop/invite.ts'
import type { SignedPolicy } from '../../../shared/workshop/policy.ts'

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
  /** The latest policy seen: it stands when somebody takes it away or brings back an earlier one. */
  readonly policySeen: SignedPolicy | undefined
  /** The organizer's last word on burning, likewise: a request that was taken back does not return. */
  readonly burnWordSeen: SignedBurnWord | undefined
  /** The generations of groups that have moved on, so that nobody leads this device back to an old key. */
  readonly generationsSeen: readonly (readonly [GroupId, number])[]
  /** The request to burn that this person has answered with no, 0: none; each is asked once. */
  readonly burnDeclined: number
  /** The day on which the person was first told that the notes will burn, as YYYY-MM-DD; empty: not yet. */
  readonly warnedOn: string
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
    policySeen: undefined,
    burnWordSeen: undefined,
    generationsSeen: [],
    burnDeclined: 0,
    warnedOn: '',
  }
}
