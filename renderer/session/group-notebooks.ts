import type { GroupId } from '../../shared/base/ids.ts'
import { createListeners } from '../../shared/base/listeners.ts'
import { createSerial } from '../../shared/base/serial.ts'
import type { Group } from '../../shared/directory/directory.ts'
import type { DirectoryReader } from '../../shared/directory/directory-reader.ts'
import type { Access } from '../../shared/keys/access.ts'
import { vaultKeys } from '../../shared/keys/doc-keys.ts'
import type { DocKey } from '../../shared/keys/keys.ts'
import { placeTemplate } from '../../shared/notebook/place-template.ts'
import { followHints } from '../../shared/review/follow-hints.ts'
import { followHolds } from '../../shared/review/follow-holds.ts'
import type { ReviewReader } from '../../shared/review/review-reader.ts'
import { isStored } from '../vault/index.ts'
import { carry } from './carry.ts'
import type { DocSessionConfig } from './doc-session.ts'
import { type Handover, handoverOf } from './handover.ts'
import { type NotebookSession, openNotebookSession } from './notebook-session.ts'

/** The groups' notebooks that this device has keys to, each under the key that its group uses now. */
interface GroupNotebooks {
  /** Those of the groups on the list, in no order; the same array until one comes or goes. */
  readonly current: () => readonly NotebookSession[]
  /** All that are open: those too whose group was taken off the list since, which go on being kept. */
  readonly open: () => readonly NotebookSession[]
  /** Calls back when {@link current} is another; returns the way to stop. */
  readonly subscribe: (callback: () => void) => () => void
  /** Opens no more, and resolves when nothing is on its way from one key to another. */
  readonly stop: () => Promise<void>
  readonly close: () => Promise<Handover>
}

interface GroupNotebooksDeps {
  readonly access: Access
  readonly directory: DirectoryReader
  readonly review: ReviewReader
  readonly draft: NotebookSession | undefined
  /** What every document is opened with, as it is now. */
  readonly common: () => Omit<DocSessionConfig, 'key'>
}

/** Keeps the set of notebooks in step with the directory. */
export function createGroupNotebooks(deps: GroupNotebooksDeps): GroupNotebooks {
  const { access, directory, review, draft, common } = deps
  const open = new Map<string, NotebookSession>()
  /** Those to which what lies under earlier keys is on its way, or has come. */
  const movedTo = new Set<NotebookSession>()
  const listeners = createListeners()
  let list: readonly NotebookSession[] = []
  const inTurn = createSerial()

  const keysOf = (group: GroupId, latest: number) =>
    Array.from({ length: latest + 1 }, (_, n) => access.groupKey(group, n) ?? []).flat()
  const start = (group: GroupId, generation: number, key: DocKey, offline: boolean) =>
    openNotebookSession({
      ...common(),
      ...(offline ? { meetingPoints: [] } : {}),
      group,
      generation,
      key,
      reviewHolds: followHolds(group, review, offline ? undefined : draft?.reader),
      reviewHints: draft ? undefined : followHints(review, keysOf(group, generation)),
    })
  /** Until the directory has arrived, the keys that were handed over say which notebooks there are. */
  const inUse = (): readonly Pick<Group, 'id' | 'generation' | 'template'>[] => {
    const { groups } = directory.current()
    if (groups.length > 0) return groups
    const latest = new Map<GroupId, number>()
    for (const { group, generation } of access.groups ?? [])
      latest.set(group, Math.max(generation, latest.get(group) ?? 0))
    return [...latest].map(([id, generation]) => ({ id, generation }))
  }
  /** What a group off the list holds is not known here, now as after the next start: D5 counts it as held. */
  const announce = (groups: readonly Pick<Group, 'id'>[]) => {
    const onList = new Set(groups.map(({ id }) => id))
    const next = [...open.values()].filter(({ group }) => onList.has(group))
    if (next.length === list.length && next.every((one, i) => one === list[i])) return
    list = next
    listeners.tell()
  }
  const follow = () => {
    const groups = inUse()
    for (const { id, generation } of groups) {
      const key = access.groupKey(id, generation)
      const at = `${id}/${generation}`
      if (key && !open.has(at)) open.set(at, start(id, generation, key, false))
      const notebook = open.get(at)
      if (notebook) moveOn(notebook)
    }
    // A group that moved on has left its old room to whoever was shut out: nobody is heard there any more.
    for (const session of open.values()) {
      const group = groups.find(({ id }) => id === session.group)
      if (group && session.generation < group.generation) void session.room.leave()
    }
    announce(groups)
    for (const { id, generation, template } of groups) {
      const notebook = open.get(`${id}/${generation}`)
      if (notebook && template) void startFrom(notebook, template)
    }
  }
  /** Takes along what this device holds under a group's earlier keys, whatever of it is open. */
  const moveOn = (next: NotebookSession) => {
    if (movedTo.has(next)) return
    movedTo.add(next)
    const { group, generation } = next
    for (let earlier = 0; earlier < generation; earlier++) {
      const key = access.groupKey(group, earlier)
      const standing = open.get(`${group}/${earlier}`)
      open.delete(`${group}/${earlier}`)
      if (!key) continue
      const work = async () => {
        // Where it is not open, it is opened from this disk alone: whoever has the old key is not heard.
        const old = standing ?? ((await holds(key)) ? start(group, earlier, key, true) : undefined)
        if (old) await carry(old, next)
      }
      // What fails here is still where it was: the next start tries again.
      void inTurn(work).catch(() => undefined)
    }
  }
  const holds = async (key: DocKey) => {
    const { storageSecret, keep, handover } = common()
    const { name } = vaultKeys(storageSecret, key)
    return handover?.has(name) || (keep && (await isStored(name)))
  }
  const unsubscribe = directory.subscribe(follow)
  follow()
  const stop = async () => {
    unsubscribe()
    await inTurn(() => undefined)
  }

  return {
    current: () => list,
    open: () => [...open.values()],
    subscribe: listeners.subscribe,
    stop,
    close: async () => {
      await stop()
      return handoverOf([...open.values()].map((session) => session.close()))
    },
  }
}

/** Places a template once what this disk has is there; where it is placed already, nothing happens. */
async function startFrom(session: NotebookSession, template: readonly string[]): Promise<void> {
  await session.stored.loaded
  placeTemplate(session.doc, session.group, template)
}
