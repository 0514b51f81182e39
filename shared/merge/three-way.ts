import type { PieceHash } from '../notebook/notebook.ts'
import { commonRow } from './common-row.ts'
import type { MergePiece } from './pieces.ts'

/** One place where the group's wording of now differs from what was taken. */
export interface Change {
  /**
   * `applied`: the draft had these pieces as taken, and takes the group's.
   * `kept`: a facilitator had rewritten them here, so the draft's words stay.
   */
  readonly kind: 'applied' | 'kept'
  /** What stands in the draft: what goes, or what stays. */
  readonly before: readonly MergePiece[]
  /** What the group says now; empty where it took something out. */
  readonly after: readonly MergePiece[]
}

interface Merged {
  readonly pieces: readonly MergePiece[]
  readonly changes: readonly Change[]
}

/**
 * Merges what a group changed since a section was taken into the draft's section (rule M2). What a
 * facilitator wrote stays, always: only pieces that stand in the draft exactly as they were taken
 * are replaced or removed, and the group's new ones are put in beside them.
 *
 * The wording that was taken is known by hashes alone, so that the draft need not keep its text.
 * @param taken the pieces as they were taken
 * @param ours the draft's section now
 * @param theirs the source now
 */
export function mergePieces(
  taken: readonly PieceHash[],
  ours: readonly MergePiece[],
  theirs: readonly MergePiece[],
): Merged {
  const places = placesIn(ours, taken)
  const here = new Set(ours.map((piece) => piece.hash))
  const now = new Set(theirs.map((piece) => piece.hash))
  const gone = new Set<number>()
  const added = new Map<number, MergePiece[]>()
  const changes: Change[] = []
  let cursor = ours[0]?.isTitle ? 0 : -1

  for (const gap of gapsBetween(taken, theirs)) {
    if (gap.after !== undefined) cursor = places[gap.after] ?? cursor
    const stand = gap.removed.map((index) => places[index])
    const untouched = stand.filter((place) => place !== undefined)
    const fresh = gap.added.filter((piece) => !here.has(piece.hash))
    if (untouched.length < stand.length) {
      const kept = untouched.map((place) => ours[place] as MergePiece)
      if (fresh.length > 0 || kept.length > 0) {
        changes.push({ kind: 'kept', before: kept, after: fresh })
      }
      continue
    }
    // A piece that only moved in the group stays where the draft has it.
    const leaving = untouched.filter((place) => !now.has((ours[place] as MergePiece).hash))
    for (const place of leaving) gone.add(place)
    cursor = untouched.at(-1) ?? cursor
    added.set(cursor, [...(added.get(cursor) ?? []), ...fresh])
    if (fresh.length > 0 || leaving.length > 0) {
      const before = leaving.map((place) => ours[place] as MergePiece)
      changes.push({ kind: 'applied', before, after: fresh })
    }
  }

  const pieces = [...(added.get(-1) ?? [])]
  ours.forEach((piece, place) => {
    if (!gone.has(place)) pieces.push(piece)
    pieces.push(...(added.get(place) ?? []))
  })
  return { pieces, changes }
}

/** Where each piece that was taken stands in the draft; undefined where it was rewritten or removed. */
function placesIn(
  ours: readonly MergePiece[],
  taken: readonly PieceHash[],
): (number | undefined)[] {
  const free = new Map<PieceHash, number[]>()
  ours.forEach((piece, place) => {
    free.set(piece.hash, [...(free.get(piece.hash) ?? []), place])
  })
  return taken.map((hash) => free.get(hash)?.shift())
}

interface Gap {
  /** The index in what was taken of the last piece before the gap that both have. */
  readonly after: number | undefined
  /** Indexes in what was taken. */
  readonly removed: readonly number[]
  readonly added: readonly MergePiece[]
}

function gapsBetween(taken: readonly PieceHash[], theirs: readonly MergePiece[]): Gap[] {
  const now = theirs.map((piece) => piece.hash)
  const pairs = [...commonRow(taken, now), [taken.length, now.length] as const]
  const gaps: Gap[] = []
  let [from, fromNow] = [0, 0]
  for (const [to, toNow] of pairs) {
    if (to > from || toNow > fromNow) {
      gaps.push({
        after: from > 0 ? from - 1 : undefined,
        removed: Array.from({ length: to - from }, (_, i) => from + i),
        added: theirs.slice(fromNow, toNow),
      })
    }
    ;[from, fromNow] = [to + 1, toNow + 1]
  }
  return gaps
}
