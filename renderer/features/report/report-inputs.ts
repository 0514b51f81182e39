import { useMemo, useSyncExternalStore } from 'react'
import type { GroupId } from '../../../shared/base/ids.ts'
import { findSourceIn } from '../../../shared/merge/find-source.ts'
import { liveSections, type Notebook } from '../../../shared/notebook/notebook.ts'
import { arrangeDraft } from '../../../shared/report/arrange-draft.ts'
import type { ReportOptions, ReviewInput } from '../../../shared/report/report.ts'
import { type NotebookSession, notebookOf } from '../../session/index.ts'
import { useDirectory, useNotebookSessions, useWorkshop } from '../../session/react/index.ts'
import type { ReportSource } from './report-settings.ts'
import type { ReportNames } from './use-frozen-names.ts'

interface ReportInputs {
  readonly inputs: readonly ReviewInput[]
  /** Groups whose notebook this device cannot open or has not got. */
  readonly missing: number
}

const nothing: Notebook = { sections: [] }

/** Whether the facilitators' draft is here and has something in it. */
export function useHasDraft(): boolean {
  const { draft } = useWorkshop()
  const [notebook] = useNotebooks(useMemo(() => [draft], [draft]))
  return notebook !== undefined && liveSections(notebook).length > 0
}

/** The notebooks that a report is collected from, as they are now, in the order that was asked for. */
export function useReportInputs(
  source: ReportSource,
  headings: ReportOptions['headings'],
  names: ReportNames,
): ReportInputs {
  const directory = useDirectory()
  const sessions = useNotebookSessions()
  const { draft } = useWorkshop()
  const open = useMemo(
    () => [draft, ...directory.groups.map((group) => notebookOf(sessions, directory, group.id))],
    [directory, sessions, draft],
  )
  const snapshots = useNotebooks(open)
  return useMemo(() => {
    const [drafted, ...notebooks] = snapshots
    const known = new Map<GroupId, Notebook>()
    directory.groups.forEach((group, i) => {
      const notebook = notebooks[i]
      if (notebook) known.set(group.id, notebook)
    })
    const missing = directory.groups.length - known.size
    // As they were when the preview was opened; a group that came since has none yet.
    const named = directory.groups.map(
      ({ id }) => names.groups.find((group) => group.id === id) ?? { id, name: '', question: '' },
    )
    if (source === 'draft') {
      const find = findSourceIn(known, drafted ?? nothing)
      const inputs = arrangeDraft(drafted ?? nothing, named, find, headings)
      return { inputs, missing }
    }
    const inputs = named.flatMap((group): ReviewInput[] => {
      const notebook = known.get(group.id)
      if (!notebook) return []
      return [{ notebook, group: group.name, question: group.question, place: group.id }]
    })
    return { inputs, missing }
  }, [directory, snapshots, source, headings, names])
}

/** The snapshots of these notebooks; the same array until one of them changes. */
function useNotebooks(
  open: readonly (NotebookSession | undefined)[],
): readonly (Notebook | undefined)[] {
  const store = useMemo(() => {
    let snapshot: readonly (Notebook | undefined)[] = []
    return {
      subscribe: (onChange: () => void) => {
        const stops = open.map((session) => session?.reader.subscribe(onChange))
        return () => {
          for (const stop of stops) stop?.()
        }
      },
      current: () => {
        const next = open.map((session) => session?.reader.current())
        const same = next.length === snapshot.length && next.every((n, i) => n === snapshot[i])
        if (!same) snapshot = next
        return snapshot
      },
    }
  }, [open])
  return useSyncExternalStore(store.subscribe, store.current)
}
