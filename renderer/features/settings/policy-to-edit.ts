import type { WorkshopPolicy } from '../../../shared/directory/policy.ts'

/**
 * The policy that the organizer changes: the one that stands. Where there never was one, or its only
 * copy was taken away before this device saw it, two marks, and notes that are kept.
 */
export function policyToEdit(standing: WorkshopPolicy | undefined): WorkshopPolicy {
  return standing ?? { version: 0, marksNeeded: 2, retainDays: undefined, lastDay: undefined }
}
