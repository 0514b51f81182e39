import { lazy, Suspense } from 'react'
import type { GroupId } from '../../shared/base/ids.ts'
import { useFileDrop } from '../ui/index.ts'

// Loaded with the first file: the first screen needs none of it.
const DroppedImport = lazy(async () => ({
  default: (await import('../features/import/index.ts')).DroppedImport,
}))

/**
 * Brings files in that are dropped anywhere in a workshop, and those that a group asks for; at the desk
 * they are the desk's.
 */
export function DroppedFiles(props: {
  readonly group: GroupId | undefined
  readonly isAtDesk: boolean
  /** What was dropped; none yet where the dialog was asked for; undefined where there is none. */
  readonly files: readonly File[] | undefined
  readonly onFiles: (files: readonly File[] | undefined) => void
}) {
  const { files, onFiles } = props
  useFileDrop(props.isAtDesk ? undefined : onFiles)
  if (!files) return null
  return (
    <Suspense>
      <DroppedImport files={files} group={props.group} onClose={() => onFiles(undefined)} />
    </Suspense>
  )
}
