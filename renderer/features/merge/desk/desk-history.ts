import { createStore, type StoreApi } from 'zustand/vanilla'
import { leaveSource } from '../../../../shared/notebook/draft/recast.ts'
import type { SectionId } from '../../../../shared/notebook/ids.ts'
import { moveSection } from '../../../../shared/notebook/move-section.ts'
import type { Source } from '../../../../shared/notebook/notebook.ts'
import { restoreSection, trashSection } from '../../../../shared/notebook/trash.ts'
import type { NotebookSession } from '../../workshop/index.ts'

/** The acts at the desk, by the words that say what was done. */
export type DeskAct = 'take' | 'into' | 'join' | 'split' | 'again' | 'leave' | 'move' | 'trash'

/** What an act did, as data: enough to take it back and to do it again. */
export type Done =
  | {
      readonly kind: 'recast'
      readonly act: DeskAct
      readonly made: readonly SectionId[]
      readonly replaced: readonly SectionId[]
    }
  | {
      readonly kind: 'source'
      readonly act: DeskAct
      readonly section: SectionId
      readonly before: Source
      readonly after: Source
    }
  | {
      readonly kind: 'move'
      readonly act: DeskAct
      readonly section: SectionId
      readonly from: number
      readonly to: number
    }

export interface DeskHistory {
  readonly done: readonly Done[]
  readonly undone: readonly Done[]
}

const histories = new WeakMap<NotebookSession, StoreApi<DeskHistory>>()

/** What this device did to a draft since it was opened; stays while one looks at something else. */
export function historyOf(draft: NotebookSession): StoreApi<DeskHistory> {
  const known = histories.get(draft)
  if (known) return known
  const store = createStore<DeskHistory>(() => ({ done: [], undone: [] }))
  histories.set(draft, store)
  return store
}

/**
 * Takes the last act back. Nothing is deleted: what was made goes to the trash and what it replaced
 * comes out again, so what a colleague wrote meanwhile is still there.
 */
export function undoLast(draft: NotebookSession): void {
  const store = historyOf(draft)
  const { done, undone } = store.getState()
  const last = done.at(-1)
  if (!last) return
  apply(draft, last, false)
  store.setState({ done: done.slice(0, -1), undone: [...undone, last] })
}

/** Does again what was taken back last. */
export function redoLast(draft: NotebookSession): void {
  const store = historyOf(draft)
  const { done, undone } = store.getState()
  const last = undone.at(-1)
  if (!last) return
  apply(draft, last, true)
  store.setState({ done: [...done, last], undone: undone.slice(0, -1) })
}

/** Remembers an act. */
export function remember(draft: NotebookSession, act: Done): void {
  const store = historyOf(draft)
  store.setState({ done: [...store.getState().done, act], undone: [] })
}

function apply({ doc }: NotebookSession, act: Done, forward: boolean): void {
  switch (act.kind) {
    case 'recast':
      for (const id of forward ? act.made : act.replaced) restoreSection(doc, id)
      for (const id of forward ? act.replaced : act.made) trashSection(doc, id)
      break
    case 'source':
      leaveSource(doc, act.section, forward ? act.after : act.before)
      break
    case 'move':
      moveSection(doc, act.section, forward ? act.to : act.from)
      break
  }
}
