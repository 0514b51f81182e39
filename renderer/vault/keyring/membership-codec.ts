import { z } from 'zod'
import { base64url } from '../../../shared/base/base64url.ts'
import { type DeviceTag, isId } from '../../../shared/base/ids.ts'
import type { Signed } from '../../../shared/directory/directory.ts'
import { groupWordsSchema } from '../../../shared/directory/group-words.ts'
import { decodeInvite, encodeInvite } from '../../../shared/invite/invite-payload.ts'
import type { Membership } from './membership.ts'

const id = z.string().refine(isId)

/** 32 bytes in base64url. */
const secret = z.string().length(43)

const signature = z.string().length(86)

const facts = z.object({
  version: z.number(),
  title: z.string(),
  from: z.string().optional(),
  to: z.string().optional(),
  rule: z.enum(['chatham-house', 'off-the-record']),
  text: z.string(),
  signature,
})
const policy = z.object({
  version: z.number(),
  marksNeeded: z.number(),
  retainDays: z.number().optional(),
  lastDay: z.string().optional(),
  signature,
})
const burnWord = z.object({ serial: z.number(), asked: z.boolean(), signature })

/** The number of the format of the keyring's content; 1 had no signed groups, and keys without signatures. */
const version = 2

const stored = z.object({
  v: z.literal(version),
  memberships: z.array(
    z.object({
      id,
      invite: z.string(),
      deviceTag: id,
      acts: secret,
      former: z.array(z.object({ deviceTag: id, acts: secret })),
      copy: z.enum(['none', 'untold', 'told']),
      storage: secret,
      name: z.string().max(200),
      seen: z.object({
        facts: facts.optional(),
        policy: policy.optional(),
        burnWord: burnWord.optional(),
        groupWords: groupWordsSchema,
      }),
      burnDeclined: z.number().int().nonnegative(),
      told: z.object({ burnOn: z.string(), on: z.string() }).optional(),
    }),
  ),
})

type Stored = z.infer<typeof stored>['memberships'][number]

/** The keyring's content as bytes; sealed before it goes anywhere. */
export function encodeMemberships(memberships: readonly Membership[]): Uint8Array {
  const value: z.infer<typeof stored> = {
    v: version,
    memberships: memberships.map((membership) => ({
      id: membership.id,
      invite: encodeInvite(membership),
      deviceTag: membership.deviceTag,
      acts: base64url.encode(membership.actsSecret),
      former: membership.former.map(({ deviceTag, actsSecret }) => ({
        deviceTag,
        acts: base64url.encode(actsSecret),
      })),
      copy: membership.copy,
      storage: base64url.encode(membership.storageSecret),
      name: membership.name,
      seen: encodeSeen(membership.seen),
      burnDeclined: membership.burnDeclined,
      told: membership.told,
    })),
  }
  return new TextEncoder().encode(JSON.stringify(value))
}

/** The keyring's content, or which other version of the app has written it. */
type DecodedMemberships =
  | { readonly ok: true; readonly memberships: readonly Membership[] }
  | { readonly ok: false; readonly code: 'future-version' | 'past-version' }

/** Reads the keyring's content. Total; it was sealed under the right key, so an app wrote it. */
export function decodeMemberships(bytes: Uint8Array): DecodedMemberships {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes))
    const { v } = value as { v?: unknown }
    if (typeof v === 'number' && v < version) return { ok: false, code: 'past-version' }
    const memberships = stored.parse(value).memberships.map(decodeMembership)
    return { ok: true, memberships }
  } catch {
    return { ok: false, code: 'future-version' }
  }
}

function decodeMembership(value: Stored): Membership {
  const read = decodeInvite(value.invite)
  if (!read.ok) throw new TypeError('not a membership')
  return {
    id: value.id,
    secrets: read.invite.secrets,
    meetingPoints: read.invite.meetingPoints,
    turn: read.invite.turn,
    deviceTag: value.deviceTag as DeviceTag,
    actsSecret: secretOf(value.acts),
    former: value.former.map(({ deviceTag, acts }) => ({
      deviceTag: deviceTag as DeviceTag,
      actsSecret: secretOf(acts),
    })),
    copy: value.copy,
    storageSecret: secretOf(value.storage),
    name: value.name,
    seen: decodeSeen(value.seen),
    burnDeclined: value.burnDeclined,
    told: value.told,
  }
}

function secretOf(text: string): Uint8Array {
  const bytes = base64url.decode(text)
  if (!bytes) throw new TypeError('not a secret')
  return bytes
}

function encodeSeen({ facts, policy, burnWord, groupWords }: Signed): Stored['seen'] {
  return {
    facts: facts && {
      version: facts.version,
      title: facts.title,
      ...facts.dates,
      rule: facts.rule,
      text: facts.signed.text,
      signature: base64url.encode(facts.signed.signature),
    },
    policy: withText(policy),
    burnWord: withText(burnWord),
    groupWords,
  }
}

function decodeSeen({ facts, policy, burnWord, groupWords }: Stored['seen']): Signed {
  const factsSignature = facts && base64url.decode(facts.signature)
  return {
    facts: facts &&
      factsSignature && {
        version: facts.version,
        title: facts.title,
        dates: { from: facts.from, to: facts.to },
        rule: facts.rule,
        signed: { text: facts.text, signature: factsSignature },
      },
    policy: withBytes(policy && whole(policy)),
    burnWord: withBytes(burnWord),
    groupWords,
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
