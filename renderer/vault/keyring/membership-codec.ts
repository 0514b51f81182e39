import { z } from 'zod'
import { type DeviceTag, type GroupId, isId } from '../../../shared/notebook/ids.ts'
import { base64url } from '../../../shared/workshop/base64url.ts'
import { decodeInvite, encodeInvite } from '../../../shared/workshop/invite-payload.ts'
import type { Membership } from './membership.ts'

const id = z.string().refine(isId)

const signature = z.string().length(86)

// What an earlier version of the app kept in these places is let go of; the directory says it again.
const policy = z.object({
  version: z.number(),
  marksNeeded: z.number(),
  retainDays: z.number().optional(),
  lastDay: z.string().optional(),
  signature,
})
const burnWord = z.object({ serial: z.number(), asked: z.boolean(), signature })

const stored = z.object({
  v: z.literal(1),
  memberships: z.array(
    z.object({
      id,
      invite: z.string(),
      deviceTag: id,
      storage: z.string().length(43),
      name: z.string().max(200),
      policySeen: policy.optional().catch(undefined),
      burnWordSeen: burnWord.optional().catch(undefined),
      generationsSeen: z.array(z.tuple([id, z.number().int().positive()])).default([]),
      burnDeclined: z.number().int().nonnegative().catch(0),
      warnedOn: z.string().default(''),
    }),
  ),
})

/** The keyring's content as bytes; sealed before it goes anywhere. */
export function encodeMemberships(memberships: readonly Membership[]): Uint8Array {
  const value: z.infer<typeof stored> = {
    v: 1,
    memberships: memberships.map((membership) => ({
      id: membership.id,
      invite: encodeInvite(membership),
      deviceTag: membership.deviceTag,
      storage: base64url.encode(membership.storageSecret),
      name: membership.name,
      policySeen: withText(membership.policySeen),
      burnWordSeen: withText(membership.burnWordSeen),
      generationsSeen: membership.generationsSeen.map(([group, seen]) => [group, seen] as const),
      burnDeclined: membership.burnDeclined,
      warnedOn: membership.warnedOn,
    })),
  }
  return new TextEncoder().encode(JSON.stringify(value))
}

/** Reads the keyring's content; undefined where it is not as {@link encodeMemberships} writes it. */
export function decodeMemberships(bytes: Uint8Array): readonly Membership[] | undefined {
  try {
    const value = stored.parse(JSON.parse(new TextDecoder().decode(bytes)))
    return value.memberships.map(decodeMembership)
  } catch {
    // It was sealed under the right key, so another version of the app wrote it.
    return undefined
  }
}

function decodeMembership(value: z.infer<typeof stored>['memberships'][number]): Membership {
  const read = decodeInvite(value.invite)
  const storageSecret = base64url.decode(value.storage)
  if (!(read.ok && storageSecret)) throw new TypeError('not a membership')
  return {
    id: value.id,
    secrets: read.invite.secrets,
    meetingPoints: read.invite.meetingPoints,
    deviceTag: value.deviceTag as DeviceTag,
    storageSecret,
    name: value.name,
    policySeen: withBytes(value.policySeen && whole(value.policySeen)),
    burnWordSeen: withBytes(value.burnWordSeen),
    generationsSeen: value.generationsSeen.map(
      ([group, seen]) => [group as GroupId, seen] as const,
    ),
    burnDeclined: value.burnDeclined,
    warnedOn: value.warnedOn,
  }
}

function withText<T extends { readonly signature: Uint8Array }>(signed: T | undefined) {
  return signed && { ...signed, signature: base64url.encode(signed.signature) }
}

function withBytes<T extends { readonly signature: string }>(text: T | undefined) {
  const signature = text && base64url.decode(text.signature)
  return text && signature && { ...text, signature }
}

/** JSON leaves out what is undefined. */
function whole({ retainDays, lastDay, ...rest }: z.infer<typeof policy>) {
  return { ...rest, retainDays, lastDay }
}
