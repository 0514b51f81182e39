import { z } from 'zod'
import { type DeviceTag, type GroupId, isId } from '../../../shared/notebook/ids.ts'
import { base64url } from '../../../shared/workshop/base64url.ts'
import { decodeInvite, encodeInvite } from '../../../shared/workshop/invite-payload.ts'
import type { Membership } from './membership.ts'

const id = z.string().refine(isId)

const stored = z.object({
  v: z.literal(1),
  memberships: z.array(
    z.object({
      id,
      invite: z.string(),
      deviceTag: id,
      receiptTag: id,
      storage: z.string().length(43),
      name: z.string().max(200),
      policySeen: z.number().int().nonnegative(),
      generationsSeen: z.array(z.tuple([id, z.number().int().positive()])).default([]),
      burnDeclined: z.string().default(''),
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
      receiptTag: membership.receiptTag,
      storage: base64url.encode(membership.storageSecret),
      name: membership.name,
      policySeen: membership.policySeen,
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
    receiptTag: value.receiptTag,
    storageSecret,
    name: value.name,
    policySeen: value.policySeen,
    generationsSeen: value.generationsSeen.map(
      ([group, seen]) => [group as GroupId, seen] as const,
    ),
    burnDeclined: value.burnDeclined,
    warnedOn: value.warnedOn,
  }
}
