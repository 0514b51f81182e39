import { bytesToUtf8, utf8ToBytes } from '@noble/ciphers/utils.js'
import { z } from 'zod'
import { base64url } from '../../base/base64url.ts'
import { canonicalJson, type Json } from '../../base/canonical-json.ts'
import { isId } from '../../base/ids.ts'
import { maxDevices } from '../../directory/limits.ts'
import { maxRequestLength } from '../review.ts'

/*
 * What a directory file says (the content of a bundle of that kind): canonical JSON in UTF-8, everything in
 * it sorted. So those who know the same write the same bytes, and nothing in it says who wrote it, in which
 * order anything came, or when. It only ever adds: nothing in it takes away a hold (rules D3, M4).
 */

/** The number of this format; a higher one is a newer app's. */
const format = 1
/** The most acts of one kind; more was not made by people. */
const mostActs = 20_000

const bytes = z
  .string()
  .max(12_000_000)
  .transform(base64url.decode)
  .pipe(z.custom<Uint8Array>((value) => value instanceof Uint8Array))
const text = z.object({ text: z.string(), signature: bytes })
const flatKey = z
  .string()
  .max(300)
  .refine((key) => key.split('/').every(isId))
const count = z.number().int().nonnegative()
const acts = z.object({
  /** Keys as `review-schema.ts` has them. */
  holds: z.array(flatKey).max(mostActs),
  wishes: z.array(z.tuple([flatKey, z.string().max(maxRequestLength), count])).max(mostActs),
  settled: z.array(flatKey).max(mostActs),
  /** With whether it was a visit. */
  opened: z.array(z.tuple([flatKey, z.boolean()])).max(mostActs),
  read: z.array(z.tuple([flatKey, z.boolean()])).max(mostActs),
  agreed: z.array(flatKey).max(mostActs),
})
const said = z.object({
  /** The latest signed words; who opens the file believes the signatures alone. */
  words: z.object({
    facts: text.optional(),
    groups: text.optional(),
    policy: z
      .object({
        version: count,
        marksNeeded: count,
        retainDays: count.optional(),
        lastDay: z.string().optional(),
        signature: bytes,
      })
      .optional(),
    burn: z.object({ serial: count, asked: z.boolean(), signature: bytes }).optional(),
    opening: z
      .object({ version: count, until: count, content: bytes, signature: bytes })
      .optional(),
  }),
  devices: z.array(z.string()).max(maxDevices),
  /** Receipts of burning: the key that the directory has them under, and the signature. */
  burned: z.array(z.tuple([z.string(), bytes])).max(mostActs),
})
const schema = z.object({ format: z.literal(format), acts, said: said.optional() })

/** What people did in the review, as a file carries it: no name, no device, no order, no time. */
export type CarriedActs = z.infer<typeof acts>
/** What the directory says beside that: what was signed, and which devices there are. */
export type FileSaid = z.infer<typeof said>

/** A directory file. Without `said` it is an answer: acts of people, and nothing that lists a device. */
export interface DirectoryFile {
  readonly acts: CarriedActs
  readonly said?: FileSaid | undefined
}

/** Writes a directory file: of the same, the same bytes. */
export function encodeDirectoryFile({ acts, said }: DirectoryFile): Uint8Array {
  const sorted = (list: readonly Json[]) =>
    [...list].sort((a, b) => (canonicalJson(a) < canonicalJson(b) ? -1 : 1))
  const plain = asJson({ acts, ...(said ? { said } : {}) }) as {
    acts: Record<string, Json[]>
    said?: { words: Json; devices: Json[]; burned: Json[] }
  }
  const lists = Object.entries(plain.acts).map(([kind, list]) => [kind, sorted(list)])
  const rest = plain.said && {
    ...plain.said,
    devices: sorted(plain.said.devices),
    burned: sorted(plain.said.burned),
  }
  return utf8ToBytes(canonicalJson({ format, acts: Object.fromEntries(lists), said: rest }))
}

/** Reads a directory file. Total: who wrote it had the workshop's key, and may be careless or worse. */
export function decodeDirectoryFile(content: Uint8Array): DirectoryFile | 'damaged' | 'newer' {
  try {
    const value: unknown = JSON.parse(bytesToUtf8(content))
    const written = (value as { format?: unknown } | null)?.format
    if (typeof written === 'number' && written > format) return 'newer'
    const { data } = schema.safeParse(value)
    return data ?? 'damaged'
  } catch {
    // Not JSON, or nested deeper than the stack.
    return 'damaged'
  }
}

/** Plain JSON of values in which bytes stand. */
function asJson(value: unknown): Json {
  if (value instanceof Uint8Array) return base64url.encode(value)
  if (Array.isArray(value)) return value.map(asJson)
  if (typeof value !== 'object' || value === null) return value as Json
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, asJson(member)]))
}
