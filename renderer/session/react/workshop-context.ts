import { createContext, useContext, useSyncExternalStore } from 'react'
import type { GroupId } from '../../../shared/base/ids.ts'
import type { Directory } from '../../../shared/directory/directory.ts'
import type { Notebook } from '../../../shared/notebook/notebook.ts'
import type { Review } from '../../../shared/review/review.ts'
import type { NotebookSession } from '../notebook-session.ts'
import { notebookOf, type WorkshopSession } from '../workshop-session.ts'

const context = createContext<WorkshopSession | undefined>(undefined)

/** Gives the open workshop to everything below it. */
export const WorkshopProvider = context.Provider

/** The open workshop. */
export function useWorkshop(): WorkshopSession {
  const session = useContext(context)
  if (!session) throw new Error('no workshop is open here')
  return session
}

/** What everybody in the workshop sees of it. */
export function useDirectory(): Directory {
  const { directory } = useWorkshop()
  return useSyncExternalStore(directory.subscribe, directory.current)
}

/** The report as the room is shown it, and what the room says of it. */
export function useReview(): Review {
  const { review } = useWorkshop()
  return useSyncExternalStore(review.subscribe, review.current)
}

/** The notebooks that are open on this device. */
export function useNotebookSessions(): readonly NotebookSession[] {
  const { notebooks, onNotebooks } = useWorkshop()
  return useSyncExternalStore(onNotebooks, notebooks)
}

/** The notebook of a group, if this device has its key. */
export function useNotebookSession(group: GroupId): NotebookSession | undefined {
  return notebookOf(useNotebookSessions(), useDirectory(), group)
}

/** A notebook's sections as they are now. */
export function useNotebook(session: NotebookSession): Notebook {
  return useSyncExternalStore(session.reader.subscribe, session.reader.current)
}
