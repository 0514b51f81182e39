import {
  $getSelection,
  $isRangeSelection,
  type LexicalEditor,
  PASTE_TAG,
  SKIP_DOM_SELECTION_TAG,
  SKIP_SCROLL_INTO_VIEW_TAG,
} from 'lexical'
import type * as Y from 'yjs'
import { isUnstored } from '../../../shared/notebook/body/doc-line.ts'
import { isList } from '../../../shared/notebook/body/line.ts'
import { type BodyPlace, type BothLines, caretAt } from './body-place.ts'
import type { Caret } from './gap.ts'
import {
  $selectBetween,
  $wordsBetween,
  behind,
  caretOfPlace,
  comeBack,
  goTo,
  isSame,
  type LaterPlace,
} from './later-carets.ts'
import { $ownCaret } from './own-caret.ts'
import { $caretOf } from './points.ts'

/** What a bound editor gives for it. */
interface LaterEditor {
  readonly both: BothLines
  readonly undo: Y.UndoManager
  /** Where the selection is. Within a read. */
  readonly place: () => BodyPlace | undefined
  /** Whether others' changes, or an input method's word, are on their way. */
  readonly isWaiting: () => boolean
}

const bound = new WeakMap<LexicalEditor, LaterEditor>()
const editorOf = new WeakMap<Y.Text, LexicalEditor>()
/** What waits for a body, the oldest first. */
const waiting = new WeakMap<Y.Text, Set<LaterPlace>>()

/** To be called once an editor is bound; returns the way to stop. */
export function bindLater(editor: LexicalEditor, later: LaterEditor): () => void {
  const { body } = later.both
  bound.set(editor, later)
  editorOf.set(body, editor)
  return () => {
    bound.delete(editor)
    if (editorOf.get(body) === editor) editorOf.delete(body)
  }
}

/** The editor that shows a body now; undefined where none does. */
export function editorOfBody(body: Y.Text): LexicalEditor | undefined {
  return editorOf.get(body)
}

/** How many letters, atoms and line ends a body has, as Yjs counts. */
export function lengthOfBody(editor: LexicalEditor): number {
  return bound.get(editor)?.both.body.length ?? 0
}

/**
 * Remembers where the selection is, and puts the caret behind it, so that typing goes on there. Outside
 * of an update. Undefined where one cannot write, or nowhere is anything selected.
 */
export function keepForLater(editor: LexicalEditor): LaterPlace | undefined {
  const one = bound.get(editor)
  if (!one || !editor.isEditable()) return undefined
  const { both } = one
  editor.read('force-commit', () => undefined)
  const here = editor.read('latest', () => {
    const selection = $getSelection()
    if (!$isRangeSelection(selection)) return undefined
    const points = [selection.anchor, selection.focus]
    const [first, last] = selection.isBackward() ? points.toReversed() : points
    const from = first && $caretOf(both.screen, first)
    const to = last && $caretOf(both.screen, last)
    return from && to && { from, to, words: selection.getTextContent() }
  })
  const from = here && behind(both, here.from)
  const to = here && behind(both, here.to)
  if (!here || !from || !to) return undefined
  const line = both.document.lines()[here.from.line]
  const spot = line && isUnstored(line) ? line.props.spot : undefined
  const place = { body: both.body, from, to, spot, words: here.words }
  const others = waiting.get(both.body) ?? new Set()
  waiting.set(both.body, others.add(place))
  if (here.words !== '') goTo(editor, both, here.to)
  return place
}

/** Nothing will come to a place any more. */
export function letGo(place: LaterPlace): void {
  waiting.get(place.body)?.delete(place)
}

/** Whether a caret, and no more, stands at a place that nothing has come to yet. */
export function isAtPlace(editor: LexicalEditor, place: LaterPlace): boolean {
  const both = bound.get(editor)?.both
  const to = both && caretOfPlace(both, place, 'to')
  const caret = both && editor.read('latest', () => $ownCaret(both))
  return isSame(caret, to)
}

/**
 * Does something where a place is now, in the editor that shows its body, as one step of its history;
 * the person's caret stays where they are writing meanwhile. What was selected is replaced if it still
 * stands there as it was; else it stays, and what comes stands behind it, or (`only-over`) stays away.
 * @returns what was put in, as a place that holds it; undefined where nobody can write there any more
 */
export function putThere(
  editor: LexicalEditor,
  place: LaterPlace,
  $put: () => void,
  over: 'over-or-behind' | 'only-over' = 'over-or-behind',
): LaterPlace | undefined {
  const one = bound.get(editor)
  if (!one || !editor.isEditable()) return undefined
  const { both, undo } = one
  editor.read('force-commit', () => undefined)
  const [from, to] = [caretOfPlace(both, place, 'from'), caretOfPlace(both, place, 'to')]
  if (!from || !to) return undefined
  const isThere = editor.read('latest', () => $wordsBetween(both, from, to)) === place.words
  if (!isThere && over === 'only-over') return undefined
  const root = editor.getRootElement()
  const isWritten = root?.contains(root.ownerDocument.activeElement) ?? false
  const own = editor.read('latest', one.place)
  const stays =
    isWritten &&
    isSame(
      editor.read('latest', () => $ownCaret(both)),
      to,
    )
  const next = laterAt(both, place, to)
  const $change = () => {
    $selectBetween(both, isThere ? from : to, to)
    $put()
  }
  const tag = stays ? [PASTE_TAG] : [PASTE_TAG, SKIP_DOM_SELECTION_TAG, SKIP_SCROLL_INTO_VIEW_TAG]
  editor.update($change, { discrete: true, tag })
  // What is typed next is a step of its own.
  undo.stopCapturing()
  const end = editor.read('latest', () => $ownCaret(both))
  const last = end && behind(both, end)
  if (!last) return undefined
  for (const other of next) Object.assign(other, { from: last, to: last, spot: undefined })
  const begin = caretAt(both, place.from)
  const words = begin ? editor.read('latest', () => $wordsBetween(both, begin, end)) : ''
  if (!stays) comeBack(editor, both, isWritten ? own : undefined)
  return { body: both.body, from: place.from, to: last, spot: undefined, words }
}

/** A place as it is now, with the words that stand between its ends. */
export function withWordsNow(editor: LexicalEditor, place: LaterPlace): LaterPlace {
  const both = bound.get(editor)?.both
  const [from, to] = both ? [caretAt(both, place.from), caretAt(both, place.to)] : []
  if (!both || !from || !to) return place
  return { ...place, words: editor.read('latest', () => $wordsBetween(both, from, to)) }
}

/** Whether a place begins and ends in lines of words alone: in no list and no table. */
export function isInPlainLine(editor: LexicalEditor, place: LaterPlace): boolean {
  const both = bound.get(editor)?.both
  return (['from', 'to'] as const).every((end) => {
    const caret = both && caretOfPlace(both, place, end)
    const props = caret && both.document.lines()[caret.line]?.props
    return props !== undefined && !isList(props) && props.spot === undefined
  })
}

/** Whether something can be put in now: not while others' changes, or an input method's word, are on their way. */
export function isReady(editor: LexicalEditor): boolean {
  return !editor.isComposing() && bound.get(editor)?.isWaiting() !== true
}

/** What waits for the same place, and came later: it stands behind. */
function laterAt(both: BothLines, place: LaterPlace, to: Caret): readonly LaterPlace[] {
  const all = [...(waiting.get(place.body) ?? [])]
  return all
    .slice(all.indexOf(place) + 1)
    .filter((other) => isSame(caretOfPlace(both, other, 'from'), to))
}
