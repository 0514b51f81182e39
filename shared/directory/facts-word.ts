import { z } from 'zod'
import {
  type ReadText,
  readSignedText,
  type SignedText,
  signText,
  type TextKind,
  textOf,
} from '../keys/signed-text.ts'
import type { PublicKey, SigningKey } from '../keys/signing.ts'
import { maxTitleLength } from './limits.ts'
import { isDay } from './policy.ts'

/** The rule of the room, as a code; the interface has the words. */
export type RoomRule = 'chatham-house' | 'off-the-record'

/** The first and the last day, as YYYY-MM-DD; each may be missing. */
interface Dates {
  readonly from: string | undefined
  readonly to: string | undefined
}

/** What the organizer says about a workshop. */
export interface WorkshopFacts {
  readonly title: string
  readonly dates: Dates
  readonly rule: RoomRule
}

/** The organizer's word on that: a lower version never replaces a higher one. */
interface FactsWord extends WorkshopFacts {
  /** Counts up from 1. */
  readonly version: number
}

/** The word as it was signed, for those who put it back. */
export interface SignedFacts extends FactsWord {
  readonly signed: SignedText
}

const day = z.string().refine(isDay).optional()
const schema = z.object({
  version: z.int().positive(),
  title: z.string().max(maxTitleLength),
  from: day,
  to: day,
  rule: z.enum(['chatham-house', 'off-the-record']),
})

const kind: TextKind<FactsWord> = {
  label: 'workshop',
  format: 1,
  parse: (value) => {
    const { data } = schema.safeParse(value)
    if (!data) return undefined
    const { version, title, from, to, rule } = data
    return { version, title, dates: { from, to }, rule }
  },
}

/** Signs what the organizer says about the workshop. Throws a RangeError where a bound is passed. */
export function signFacts(key: SigningKey, { version, title, dates, rule }: FactsWord): SignedText {
  const word = { version, title, ...dates, rule }
  if (!schema.safeParse(word).success) throw new RangeError('workshop out of bounds')
  return signText(key, kind, textOf(kind, word))
}

/** The word in a value that anybody may have written, if the organizer signed it. */
export function readFacts(value: unknown, organizer: PublicKey): ReadText<FactsWord> {
  return readSignedText(value, organizer, kind)
}

/** Which of two words stands: the later one; of two of one version the same on every device. */
export function laterFacts(
  a: SignedFacts | undefined,
  b: SignedFacts | undefined,
): SignedFacts | undefined {
  if (!(a && b)) return a ?? b
  if (a.version !== b.version) return a.version > b.version ? a : b
  return a.signed.text >= b.signed.text ? a : b
}
