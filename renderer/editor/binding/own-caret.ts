import { $getSelection, $isRangeSelection } from 'lexical'
import type { KeyedLine } from './align-lines.ts'
import type { BothLines } from './body-place.ts'
import type { Caret } from './gap.ts'
import { $caretOf } from './points.ts'

/** The caret of the person who writes, in the lines that the screen shows; undefined while something is selected. */
export function $ownCaret({ screen }: BothLines): Caret | undefined {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return undefined
  return $caretOf(screen, selection.anchor)
}

/** A caret in some lines, in others: in its own line, else in the last one before it that is there. */
export function caretIn(
  others: readonly KeyedLine[],
  lines: readonly KeyedLine[],
  caret: Caret | undefined,
): Caret | undefined {
  if (!caret || others === lines) return caret
  for (let i = caret.line; i >= 0; i--) {
    const line = others.indexOf(lines[i] as KeyedLine)
    if (line >= 0) return { line, offset: i === caret.line ? caret.offset : 0 }
  }
  return undefined
}
