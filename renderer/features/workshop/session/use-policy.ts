import type { Policy } from '../../../../shared/disclosure/rules.ts'
import { marksNeeded } from '../../../../shared/workshop/directory.ts'
import { useDirectory, useWorkshop } from './workshop-context.ts'

/**
 * What the workshop agreed on, as the disclosure rules take it. A policy older than one that this
 * device has seen is not believed: then nothing can be cleared.
 */
export function usePolicy(): Policy {
  const directory = useDirectory()
  const { membership } = useWorkshop()
  const stale = (directory.policy?.version ?? 0) < membership.policySeen
  return { marksNeeded: stale ? Number.POSITIVE_INFINITY : marksNeeded(directory) }
}
