import { useMemo, useSyncExternalStore } from 'react'
import { findSourceIn } from '../../../shared/merge/find-source.ts'
import type { GroupId } from '../../../shared/notebook/ids.ts'
import { liveSections, type Notebook } from '../../../shared/notebook/notebook.ts'
import { arrangeDraft } from '../../../shared/report/arrange-draft.ts'
import type { ReportInput, ReportOptions } from '../../../shared/report/report.ts'
import { notebookOf, useDirectory, useNotebookSessions, useWorkshop } from '../workshop/index.ts'

export interface ReportInputs {
  /** The groups' notebooks, in the order of the groups. */
  readonly inputs: readonly ReportInput[]
  /** The facilitators' draft, arranged under headings; undefined while there is nothing in it. */
  readonly draft: ((headings: ReportOptions['headings']) => readonly ReportInput[]) | undefined
  /** Groups whose notebook this device cannot open or has not got. */
  readonly missing: number
}

/** What a report can be collected from, as it is now. */
export function useReportInputs(): ReportInputs {
  const directory = useDirectory()
  const sessions = useNotebookSessions()
  const { draft } = useWorkshop()
  const open = useMemo(
    () => [draft, ...directory.groups.map((group) => notebookOf(sessions, directory, group.id))],
    [draft, directory, sessions],
  )
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
  const notebooks = useSyncExternalStore(store.subscribe, store.current)
  return useMemo(() => {
    const [merged, ...ofGroups] = notebooks
    const inputs = directory.groups.flatMap((group, i): ReportInput[] => {
      const notebook = ofGroups[i]
      return notebook ? [{ notebook, group: group.name, question: group.question }] : []
    })
    const missing = directory.groups.length - inputs.length
    if (!merged || liveSections(merged).length === 0) return { inputs, draft: undefined, missing }
    const known = new Map<GroupId, Notebook>()
    directory.groups.forEach(({ id }, i) => {
      const notebook = ofGroups[i]
      if (notebook) known.set(id, notebook)
    })
    const find = findSourceIn(known, merged)
    return {
      inputs,
      draft: (headings) => arrangeDraft(merged, directory.groups, find, headings),
      missing,
    }
  }, [directory, notebooks])
}
