import type { DocLine } from '../../../shared/notebook/body/doc-line.ts'
import type { Edit } from '../../../shared/notebook/body/edits.ts'
import type { Line } from '../../../shared/notebook/body/line.ts'
import { lookChange, plainLook, runAt } from '../../../shared/notebook/body/looks.ts'

/** A part of a line that is in another one as well. */
interface Shared {
  readonly old: DocLine
  readonly oldOffset: number
  readonly next: Line
  readonly nextOffset: number
  readonly length: number
}

/** What to change of the looks of letters that stay. */
export function lookEdits(shared: Shared): Edit[] {
  const { old, next, length } = shared
  const edits: Edit[] = []
  for (let at = 0; at < length; ) {
    const from = runAt(old.runs, shared.oldOffset + at)
    const to = runAt(next.runs, shared.nextOffset + at)
    const step = Math.min(length - at, from?.left ?? length, to?.left ?? length)
    const set = lookChange(from?.run ?? plainLook, to?.run ?? plainLook)
    if (Object.keys(set).length > 0) add(edits, old, shared.oldOffset + at, step, set)
    at += step
  }
  return edits
}

/** Within spans, so that nothing is touched that is no letter. */
function add(
  edits: Edit[],
  line: DocLine,
  offset: number,
  length: number,
  set: Readonly<Record<string, unknown>>,
): void {
  for (const span of line.spans) {
    const low = Math.max(span.offset, offset)
    const high = Math.min(span.offset + span.length, offset + length)
    if (low >= high) continue
    const at = line.from + span.at + low - span.offset
    const last = edits.at(-1)
    const joins =
      last?.kind === 'look' &&
      last.at + last.length === at &&
      JSON.stringify(last.set) === JSON.stringify(set)
    if (joins) edits[edits.length - 1] = { ...last, length: last.length + high - low }
    else edits.push({ kind: 'look', at, length: high - low, set })
  }
}
