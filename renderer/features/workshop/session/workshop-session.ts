import { holdIdOf } from '../../../../shared/notebook/holds.ts'
import type { DeviceTag, GroupId, HoldId, SectionId } from '../../../../shared/notebook/ids.ts'
import { type Access, accessFrom } from '../../../../shared/workshop/access.ts'
import type { Directory } from '../../../../shared/workshop/directory.ts'
import {
  createDirectoryReader,
  type DirectoryReader,
} from '../../../../shared/workshop/directory-reader.ts'
import { derive } from '../../../../shared/workshop/keys.ts'
import type { Membership } from '../../../vault/index.ts'
import { type DocSession, openDocSession } from './doc-session.ts'
import { type NotebookSession, openNotebookSession } from './notebook-session.ts'

/** A workshop, open on this device: its directory, and every notebook that this device has a key to. */
export interface WorkshopSession {
  readonly membership: Membership
  readonly access: Access
  readonly directory: DirectoryReader
  readonly directorySession: DocSession
  /** The notebooks that are open, in no order; the same array until one opens or closes. */
  readonly notebooks: () => readonly NotebookSession[]
  /** Calls back when a notebook has opened or closed. */
  readonly onNotebooks: (callback: () => void) => () => void
  readonly device: DeviceTag
  /** The id of the one hold that this device can have on a section. */
  readonly ownHold: (section: SectionId) => HoldId
  readonly meetingPoints: readonly string[]
  readonly close: () => Promise<void>
}

/** Opens a workshop and keeps the set of its notebooks in step with the directory. */
export function openWorkshopSession(
  membership: Membership,
  { meetingPoints, keep }: { readonly meetingPoints: readonly string[]; readonly keep: boolean },
): WorkshopSession {
  const access = accessFrom(membership.secrets)
  const { storageSecret } = membership
  const common = { storageSecret, meetingPoints, keep }
  const holdSecret = derive(storageSecret, 'holds')
  const directorySession = openDocSession({ ...common, key: access.directory })
  const directory = createDirectoryReader(directorySession.doc, access.trust)
  const open = new Map<string, NotebookSession>()
  const listeners = new Set<() => void>()
  let list: readonly NotebookSession[] = []

  const openOne = (group: GroupId, generation: number) => {
    const id = `${group}/${generation}`
    const key = access.groupKey(group, generation)
    if (!key || open.has(id)) return
    open.set(id, openNotebookSession({ ...common, group, generation, key }))
  }
  const follow = () => {
    const before = open.size
    for (const { group, generation } of access.groups ?? []) openOne(group, generation)
    for (const { id, generation } of directory.current().groups) openOne(id, generation)
    if (open.size === before) return
    list = [...open.values()]
    for (const listener of [...listeners]) listener()
  }
  const unsubscribe = directory.subscribe(follow)
  follow()

  return {
    membership,
    access,
    directory,
    directorySession,
    notebooks: () => list,
    onNotebooks: (callback) => {
      listeners.add(callback)
      return () => listeners.delete(callback)
    },
    device: membership.deviceTag,
    ownHold: (section) => holdIdOf(holdSecret, section),
    meetingPoints,
    close: async () => {
      unsubscribe()
      directory.destroy()
      await Promise.all([...open.values()].map((session) => session.close()))
      await directorySession.close()
    },
  }
}

/** The notebook that a group uses now, if this device has its key and it is open. */
export function notebookOf(
  notebooks: readonly NotebookSession[],
  directory: Directory,
  group: GroupId,
): NotebookSession | undefined {
  const generation = directory.groups.find((other) => other.id === group)?.generation ?? 0
  return notebooks.find((one) => one.group === group && one.generation === generation)
}
