import {
  COLLABORATION_TAG,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  PASTE_TAG,
  SKIP_COLLAB_TAG,
  type UpdateListenerPayload,
} from 'lexical'
import type * as Y from 'yjs'
import { type Edit, writeEdits } from '../../../shared/notebook/body/edits.ts'
import { emptyLine, isList, type Line } from '../../../shared/notebook/body/line.ts'
import { agreementOf } from './agreement.ts'
import type { KeyedLine } from './align-lines.ts'
import { type BothLines, placeBetween } from './body-place.ts'
import type { BodyView } from './body-view.ts'
import type { Breaker } from './breaker.ts'
import { completeTables, withoutGone } from './complete-tables.ts'
import { diffBody } from './diff-body.ts'
import { $listShape, shapeOfLines } from './list-shape.ts'
import { holdNewTables, inOrder, newTables } from './new-tables.ts'
import { $ownCaret, caretIn } from './own-caret.ts'
import { $readChanged, $readEditor } from './read-editor.ts'
import type { ScreenLines } from './screen-lines.ts'
import { readTouched, type Touched, touchedBy } from './touch-log.ts'

/** What an editor without a line stands for. */
const nothing: KeyedLine = { ...emptyLine, key: '' }

/** Writes what a person does in an editor to its body; returns the way to stop. */
export function hearEditor(
  editor: LexicalEditor,
  own: OwnWrites,
  waiting: { readonly isOn: () => boolean; readonly release: () => void },
  breaker: Breaker,
): () => void {
  const { isBroken, hasFailed, breakOff, guarded } = breaker
  const take = (update: UpdateListenerPayload) => {
    const { tags, dirtyElements, dirtyLeaves } = update
    // What came from the document is never written back.
    if (isBroken() || tags.has(SKIP_COLLAB_TAG) || tags.has(COLLABORATION_TAG)) return
    if (waiting.isOn()) {
      if (!editor.isComposing()) guarded(waiting.release)
    } else if (dirtyElements.size > 0 || dirtyLeaves.size > 0) {
      guarded(() => own.write(update, hasFailed()))
    }
  }
  return editor.registerUpdateListener((update) => {
    take(update)
    if (hasFailed()) breakOff('error')
  })
}

/** Writes what a person did in an editor to its body. */
export interface OwnWrites {
  /**
   * Writes an update of the editor. Throws where the body does not say it afterwards.
   * @param whole whether to read the screen whole: after an error the editor says nothing of what changed
   */
  readonly write: (update: UpdateListenerPayload, whole: boolean) => void
  /** Makes edits of the body. */
  readonly make: (edits: readonly Edit[]) => Touched | undefined
  /** Does something else to the body, that is as much this person's own. */
  readonly act: (change: () => void) => Touched | undefined
  /** To be told of every event of the body. True where it is of our writing. */
  readonly isOwn: (transaction: Y.Transaction) => boolean
  readonly isWriting: () => boolean
}

/** Writes nothing until it is told of an update. */
export function createOwnWrites(
  both: BothLines,
  view: BodyView,
  doc: Y.Doc,
  origin: object,
  undo: Y.UndoManager,
): OwnWrites {
  const { body, document, screen } = both
  let writing = false
  let touched: Touched | undefined

  const act: OwnWrites['act'] = (change) => {
    touched = undefined
    writing = true
    try {
      doc.transact(change, origin)
    } finally {
      writing = false
    }
    return touched
  }
  const make: OwnWrites['make'] = (edits) => act(() => writeEdits(body, edits))

  const write: OwnWrites['write'] = (update, whole) => {
    const { editorState, tags } = update
    const before = [...screen.lines()]
    const [isSameLines, caret] = editorState.read(() => [
      $readScreen(screen, update, whole),
      $ownCaret(both),
    ])
    const lines = screen.lines()
    const old = document.lines()
    const complete = completeTables(lines, old)
    let next = lines.length > 0 ? complete : [nothing]
    const change = { old, all: document.all(), shown: before, next }
    const edits = diffBody({ ...change, caret: caretIn(complete, lines, caret) })
    let shows = lines.length > 0 && complete === lines
    const hasNewTables = holdNewTables(old, next)
    if (edits.length > 0 || hasNewTables) {
      // What is done at one stroke is undone by itself, without what was typed just before.
      if (tags.has(HISTORY_PUSH_TAG) || tags.has(PASTE_TAG)) undo.stopCapturing()
      let numbers = readTouched(document, make(edits))
      if (hasNewTables) {
        const [all, said] = [document.all(), document.lines()]
        make(newTables({ all, known: old, next, lineOf: inOrder(next, said) }))
        document.readWhole()
        numbers = undefined
      }
      const standing = withoutGone(next, document.lines())
      shows &&= standing === next
      next = standing
      const agreement = agreementOf(document.lines(), next, numbers)
      if (agreement === 'no') throw new Error('The body does not say what was written.')
      shows &&= agreement === 'yes'
    }
    const had = isSameLines ? undefined : new Set(before)
    const changed = lines.filter((line, i) => (had ? !had.has(line) : line !== before[i]))
    const keys = changed.map(({ key }) => key)
    view.joinTwinLinks(keys)
    view.drawAgain(keys)
    if (isSameLines && shows) return
    const isNested = ({ props }: Line) => isList(props) || props.spot !== undefined
    const nested = shows && lines.some(isNested)
    if (nested && editorState.read($listShape) === shapeOfLines(lines)) return
    if (shows && !nested) return
    // Where the document has other lines than the editor, the caret goes with its line.
    const at = next === lines ? undefined : caretIn(next, lines, caret)
    if (at) view.setPlace(placeBetween(both, at))
    else view.keepPlace()
    // A line that the screen did not show has no key.
    const wasAt = (i: number) => (next[i]?.key ? next[i] : undefined)
    view.show(
      document.lines().map((line, i) => ({ line, was: wasAt(i) })),
      true,
    )
  }

  return {
    ...{ write, make, act },
    isWriting: () => writing,
    isOwn: (transaction) => {
      if (transaction.origin !== origin) return false
      touched = touchedBy(body, transaction)
      return true
    },
  }
}

/** Reads what an editor shows after an update; true where it has the lines that it had, with other words. */
function $readScreen(screen: ScreenLines, update: UpdateListenerPayload, whole: boolean): boolean {
  const { dirtyElements, editorState, prevEditorState } = update
  const isReplaced = (key: string) =>
    editorState._nodeMap.get(key) !== prevEditorState._nodeMap.get(key)
  const changed = whole ? undefined : $readChanged(screen.known(), dirtyElements.keys(), isReplaced)
  if (changed) {
    for (const line of changed) screen.exchange(screen.numberOf(line.key), line)
    return true
  }
  screen.set($readEditor(screen.known(), (key) => whole || dirtyElements.has(key)))
  return false
}
