import * as Y from 'yjs'
import { undoOfBody } from './undo-of-body.ts'

/** What one undo takes back. */
type HistoryStep = Y.UndoManager['undoStack'][number]

/** What an undo would take back now; undefined where there is nothing. */
export function lastStep(body: Y.Text): HistoryStep | undefined {
  return undoOfBody(body).undoStack.at(-1)
}

/** What was done last becomes a part of an earlier step: one undo takes back both, and nothing that was done between them. */
export function joinLastTo(body: Y.Text, step: HistoryStep): void {
  const { undoStack } = undoOfBody(body)
  const last = undoStack.at(-1)
  if (!last || last === step || !isKeptStep(body, step)) return
  undoStack.pop()
  step.insertions = Y.mergeDeleteSets([step.insertions, last.insertions])
  step.deletions = Y.mergeDeleteSets([step.deletions, last.deletions])
}

/** Whether a step was not undone meanwhile. */
export function isKeptStep(body: Y.Text, step: HistoryStep): boolean {
  return undoOfBody(body).undoStack.includes(step)
}

/** Takes back a step, if nothing was done since. */
export function takeBackStep(body: Y.Text, step: HistoryStep): void {
  const undo = undoOfBody(body)
  if (undo.undoStack.at(-1) === step) undo.undo()
}
