import { $getSelection, $isRangeSelection, type LexicalEditor } from 'lexical'
import { type DocLine, indexOf } from '../../../shared/notebook/body/doc-line.ts'
import type { Edit } from '../../../shared/notebook/body/edits.ts'
import { emptyLine, type Line } from '../../../shared/notebook/body/line.ts'
import type { KeyedLine } from './align-lines.ts'
import { type BodyPlace, type BothLines, placeBetween } from './body-place.ts'
import type { BodyView } from './body-view.ts'
import { completeTables } from './complete-tables.ts'
import { diffBody } from './diff-body.ts'
import { diffText } from './diff-text.ts'
import type { Caret } from './gap.ts'
import { type HeldBody, holdBody, rebaseEdits } from './held-body.ts'
import { leavesComposed } from './leaves-composed.ts'
import { holdNewTables, newTables } from './new-tables.ts'
import type { OwnWrites } from './own-writes.ts'
import { pairLines } from './pair-lines.ts'
import { $caretOf } from './points.ts'
import { $readEditor } from './read-editor.ts'

/**
 * Others' changes that wait: while an input method composes in a line that they reshape (the browser
 * loses half of a word whose node is taken from it), and while what was typed in this very task is not
 * written (written after theirs as if it had come first, it is this person's own and can be undone).
 */
export interface Waiting {
  /** To be called before the document changes, while nothing waits. */
  readonly begin: () => void
  /** What to do with a change of the body. True where it has to wait, or was shown here. */
  readonly takes: () => boolean
  /** To be called after the document changed, wherever it did. */
  readonly settle: () => void
  readonly isOn: () => boolean
  /** Writes what the person did meanwhile where it belongs now, and shows what others did. */
  readonly release: () => void
}

export function createWaiting(
  editor: LexicalEditor,
  both: BothLines,
  view: BodyView,
  own: OwnWrites,
): Waiting {
  const { body, document, screen } = both
  let held: HeldBody | undefined
  let waits = false
  let releasing = false

  const isPending = () => !editor._updating && editor._pendingEditorState !== null

  const release = () => {
    const before = held
    if (!before || releasing) return
    releasing = true
    try {
      if (isPending()) editor.read('force-commit', () => undefined)
      const [lines, ends] = editor.read('latest', () => {
        screen.set($readEditor(new Map(), () => true))
        return [screen.lines(), $ends(both)] as const
      })
      rewrite(before, completeTables(lines, before.lines), ends?.[0])
      view.setPlace(ends && placeNow(both, lines, ends))
      const pairs = pairLines(before, document.lines(), lines)
      view.show(
        document.lines().map((line, i) => ({ line, was: lines[pairs[i] ?? -1] })),
        false,
      )
    } finally {
      held = undefined
      waits = false
      releasing = false
    }
  }
  /** Writes what the screen says beyond what was held, wherever that is now. */
  const rewrite = (before: HeldBody, lines: readonly KeyedLine[], caret: Caret | undefined) => {
    const next = lines.length > 0 ? lines : [{ ...emptyLine, key: '' }]
    const edits = diffBody({ old: before.lines, all: before.all, shown: before.shown, next, caret })
    const rebased = rebaseEdits(body, before, edits)
    if (rebased.length > 0) own.make(rebased)
    document.readWhole()
    const isNew = holdNewTables(before.lines, next)
    if (isNew) {
      const lineOf = heldLines(before, next, document.lines())
      own.make(newTables({ all: document.all(), known: before.lines, next, lineOf }))
      document.readWhole()
    }
    if (rebased.length === 0 && !isNew) return
    // Words whose line somebody deleted meanwhile get one: without a wall the caret behind them is in the next line.
    const whole = document.lines().flatMap(wholeLine)
    if (whole.length === 0) return
    own.make(whole)
    document.readWhole()
  }

  return {
    begin: () => {
      if (isPending() || editor.isComposing()) held = holdBody(both)
    },
    takes: () => {
      if (!held) return false
      if (!editor.isComposing()) {
        release()
        return true
      }
      if (waits || isPending() || !leavesComposed(editor, both, held)) {
        waits = true
        return true
      }
      held = undefined
      return false
    },
    settle: () => {
      // Nothing of the body changed: what is pending is written as it comes.
      if (!waits) held = undefined
    },
    isOn: () => held !== undefined,
    release,
  }
}

function wholeLine(line: DocLine): Edit[] {
  if (line.text === '') return []
  const edits: Edit[] = []
  if (line.boundary < 0) edits.push({ kind: 'props', line, to: line.props })
  if (line.wall < 0) {
    const at = indexOf(line, line.text.length)
    edits.push({ kind: 'splice', at, remove: 0, insert: [{ kind: 'wall' }] })
  }
  return edits
}

function $ends({ screen }: BothLines): readonly [Caret, Caret] | undefined {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return undefined
  const anchor = $caretOf(screen, selection.anchor)
  const focus = $caretOf(screen, selection.focus)
  return anchor && focus ? [anchor, focus] : undefined
}

/** The words say where the caret is: lines may have been split, joined or deleted around it. */
function placeNow(
  both: BothLines,
  lines: readonly Line[],
  ends: readonly [Caret, Caret],
): BodyPlace | undefined {
  const said = both.document.lines()
  const parts = diffText(textOf(lines), textOf(said))
  const [anchor, focus] = ends.map((caret) => {
    let left = caret.offset
    for (const line of lines.slice(0, caret.line)) left += line.text.length + 1
    let to = 0
    for (const { kind, text } of parts) {
      if (kind === 'new') {
        to += text.length
        continue
      }
      const step = Math.min(text.length, left)
      left -= step
      if (kind === 'same') to += step
      if (left === 0) break
    }
    let line = 0
    while (line < said.length - 1 && to > (said[line]?.text.length ?? 0)) {
      to -= (said[line]?.text.length ?? 0) + 1
      line += 1
    }
    return { line, offset: to }
  })
  return anchor && focus && placeBetween(both, anchor, focus)
}

/** The line of a body that a line of a screen was when others' changes began to wait. */
function heldLines(
  { lines, shown }: HeldBody,
  next: readonly KeyedLine[],
  said: readonly DocLine[],
): (number: number) => DocLine | undefined {
  const ids = new Map(shown.map(({ key }, i) => [key, lines[i]?.id]))
  const now = new Map(said.map((line) => [line.id, line]))
  return (number) => now.get(ids.get(next[number]?.key ?? '') ?? '')
}

function textOf(lines: readonly Line[]): string {
  return lines.map(({ text }) => text).join('\u0001')
}
