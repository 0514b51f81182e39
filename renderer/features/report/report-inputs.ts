import { useMemo, useSyncExternalStore } from 'react'
import type { Notebook } from '../../../shared/notebook/notebook.ts'
import type { ReportInput } from '../../../shared/report/report.ts'
import { notebookOf, useDirectory, useNotebookSessions } from '../workshop/index.ts'

export interface ReportInputs {
  readonly inputs: readonly ReportInput[]
  /** Groups whose notebook this device cannot open or has not got. */
  readonly missing: number
}

/** The notebooks that a report is collected from, as they are now, in the order of the groups. */
export function useReportInputs(): ReportInputs {
  const directory = useDirectory()
  const sessions = useNotebookSessions()
  const open = useMemo(
    () => directory.groups.map((group) => notebookOf(sessions, directory, group.id)),
    [directory, sessions],
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
    const inputs = directory.groups.flatMap((group, i): ReportInput[] => {
      const notebook = notebooks[i]
      return notebook ? [{ notebook, group: group.name, question: group.question }] : []
    })
    return { inputs, missing: directory.groups.length - inputs.length }
  }, [directory, notebooks])
}
