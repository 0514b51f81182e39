import type { BundleProblem } from '../../../shared/merge/bundle.ts'
import { mergeBundleInto } from '../../session/index.ts'
import { useNotebookSessions, useWorkshop } from '../../session/react/index.ts'

/** What became of a file that was opened. */
export type OpenedBundle = { readonly code: 'merged' | 'merged-with-gap' | BundleProblem }

/** Merges a `.sotto` file into the notebook that it is of (rule M4). */
export function useOpenBundle(): (bytes: Uint8Array) => OpenedBundle {
  const { access } = useWorkshop()
  const sessions = useNotebookSessions()
  return (bytes) => {
    const merged = mergeBundleInto(sessions, access, bytes)
    if (!merged.ok) return { code: merged.code }
    return { code: merged.value.hasGap ? 'merged-with-gap' : 'merged' }
  }
}
