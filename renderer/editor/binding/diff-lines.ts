import { type DocLine, isUnstored } from '../../../shared/notebook/body/doc-line.ts'
import type { Edit } from '../../../shared/notebook/body/edits.ts'
import { type Line, sameLine, sameProps } from '../../../shared/notebook/body/line.ts'
import { alignLines, type KeyedLine, movedLines } from './align-lines.ts'
import { gapEdits } from './diff-gap.ts'
import { type Caret, type Gap, isNext } from './gap.ts'
import { lookEdits } from './look-edits.ts'

/** Lines that lie side by side in a body, what a screen showed of them, and what it shows now. */
interface LineChange {
  readonly old: readonly DocLine[]
  /** Line for line the old ones, with the nodes that showed them. */
  readonly shown: readonly KeyedLine[]
  readonly next: readonly KeyedLine[]
  /** In the new lines. */
  readonly caret: Caret | undefined
  /** What stands before and behind all of these lines, and stays. */
  readonly before?: DocLine | undefined
  readonly after?: DocLine | undefined
  /** Whether nothing that stays stands between two lines; else what joins them is written anew. */
  readonly isNext?: (line: DocLine, next: DocLine) => boolean
  /** The old line that a new one was, where that is none of these. */
  readonly stray?: (line: Line) => DocLine | undefined
}

/**
 * What to change so that a body says the new lines: only what differs. Whole lines that stay are
 * found first, then letters within what is left, so that words are kept and not written anew.
 */
export function diffLines(change: LineChange): Edit[] {
  const { old, shown, next, caret } = change
  const [head, tail] = sameEnds(change)
  const was = old.slice(head, old.length - tail)
  const now = next.slice(head, next.length - tail)
  const keyed = was.map((line, i) => ({ ...line, key: shown[head + i]?.key ?? '' }))
  const aligned = was[0] && isUnstored(was[0]) ? [] : alignLines(keyed, now)
  const moved = movedLines(keyed, now, aligned)
  const edits: Edit[] = []
  let [i, j] = [0, 0]
  for (const [x, y] of [...aligned, [was.length, now.length] as const]) {
    const first = j
    const gap: Gap = {
      before: head + i > 0 ? old[head + i - 1] : change.before,
      old: was.slice(i, x),
      after: old[head + x] ?? change.after,
      isNext: change.isNext ?? isNext,
      next: now.slice(j, y),
      elsewhere: (number) => {
        const line = now[first + number]
        return was[moved.get(first + number) ?? -1] ?? (line && change.stray?.(line))
      },
      caret: caret && { ...caret, line: caret.line - head - j },
    }
    edits.push(...gapEdits(gap))
    const [stays, as] = [was[x], now[y]]
    if (stays && as) edits.push(...keptLine(stays, as))
    i = x + 1
    j = y + 1
  }
  return edits
}

/** How many lines both begin and end with. A body (or a cell) without a line stands for an empty one, which is not there to stay. */
function sameEnds({ old, shown, next }: LineChange): [number, number] {
  if (old[0] && isUnstored(old[0]) && next.length > 1) return [0, 0]
  const least = Math.min(old.length, next.length)
  const isSame = (i: number, j: number) => {
    // Mostly the very same object: what is untouched is not read again.
    if (shown[i] === next[j]) return true
    const [a, b] = [old[i], next[j]]
    return a !== undefined && b !== undefined && sameLine(a, b)
  }
  let head = 0
  while (head < least && isSame(head, head)) head += 1
  let tail = 0
  while (tail < least - head && isSame(old.length - 1 - tail, next.length - 1 - tail)) tail += 1
  return [head, tail]
}

function keptLine(line: DocLine, next: Line): Edit[] {
  const looks = lookEdits({
    old: line,
    oldOffset: 0,
    next,
    nextOffset: 0,
    length: line.text.length,
  })
  return sameProps(line.props, next.props)
    ? looks
    : [{ kind: 'props', line, to: next.props }, ...looks]
}
