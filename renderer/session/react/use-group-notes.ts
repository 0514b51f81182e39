import { useMemo, useSyncExternalStore } from 'react'
import type { GroupId } from '../../../shared/base/ids.ts'
import type { Group } from '../../../shared/directory/directory.ts'
import type { FindSource } from '../../../shared/disclosure/draft-rules.ts'
import { findSourceIn } from '../../../shared/merge/find-source.ts'
import type { Notebook } from '../../../shared/notebook/notebook.ts'
import { type NotebookSession, notebookOf } from '../index.ts'
import { useDirectory, useNotebookSessions } from './index.ts'
import type { Followed } from './use-lately.ts'

/** A group with its notes, where this device has them. */
export interface GroupNotes {
  readonly group: Group
  readonly session: NotebookSession | undefined
  readonly notebook: Notebook | undefined
}

/** All groups in order, with their notes as they are now. */
export function useGroupNotes(): readonly GroupNotes[] {
  const store = useGroupNotesStore()
  return useSyncExternalStore(store.subscribe, store.current)
}

/** All groups in order with their notes, to be followed. */
export function useGroupNotesStore(): Followed<readonly GroupNotes[]> {
  const directory = useDirectory()
  const sessions = useNotebookSessions()
  const open = useMemo(
    () =>
      directory.groups.map((group) => ({
        group,
        session: notebookOf(sessions, directory, group.id),
      })),
    [directory, sessions],
  )
  return useMemo(() => {
    let snapshot: readonly GroupNotes[] = []
    return {
      subscribe: (onChange: () => void) => {
        const stops = open.map(({ session }) => session?.reader.subscribe(onChange))
        return () => {
          for (const stop of stops) stop?.()
        }
      },
      current: () => {
        const next = open.map(({ session }) => session?.reader.current())
        const same =
          snapshot.length === next.length && next.every((n, i) => n === snapshot[i]?.notebook)
        if (!same) snapshot = open.map((one, i) => ({ ...one, notebook: next[i] }))
        return snapshot
      },
    }
  }, [open])
}

/** Finds the sources of a draft's sections in what this device has now. */
export function useFindSource(notes: readonly GroupNotes[], draft: Notebook): FindSource {
  return useMemo(() => {
    const known = new Map<GroupId, Notebook>()
    for (const { group, notebook } of notes) if (notebook) known.set(group.id, notebook)
    return findSourceIn(known, draft)
  }, [notes, draft])
}
