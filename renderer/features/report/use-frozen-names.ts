import { useState } from 'react'
import type { ReportGroup } from '../../../shared/report/arrange-draft.ts'
import { useDirectory } from '../../session/react/index.ts'

/** What a report takes from the directory: a title to begin with, and what stands over its parts. */
export interface ReportNames {
  readonly title: string
  readonly groups: readonly ReportGroup[]
}

/**
 * The names in the directory as they were when the preview was opened: others can change them at any
 * moment, and nobody reads a page again in the half second before it is saved. What has changed since
 * is told, and taken over when somebody says so.
 */
export function useFrozenNames() {
  const { title, groups } = useDirectory()
  const now: ReportNames = {
    title,
    groups: groups.map(({ id, name, question }) => ({ id, name, question })),
  }
  const [names, setNames] = useState(now)
  // A group that came since has nothing over it yet that could be another one's words.
  const isChanged = JSON.stringify(names) !== JSON.stringify(now)
  return { names, isChanged, takeOver: () => setNames(now) }
}
