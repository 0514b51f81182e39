import {
  $createRangeSelection,
  $getSelection,
  $isRangeSelection,
  $setSelection,
  type BaseSelection,
} from 'lexical'
import * as Y from 'yjs'
import { indexOf, isUnstored } from '../../../shared/notebook/body/doc-line.ts'
import type { DocumentLines } from './document-lines.ts'
import type { Caret } from './gap.ts'
import { $caretOf, $setPoint } from './points.ts'
import type { ScreenLines } from './screen-lines.ts'

/** Where somebody's selection is, by the letters that it is at: it survives edits of others and a rebuilt editor. */
export interface BodyPlace {
  readonly anchor: Y.RelativePosition
  readonly focus: Y.RelativePosition
  /** The cell, where both are in one that has no line yet: nothing in the body stands for that. */
  readonly spot?: string
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
  const anchor = $caretOf(both.screen, selection.anchor)
  const focus = selection.isCollapsed() ? anchor : $caretOf(both.screen, selection.focus)
  return anchor && focus && placeBetween(both, anchor, focus)
}

/** The place of what is selected between two carets. */
export function placeBetween(both: BothLines, from: Caret, to = from): BodyPlace | undefined {
  const anchor = positionOf(both, from)
  const focus = from === to ? anchor : positionOf(both, to)
  if (!anchor || !focus) return undefined
  const line = both.document.lines()[from.line]
  const spot = line && isUnstored(line) && from.line === to.line ? line.props.spot : undefined
  return spot === undefined ? { anchor, focus } : { anchor, focus, spot }
}

/** Within a line a place sticks to the letter before it; at its start to what comes first in it. */
function positionOf({ body, document }: BothLines, caret: Caret): Y.RelativePosition | undefined {
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
export function $select(both: BothLines, place: BodyPlace): void {
  const cell = caretInCell(both, place.spot)
  const [from, to] = [cell ?? caretAt(both, place.anchor), cell ?? caretAt(both, place.focus)]
  if (!from || !to) return
  const now = $getSelection()
  const selection = $isRangeSelection(now) ? now : $createRangeSelection()
  $setPoint(both.screen, selection.anchor, from)
  $setPoint(both.screen, selection.focus, to)
  if (selection !== now) $setSelection(selection)
}

function caretInCell({ document }: BothLines, spot: string | undefined): Caret | undefined {
  if (spot === undefined) return undefined
  const line = document.lines().findIndex(({ props }) => props.spot === spot)
  return line < 0 ? undefined : { line, offset: 0 }
}
