import type { Policy } from '../../../../shared/disclosure/rules.ts'
import { marksNeeded } from '../../../../shared/workshop/directory.ts'
import { useDirectory } from './workshop-context.ts'

/** What the workshop agreed on, as the disclosure rules take it. */
export function usePolicy(): Policy {
  return { marksNeeded: marksNeeded(useDirectory()) }
}
