import { createStore, type StoreApi } from 'zustand/vanilla'
import type { NotebookSession } from '../../session/index.ts'
import { apply, canApply, type Done } from './done.ts'

interface DeskHistory {
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

/** Remembers an act. */
export function noteDone(draft: NotebookSession, act: Done): void {
  const store = historyOf(draft)
  store.setState({ done: [...store.getState().done, act], undone: [] })
}

/** The act that undo would take back now: the last one that can still be taken back. */
export function nextUndo(draft: NotebookSession): Done | undefined {
  return historyOf(draft)
    .getState()
    .done.findLast((act) => canApply(draft, act, false))
}

/** The act that redo would do again now. */
export function nextRedo(draft: NotebookSession): Done | undefined {
  return historyOf(draft)
    .getState()
    .undone.findLast((act) => canApply(draft, act, true))
}

/**
 * Takes the last act back. Nothing is deleted: what was made goes to the trash and what it replaced
 * comes out again, so what a colleague wrote meanwhile is still there.
 */
export function undoLast(draft: NotebookSession): void {
  const act = nextUndo(draft)
  if (!act) return
  const store = historyOf(draft)
  const { done, undone } = store.getState()
  apply(draft, act, false)
  store.setState({ done: done.slice(0, done.indexOf(act)), undone: [...undone, act] })
}

/** Does again what was taken back last. */
export function redoLast(draft: NotebookSession): void {
  const act = nextRedo(draft)
  if (!act) return
  const store = historyOf(draft)
  const { done, undone } = store.getState()
  apply(draft, act, true)
  store.setState({ done: [...done, act], undone: undone.slice(0, undone.indexOf(act)) })
}
