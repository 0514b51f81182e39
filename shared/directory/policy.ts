import { ownProperty } from '../base/own-property.ts'
import { isSigned, type PublicKey, type SigningKey, type Statement, sign } from '../keys/signing.ts'

/**
 * What the organizer decides for everybody. Signed, because everybody in the workshop can write
 * to the directory: a participant cannot make consent cheaper or have the notes burnt early.
 */
export interface WorkshopPolicy {
  /** Counts up with every change; a lower one never replaces a higher one. */
  readonly version: number
  /** How many devices have to mark a wording before it is cleared (D4); 1 to 50. */
  readonly marksNeeded: number
  /** Days after {@link lastDay} that devices keep the notes; undefined: until somebody burns them. */
  readonly retainDays: number | undefined
  /** The last day of the workshop, as YYYY-MM-DD. */
  readonly lastDay: string | undefined
}

/** The most marks that can be asked for. */
export const maxMarksNeeded = 50
/** The longest time that can be set for keeping notes, in days. */
export const maxRetainDays = 3650

/** A policy as the directory holds it. */
export type SignedPolicy = WorkshopPolicy & { readonly signature: Uint8Array }

/** Signs a policy. Throws a RangeError where a value is out of its bounds. */
export function signPolicy(key: SigningKey, policy: WorkshopPolicy): SignedPolicy {
  if (!isPolicy(policy)) throw new RangeError('policy out of bounds')
  return { ...policy, signature: sign(key, policyStatement(policy)) }
}

/** The policy in a value that anybody may have written, if the organizer signed it. */
export function readPolicy(value: unknown, organizer: PublicKey): SignedPolicy | undefined {
  const policy = {
    version: ownProperty(value, 'version'),
    marksNeeded: ownProperty(value, 'marksNeeded'),
    retainDays: ownProperty(value, 'retainDays'),
    lastDay: ownProperty(value, 'lastDay'),
  }
  const signature = ownProperty(value, 'signature')
  if (!isPolicy(policy) || !(signature instanceof Uint8Array)) return undefined
  const isOrganizers = isSigned(organizer, policyStatement(policy), signature)
  return isOrganizers ? { ...policy, signature } : undefined
}

/**
 * Which of two policies stands: the later one. Of two with one version (the organizer has two
 * devices, and they had not met) the more careful one, by a rule that every device applies alike.
 */
export function laterPolicy(
  a: SignedPolicy | undefined,
  b: SignedPolicy | undefined,
): SignedPolicy | undefined {
  if (!(a && b)) return a ?? b
  const difference =
    a.version - b.version ||
    a.marksNeeded - b.marksNeeded ||
    (b.retainDays ?? Number.MAX_SAFE_INTEGER) - (a.retainDays ?? Number.MAX_SAFE_INTEGER) ||
    (b.lastDay ?? '').localeCompare(a.lastDay ?? '')
  return difference >= 0 ? a : b
}

/** Whether a text is a day of the calendar, as YYYY-MM-DD. */
export function isDay(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return false
  const time = Date.parse(`${value}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value)
}

function isPolicy(value: Record<keyof WorkshopPolicy, unknown>): value is WorkshopPolicy {
  return (
    isWhole(value.version, 1, 1_000_000_000) &&
    isWhole(value.marksNeeded, 1, maxMarksNeeded) &&
    (value.retainDays === undefined || isWhole(value.retainDays, 0, maxRetainDays)) &&
    (value.lastDay === undefined || isDay(value.lastDay))
  )
}

function isWhole(value: unknown, low: number, high: number): value is number {
  return Number.isInteger(value) && (value as number) >= low && (value as number) <= high
}

function policyStatement(policy: WorkshopPolicy): Statement {
  return [
    'policy',
    policy.version,
    policy.marksNeeded,
    policy.retainDays ?? 'kept',
    policy.lastDay ?? 'no day',
  ]
}
