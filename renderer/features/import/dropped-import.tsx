import { useRef } from 'react'
import type { GroupId, SectionId } from '../../../shared/base/ids.ts'
import type { NotebookSession } from '../../session/index.ts'
import { useGroupNotes } from '../../session/react/use-group-notes.ts'
import { ImportDialog } from './import-dialog.tsx'

/** Brings in files that were dropped anywhere but at the desk, which remembers what it did. */
export function DroppedImport(props: {
  readonly files: readonly File[]
  readonly group: GroupId | undefined
  readonly onClose: () => void
}) {
  const notes = useGroupNotes()
  const last = useRef<{ into: NotebookSession; made: readonly SectionId[] }>(undefined)
  return (
    <ImportDialog
      notes={notes}
      group={props.group}
      dropped={props.files}
      onAdded={(into, made) => {
        last.current = { into, made }
      }}
      onTakeBack={() => {
        for (const id of last.current?.made ?? []) last.current?.into.acts.trashSection(id)
      }}
      onClose={props.onClose}
    />
  )
}
