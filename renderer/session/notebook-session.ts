import type { GroupId } from '../../shared/base/ids.ts'
import { keptReader } from '../../shared/notebook/kept-reader.ts'
import { createNotebookReader, type NotebookReader } from '../../shared/notebook/notebook-reader.ts'
import type { HintedHolds } from '../../shared/review/follow-hints.ts'
import { type FollowedHolds, heldReader } from '../../shared/review/held-reader.ts'
import { randomBytes } from '../platform/random.ts'
import { afterTurn } from '../sync/index.ts'
import { createNotebookActs, type NotebookActs } from './acts/notebook-acts.ts'
import { type DocSession, type DocSessionConfig, openDocSession } from './doc-session.ts'
import { type LastChange, watchLastChange } from './last-change.ts'

/** One group's notebook, open. */
export interface NotebookSession extends DocSession {
  readonly group: GroupId
  readonly generation: number
  /** Reads the notebook with the holds of the review laid over it (rule D3). */
  readonly reader: NotebookReader
  readonly lastChange: LastChange
  /** The one way by which a screen writes here. */
  readonly acts: NotebookActs
}

interface NotebookSessionConfig extends DocSessionConfig {
  readonly group: GroupId
  readonly generation: number
  readonly reviewHolds: FollowedHolds
  /** On a device that has no draft. */
  readonly reviewHints?: HintedHolds | undefined
}

/** Opens a group's notebook. */
export function openNotebookSession(config: NotebookSessionConfig): NotebookSession {
  const session = openDocSession(config)
  const following = createNotebookReader(session.doc)
  const turns = { soon: afterTurn, now: () => performance.now() }
  const kept = keptReader(session.doc, following, turns)
  const reader = heldReader(kept, config.reviewHolds, config.reviewHints)
  const lastChange = watchLastChange(session.doc, () => Date.now())
  return {
    ...session,
    group: config.group,
    generation: config.generation,
    reader,
    lastChange,
    acts: createNotebookActs(session.doc, randomBytes),
    close: async () => {
      lastChange.destroy()
      reader.destroy()
      return session.close()
    },
  }
}
