import type { DocLine } from '../../../shared/notebook/body/doc-line.ts'
import type { Edit, Piece } from '../../../shared/notebook/body/edits.ts'
import { type More, placeKey } from '../../../shared/notebook/body/properties.ts'
import { movedMore } from '../../../shared/notebook/body/stand-once.ts'
import type { Gap } from './gap.ts'
import { piecesOfLine } from './line-pieces.ts'
import { rewriteLines } from './rewrite-lines.ts'

export function gapEdits(gap: Gap): Edit[] {
  const { old, next } = gap
  if (old.length === 0) return next.length === 0 ? [] : [insertLines(gap)]
  if (next.length === 0) return removeLines(gap)
  // Lines of a cell may stand apart in the body; what joins those is written anew.
  const apart = old.findIndex((line, i) => {
    const after = old[i + 1]
    return after !== undefined && !gap.isNext(line, after)
  })
  if (apart < 0) return rewriteLines(gap)
  const [first, others] = [old.slice(0, apart + 1), old.slice(apart + 1)]
  const rewritten = rewriteLines({ ...gap, old: first, after: others[0] })
  return [...rewritten, ...removeLines({ ...gap, before: first.at(-1), old: others })]
}

/** New lines come behind the wall of the line before: what somebody types there at this moment stays with it. */
function insertLines({ before, after, next, elsewhere }: Gap): Edit {
  const at = before ? before.from + before.size : (after?.from ?? 0)
  const lines = next.flatMap((line, number) => {
    const was = elsewhere(number)
    return piecesOfLine(line, was ? movedMore(was) : placeBetween(before, after), was?.strange)
  })
  const isOpen = before !== undefined && before.wall < 0
  return { kind: 'splice', at, remove: 0, insert: isOpen ? [{ kind: 'wall' }, ...lines] : lines }
}

function removeLines({ before, old, after }: Gap): Edit[] {
  // What stays must still be two lines; others' acts may have taken the signs between them.
  const joins = before !== undefined && before.wall < 0 && after !== undefined && after.boundary < 0
  const insert: Piece[] = joins ? [{ kind: 'wall' }] : []
  return old.map((line, i) => ({
    kind: 'splice',
    at: line.from,
    remove: line.size,
    insert: i === 0 ? insert : [],
  }))
}

/** A line that comes between two others of one place (a cell) stands in it as well. */
function placeBetween(before: DocLine | undefined, after: DocLine | undefined): More | undefined {
  const place = before?.more[placeKey]
  if (place === undefined || !after) return undefined
  const isShared = JSON.stringify(place) === JSON.stringify(after.more[placeKey])
  return isShared ? { [placeKey]: place } : undefined
}
