import type { Policy } from '../../../shared/workshop/policy.ts'

/**
 * The policy that the organizer changes. Anybody in the workshop can take it out of the directory, or
 * bring back an older one; then nothing is cleared until the organizer signs again, above what was
 * seen last, starting from two marks and notes that are kept.
 */
export function policyToEdit(standing: Policy | undefined, seen: number): Policy {
  return standing ?? { version: seen, marksNeeded: 2, retainDays: undefined, lastDay: undefined }
}
