import { hkdf } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import type { GroupId, RandomBytes } from '../base/ids.ts'

/** 32 random bytes, from which everything of a workshop derives. Held by the organizer alone. */
export type OrganizerSecret = Uint8Array & { readonly __brand: 'OrganizerSecret' }
/** Opens the directory, the draft and every group's notebook. Held by facilitators and the organizer. */
export type FacilitatorSecret = Uint8Array & { readonly __brand: 'FacilitatorSecret' }
/** The key of one document. Whoever holds it can read and write that document, and no other. */
export type DocKey = Uint8Array & { readonly __brand: 'DocKey' }

/** The length of every secret and key here, in bytes. */
export const keyLength = 32

/** HKDF-SHA256 (RFC 5869) with this salt and a label of its own for every use. */
const salt = utf8ToBytes('sotto/v1')

/**
 * One step down the tree: a value that tells nothing of the secret it came from, nor of its
 * siblings. Labels are part of the format: a changed one is a new format version.
 * @param length in bytes
 */
export function derive(secret: Uint8Array, label: string, length: number = keyLength): Uint8Array {
  return hkdf(sha256, secret, salt, utf8ToBytes(label), length)
}

/** A new workshop: everything else derives from this. */
export function newOrganizerSecret(random: RandomBytes): OrganizerSecret {
  return random(keyLength) as OrganizerSecret
}

/** What the organizer hands to a facilitator. */
export function facilitatorSecret(organizer: OrganizerSecret): FacilitatorSecret {
  return derive(organizer, 'facilitator') as FacilitatorSecret
}

/** The key of the document that everybody in the workshop has. */
export function directoryKey(facilitator: FacilitatorSecret): DocKey {
  return derive(facilitator, 'directory') as DocKey
}

/** The key of the facilitators' merged notebook. */
export function draftKey(facilitator: FacilitatorSecret): DocKey {
  return derive(facilitator, 'draft') as DocKey
}

/**
 * The key of one group's notebook. A new generation is a new key and so a new room: those who
 * hold only the old one (somebody lost a phone) do not follow.
 * @param generation counts from 0
 */
export function groupKey(
  facilitator: FacilitatorSecret,
  group: GroupId,
  generation: number,
): DocKey {
  return derive(facilitator, `group/${group}/${generation}`) as DocKey
}
