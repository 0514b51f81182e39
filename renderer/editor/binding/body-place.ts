import {
  $createRangeSelection,
  $getSelection,
  $isRangeSelection,
  $setSelection,
  type BaseSelection,
  type PointType,
} from 'lexical'
import * as Y from 'yjs'
import { indexOf } from '../../../shared/notebook/body/doc-line.ts'
import type { DocumentLines } from './document-lines.ts'
import type { Caret } from './gap.ts'
import { $caretOf, $setPoint } from './points.ts'
import type { ScreenLines } from './screen-lines.ts'

/** Where somebody's selection is, by the letters that it is at: it survives edits of others and a rebuilt editor. */
export interface BodyPlace {
  readonly anchor: Y.RelativePosition
  readonly focus: Y.RelativePosition
}

/** A body and the editor that shows it, line for line. */
export interface BothLines {
  readonly body: Y.Text
  readonly document: DocumentLines
  readonly screen: ScreenLines
}

/** The place of a selection; undefined where it has none in the lines. Within a read. */
export function $placeOf(both: BothLines, selection: BaseSelection | null): BodyPlace | undefined {
  if (!$isRangeSelection(selection)) return undefined
  const anchor = $positionOf(both, selection.anchor)
  const focus = selection.isCollapsed() ? anchor : $positionOf(both, selection.focus)
  return anchor && focus ? { anchor, focus } : undefined
}

function $positionOf(both: BothLines, point: PointType): Y.RelativePosition | undefined {
  const caret = $caretOf(both.screen, point)
  return caret && positionOf(both, caret)
}

/** Within a line a place sticks to the letter before it; at its start to what comes first in it. */
export function positionOf(
  { body, document }: BothLines,
  caret: Caret,
): Y.RelativePosition | undefined {
  const line = document.lines()[caret.line]
  if (!line) return undefined
  const { offset } = caret
  return Y.createRelativePositionFromTypeIndex(body, indexOf(line, offset), offset > 0 ? -1 : 0)
}

/** Where a position is in the lines of now; undefined where it is in no place of this body. */
export function caretAt(
  { body, document }: BothLines,
  position: Y.RelativePosition,
): Caret | undefined {
  const { doc } = body
  // A root type by name is never within a body, and resolving it would create it.
  if (!doc || position.tname !== null || (!position.item && !position.type)) return undefined
  const absolute = Y.createAbsolutePositionFromRelativePosition(position, doc, false)
  return absolute?.type === body ? document.placeOf(absolute.index) : undefined
}

/** Puts the selection of the editor to a place, if it is still there. Within an update. */
export function $select(both: BothLines, { anchor, focus }: BodyPlace): void {
  const [from, to] = [caretAt(both, anchor), caretAt(both, focus)]
  if (!from || !to) return
  const now = $getSelection()
  const selection = $isRangeSelection(now) ? now : $createRangeSelection()
  $setPoint(both.screen, selection.anchor, from)
  $setPoint(both.screen, selection.focus, to)
  if (selection !== now) $setSelection(selection)
}
