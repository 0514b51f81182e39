import { PlatformError } from './platform.ts'

/** Why a file was not saved; people read each in a sentence of its own (`failure.save` of the catalogue). */
export const saveFailures = ['disk-full', 'not-permitted', 'cannot-print', 'cannot-write'] as const
export type SaveFailure = (typeof saveFailures)[number]

/** Why this computer is no meeting point; people read each in a sentence of its own (`failure.host`). */
export const hostFailures = [
  'port-in-use',
  'not-permitted',
  'no-such-address',
  'process-failed',
] as const
export type HostFailure = (typeof hostFailures)[number]

/** Why nothing is handed out; people read each in a sentence of its own (`failure.handOut`). */
export const handOutFailures = ['cannot-read', 'nothing-there', 'process-failed'] as const
export type HandOutFailure = (typeof handOutFailures)[number]

/** Why a room kit is not whole; people read each in a sentence of its own (`failure.kit`). */
export const kitFailures = [
  'disk-full',
  'not-permitted',
  'cannot-read',
  'not-an-installer',
  'wrong-sum',
  'cannot-print',
  'cannot-write',
] as const
export type KitFailure = (typeof kitFailures)[number]

/** The reason that a platform gave for not handing out; what is none of them is the last one. */
export function handOutFailure(error: unknown): HandOutFailure {
  return reasonIn(error, handOutFailures) ?? 'process-failed'
}

/** The reason that a platform gave for not filling a kit; what is none of them is the last one. */
export function kitFailure(error: unknown): KitFailure {
  return reasonIn(error, kitFailures) ?? 'cannot-write'
}

/** The reason that a platform gave for not saving; what is none of them is the last one. */
export function saveFailure(error: unknown): SaveFailure {
  return reasonIn(error, saveFailures) ?? 'cannot-write'
}

/** The reason that a platform gave for not hosting; what is none of them is the last one. */
export function hostFailure(error: unknown): HostFailure {
  return reasonIn(error, hostFailures) ?? 'process-failed'
}

function reasonIn<Reason extends string>(
  error: unknown,
  reasons: readonly Reason[],
): Reason | undefined {
  const code = error instanceof PlatformError ? error.code : undefined
  return reasons.find((reason) => reason === code)
}
