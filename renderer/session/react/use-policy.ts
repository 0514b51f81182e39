import { useMemo } from 'react'
import { marksNeededBy } from '../../../shared/directory/directory.ts'
import type { Policy } from '../../../shared/disclosure/rules.ts'
import { useDirectory } from './workshop-context.ts'

/** What the workshop agreed on, as the disclosure rules take it; the same object until that changes. */
export function usePolicy(): Policy {
  const needed = marksNeededBy(useDirectory())
  return useMemo(() => ({ marksNeeded: needed }), [needed])
}
