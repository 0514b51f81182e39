import {
  $createRangeSelection,
  $setSelection,
  type LexicalEditor,
  SKIP_COLLAB_TAG,
  SKIP_SCROLL_INTO_VIEW_TAG,
} from 'lexical'
import * as Y from 'yjs'
import { indexOf } from '../../../shared/notebook/body/doc-line.ts'
import { $select, type BodyPlace, type BothLines, caretAt } from './body-place.ts'
import type { Caret } from './gap.ts'
import { $setPoint } from './points.ts'

/**
 * Where something goes that is not there yet: behind the letter that stood before the caret, so that
 * what is typed meanwhile comes to stand behind it, as if it had been there at once.
 */
export interface LaterPlace {
  readonly body: Y.Text
  from: Y.RelativePosition
  to: Y.RelativePosition
  /** The cell, where it has no line yet. */
  spot: string | undefined
  /** What was selected, and is to be replaced. */
  words: string
}

/** Sticks to what stands before: a letter, or what begins the line. */
export function behind(
  { body, document }: BothLines,
  caret: Caret,
): Y.RelativePosition | undefined {
  const line = document.lines()[caret.line]
  return line && Y.createRelativePositionFromTypeIndex(body, indexOf(line, caret.offset), -1)
}

/** Where an end of a place is now; undefined where its line is gone. */
export function caretOfPlace(
  both: BothLines,
  place: LaterPlace,
  end: 'from' | 'to',
): Caret | undefined {
  if (place.spot === undefined) return caretAt(both, place[end])
  const line = both.document.lines().findIndex(({ props }) => props.spot === place.spot)
  return line < 0 ? undefined : { line, offset: 0 }
}

/** Whether two carets are there and in one place. */
export function isSame(one: Caret | undefined, other: Caret | undefined): boolean {
  return one !== undefined && one.line === other?.line && one.offset === other.offset
}

/** Selects from one caret to another. Within an update. */
export function $selectBetween({ screen }: BothLines, from: Caret, to: Caret): void {
  const selection = $createRangeSelection()
  $setPoint(screen, selection.anchor, from)
  $setPoint(screen, selection.focus, to)
  $setSelection(selection)
}

/** What the screen says between two carets. Within a read. */
export function $wordsBetween({ screen }: BothLines, from: Caret, to: Caret): string {
  const selection = $createRangeSelection()
  $setPoint(screen, selection.anchor, from)
  $setPoint(screen, selection.focus, to)
  return selection.getTextContent()
}

/** Puts the caret somewhere, as no act of the person. */
export function goTo(editor: LexicalEditor, both: BothLines, caret: Caret): void {
  const options = { discrete: true, skipTransforms: true, tag: SKIP_COLLAB_TAG } as const
  editor.update(() => $selectBetween(both, caret, caret), options)
}

/** To where the person is writing; out of an editor in which nobody is. */
export function comeBack(editor: LexicalEditor, both: BothLines, own: BodyPlace | undefined): void {
  const $back = () => {
    if (own) $select(both, own)
    else $setSelection(null)
  }
  const tag = [SKIP_COLLAB_TAG, SKIP_SCROLL_INTO_VIEW_TAG]
  editor.update($back, { discrete: true, skipTransforms: true, tag })
}
