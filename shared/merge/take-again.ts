import { fingerprint } from '../disclosure/fingerprint.ts'
import type { DraftPart } from '../notebook/draft/recast.ts'
import type { Fingerprint, Section, Source } from '../notebook/notebook.ts'
import { fromPieces, mergePiecesOf } from './pieces.ts'
import { isFromGroup, replacedSource, sourceOf, unite, wordingsOf } from './sources.ts'
import { type Change, mergePieces } from './three-way.ts'

/** Whether a source says something else now than when it was taken, and nobody has said to leave it (M2). */
export function hasChanged(source: Source, now: Section): boolean {
  // What the draft replacedSource and somebody removed for good says nothing that could be taken.
  if (!isFromGroup(source) && isBlank(now)) return false
  const wording = fingerprint(now)
  return wording !== source.fingerprint && wording !== source.left
}

function isBlank({ title, blocks }: Section): boolean {
  return title === '' && blocks.length === 0
}

/** What taking a changed source again would do. */
interface TakeAgain {
  readonly part: DraftPart
  readonly changes: readonly Change[]
  /** Something would be different; else there is only something to know. */
  readonly differs: boolean
}

/**
 * The draft's section with what a group changed since (rule M2). What a facilitator wrote stays.
 *
 * Where it stays although the group took back the words under it, the section may still say what
 * the group no longer does: then it goes on resting on the earlier wording too, and D5 goes on
 * asking for marks on that. Taking the section anew is the way out.
 */
export function takeAgain(draft: Section, source: Source, now: Section): TakeAgain {
  const taken = source.taken ?? []
  const [ours, theirs] = [mergePiecesOf(draft), mergePiecesOf(now)]
  const { pieces, changes } = mergePieces(taken, ours, theirs)
  const others = draft.sources.filter((other) => other !== source)
  const fresh = sourceOf(source.group, now)

  const known = new Set([
    ...(fresh.taken ?? []),
    ...others.filter(isFromGroup).flatMap((other) => other.taken ?? []),
  ])
  const written = pieces.some((piece) => !known.has(piece.hash))
  const standing = new Set(ours.map((piece) => piece.hash))
  const takenBack = taken.some((hash) => !fresh.taken?.includes(hash) && !standing.has(hash))
  const kept = changes.some((change) => change.kind === 'kept')
  // Taken twice into one section, a piece stands there twice, and only one of them was replacedSource.
  const leftOver = pieces.some(({ hash }) => taken.includes(hash) && !known.has(hash))
  const restsOnEarlier =
    leftOver ||
    (written && (takenBack || kept || source.twice === true || (source.also?.length ?? 0) > 0))
  const also = restsOnEarlier ? earlier(source, fresh.fingerprint) : []

  const again: Source = {
    ...fresh,
    ...(also.length > 0 ? { also } : {}),
    ...(source.twice ? { twice: true } : {}),
    ...(source.beside ? { beside: true } : {}),
  }
  const wording = fromPieces(pieces)
  return {
    part: { ...wording, sources: unite(others, [again], [replacedSource(draft)]) },
    changes,
    differs: changes.some((change) => change.kind === 'applied'),
  }
}

function earlier(source: Source, now: Fingerprint): readonly Fingerprint[] {
  return wordingsOf(source).filter((wording) => wording !== now)
}

/** The source once a facilitator has seen its wording of now and leaves the draft as it is (M2). */
export function leave(source: Source, now: Section): Source {
  return { ...source, left: fingerprint(now) }
}
