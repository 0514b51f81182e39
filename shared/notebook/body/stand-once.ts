import type * as Y from 'yjs'
import { type CopyNote, copyNoteFor, coversNote, lettersIn, readCopyNote } from './copy-note.ts'
import type { DocLine } from './doc-line.ts'
import { sameRuns } from './line.ts'
import { sliceRuns } from './looks.ts'
import { copyKey, type More } from './properties.ts'

/** What a line says that stands elsewhere now: of which line and which letters it is a copy. */
export function movedMore(line: DocLine): More {
  const note = copyNoteFor(line)
  return note === undefined ? line.more : { ...line.more, [copyKey]: note }
}

interface Copy {
  readonly line: DocLine
  readonly note: CopyNote
}

/**
 * The lines that two people moved apart and that stand twice: all whose words stand in one that comes
 * before them, whatever kind of line each made of it. A copy in which somebody wrote is not one of
 * them. Every device finds the same ones, and taking them out twice is taking them out once.
 */
export function spareCopies(lines: readonly DocLine[]): DocLine[] {
  const copies = new Map<string, Copy[]>()
  for (const line of lines) {
    const note = readCopyNote(line)
    if (!note || !line.item || line.text === '') continue
    const known = copies.get(note.of)
    if (known) known.push({ line, note })
    else copies.set(note.of, [{ line, note }])
  }
  return [...copies.values()].flatMap((some) => {
    const inOrder = some.toSorted(byRank)
    return inOrder
      .filter((copy, i) => inOrder.slice(0, i).some((other) => isIn(copy, other)))
      .map(({ line }) => line)
  })
}

/** Takes lines out of a body, whole. */
export function removeLines(body: Y.Text, lines: readonly DocLine[]): void {
  for (const line of lines.toSorted((a, b) => b.from - a.from)) body.delete(line.from, line.size)
}

function isIn(copy: Copy, other: Copy): boolean {
  return coversNote(other.note, copy.note) && standsIn(copy.line, other.line)
}

/** Whether the words of a line stand in another one, side by side and looking the same. */
function standsIn(line: DocLine, other: DocLine): boolean {
  for (
    let at = other.text.indexOf(line.text);
    at >= 0;
    at = other.text.indexOf(line.text, at + 1)
  ) {
    const { length } = line.text
    const runs = sliceRuns(other, at, at + length)
    if (sameRuns({ ...line, runs }, line)) return true
  }
  return false
}

/** By what never changes, so that the first of some is taken out by no device: what was moved later, then by age. */
function byRank(a: Copy, b: Copy): number {
  const letters = lettersIn(b.note) - lettersIn(a.note)
  const [x, y] = [a.line.item?.id, b.line.item?.id]
  if (letters !== 0 || !x || !y) return letters
  return x.client - y.client || x.clock - y.clock
}
