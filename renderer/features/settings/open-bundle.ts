import type { BundleProblem } from '../../../shared/merge/bundle.ts'
import { useNotebookSessions, useWorkshop } from '../../session/react/index.ts'
import { hasGap, mergeBundle, readBundle } from '../../vault/index.ts'

/** What became of a file that was opened. */
export type OpenedBundle = { readonly code: 'merged' | 'merged-with-gap' | BundleProblem }

/** Merges a `.sotto` file into the notebook that it is of (rule M4). */
export function useOpenBundle(): (bytes: Uint8Array) => OpenedBundle {
  const { access } = useWorkshop()
  const sessions = useNotebookSessions()
  return (bytes) => {
    const candidates = sessions.flatMap((session) => {
      const key = access.groupKey(session.group, session.generation)
      return key ? [{ key, session }] : []
    })
    const read = readBundle(bytes, candidates)
    if (!read.ok) return { code: read.code }
    mergeBundle(read.of.session.doc, read.update)
    return { code: hasGap(read.of.session.doc) ? 'merged-with-gap' : 'merged' }
  }
}
