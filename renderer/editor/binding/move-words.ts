import type { LexicalEditor } from 'lexical'
import type * as Y from 'yjs'
import type { BodyPlace } from './body-place.ts'

/** What moving words between editors needs of one that is bound. */
interface WordsPlace {
  readonly undo: Y.UndoManager
  readonly place: () => BodyPlace | undefined
  readonly goTo: (place: BodyPlace | undefined) => void
}

const bound = new WeakMap<LexicalEditor, WordsPlace>()

/** To be called once an editor is bound; returns the way to stop. */
export function bindMoves(editor: LexicalEditor, place: WordsPlace): () => void {
  bound.set(editor, place)
  return () => bound.delete(editor)
}

type StackItem = Y.UndoManager['undoStack'][number]
interface Half {
  readonly undo: Y.UndoManager
  readonly item: StackItem
}

/** The other half of a move between two bodies, each of which has a history of its own. */
const halves = new WeakMap<StackItem, Half>()
const watched = new WeakSet<Y.UndoManager>()

/**
 * Moves words from one editor to where the selection of another one is (or of the same), as one act
 * that one undo takes back, as long as nothing else was done in either body since.
 */
export function moveWords(
  from: LexicalEditor,
  to: LexicalEditor,
  $take: () => void,
  $put: () => void,
): void {
  const [source, target] = [bound.get(from), bound.get(to)]
  if (!source || !target || !from.isEditable() || !to.isEditable()) return
  const place = to.read('force-commit', target.place)
  source.undo.stopCapturing()
  if (from !== to) target.undo.stopCapturing()
  from.update($take, { discrete: true })
  target.goTo(place)
  to.update($put, { discrete: true })
  const [taken, put] = [source.undo.undoStack.at(-1), target.undo.undoStack.at(-1)]
  source.undo.stopCapturing()
  target.undo.stopCapturing()
  if (from === to || !taken || !put) return
  halves.set(taken, { undo: target.undo, item: put })
  halves.set(put, { undo: source.undo, item: taken })
  watch(source.undo)
  watch(target.undo)
}

function watch(undo: Y.UndoManager): void {
  if (watched.has(undo)) return
  watched.add(undo)
  undo.on('stack-item-popped', ({ stackItem, type }: { stackItem: StackItem; type: string }) => {
    const half = type === 'undo' ? halves.get(stackItem) : undefined
    if (half && half.undo.undoStack.at(-1) === half.item) half.undo.undo()
  })
}
