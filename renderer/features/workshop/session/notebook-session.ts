import type { GroupId } from '../../../../shared/notebook/ids.ts'
import {
  createNotebookReader,
  type NotebookReader,
} from '../../../../shared/notebook/notebook-reader.ts'
import { type DocSession, type DocSessionConfig, openDocSession } from './doc-session.ts'

/** One group's notebook, open. */
export interface NotebookSession extends DocSession {
  readonly group: GroupId
  readonly generation: number
  readonly reader: NotebookReader
}

export interface NotebookSessionConfig extends DocSessionConfig {
  readonly group: GroupId
  readonly generation: number
}

/** Opens a group's notebook. */
export function openNotebookSession(config: NotebookSessionConfig): NotebookSession {
  const session = openDocSession(config)
  const reader = createNotebookReader(session.doc)
  return {
    ...session,
    group: config.group,
    generation: config.generation,
    reader,
    close: async () => {
      reader.destroy()
      await session.close()
    },
  }
}
