import type { GroupId } from '../base/ids.ts'
import {
  type DocKey,
  directoryKey,
  draftKey,
  type FacilitatorSecret,
  facilitatorSecret,
  groupKey,
  type OrganizerSecret,
} from './keys.ts'
import {
  facilitatorSigningKey,
  organizerSigningKey,
  type PublicKey,
  publicKeyOf,
  type SigningKey,
  type Trust,
} from './signing.ts'

export type Role = 'participant' | 'facilitator' | 'organizer'

/** The key to one group's notebook, in one generation. */
export interface GroupKey {
  readonly group: GroupId
  readonly generation: number
  readonly key: DocKey
  /** A facilitator's word that it is (`group-key-word.ts`), 64 bytes. */
  readonly signature: Uint8Array
}

/** What a person was handed: the secrets of a role, and nothing that derives from them. */
export type RoleSecrets =
  | { readonly role: 'organizer'; readonly organizer: OrganizerSecret }
  | {
      readonly role: 'facilitator'
      readonly facilitator: FacilitatorSecret
      readonly organizerKey: PublicKey
    }
  | {
      readonly role: 'participant'
      readonly directory: DocKey
      /** Several where a person moved on; none where they are yet to be given a group. */
      readonly groups: readonly GroupKey[]
      readonly trust: Trust
    }

/** What a role opens and may sign. */
export interface Access {
  readonly role: Role
  readonly trust: Trust
  readonly directory: DocKey
  readonly draft: DocKey | undefined
  /** The key of a group's notebook in one generation, where this role has it. */
  readonly groupKey: (group: GroupId, generation: number) => DocKey | undefined
  /** Groups that were handed over one by one; undefined: every group of the workshop. */
  readonly groups: readonly GroupKey[] | undefined
  /** The signing keys that this role holds. */
  readonly signs: {
    readonly organizer: SigningKey | undefined
    readonly facilitators: SigningKey | undefined
  }
}

/** What the holder of these secrets can open. */
export function accessFrom(secrets: RoleSecrets): Access {
  if (secrets.role === 'participant') return participantAccess(secrets)
  if (secrets.role === 'facilitator')
    return facilitatorAccess('facilitator', secrets.facilitator, secrets.organizerKey, undefined)
  const signing = organizerSigningKey(secrets.organizer)
  const facilitator = facilitatorSecret(secrets.organizer)
  return facilitatorAccess('organizer', facilitator, publicKeyOf(signing), signing)
}

function facilitatorAccess(
  role: Role,
  facilitator: FacilitatorSecret,
  organizerKey: PublicKey,
  organizerSigning: SigningKey | undefined,
): Access {
  const facilitators = facilitatorSigningKey(facilitator)
  return {
    role,
    trust: { organizer: organizerKey, facilitators: publicKeyOf(facilitators) },
    directory: directoryKey(facilitator),
    draft: draftKey(facilitator),
    groupKey: (group, generation) => groupKey(facilitator, group, generation),
    groups: undefined,
    signs: { organizer: organizerSigning, facilitators },
  }
}

function participantAccess(secrets: RoleSecrets & { role: 'participant' }): Access {
  return {
    role: 'participant',
    trust: secrets.trust,
    directory: secrets.directory,
    draft: undefined,
    groupKey: (group, generation) =>
      secrets.groups.find((held) => held.group === group && held.generation === generation)?.key,
    groups: secrets.groups,
    signs: { organizer: undefined, facilitators: undefined },
  }
}
