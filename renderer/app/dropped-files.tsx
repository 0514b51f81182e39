import { lazy, Suspense, useCallback, useState } from 'react'
import type { GroupId } from '../../shared/base/ids.ts'
import { useFileDrop } from '../ui/index.ts'

// Loaded with the first file: the first screen needs none of it.
const DroppedImport = lazy(async () => ({
  default: (await import('../features/import/index.ts')).DroppedImport,
}))

/** Takes files that are dropped anywhere in a workshop; at the desk they are the desk's. */
export function DroppedFiles(props: {
  readonly group: GroupId | undefined
  readonly isAtDesk: boolean
}) {
  const [files, setFiles] = useState<readonly File[]>()
  const take = useCallback((dropped: readonly File[]) => setFiles(dropped), [])
  useFileDrop(props.isAtDesk ? undefined : take)
  if (!files) return null
  return (
    <Suspense>
      <DroppedImport files={files} group={props.group} onClose={() => setFiles(undefined)} />
    </Suspense>
  )
}
