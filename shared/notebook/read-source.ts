import { fingerprintIn, isFingerprint } from './fingerprint-in.ts'
import type { GroupId, SectionId } from './ids.ts'
import type { Fingerprint, PieceHash, Source } from './notebook.ts'

/** More pieces than any section has; what is above is left out. */
const maxPieces = 5000

/**
 * A source from a value that a peer may have written. Total. A source that cannot be read still
 * counts, in a wording that nobody can have marked: D5 must not forget that something was taken.
 */
export function readSource(group: GroupId, section: SectionId, value: unknown): Source {
  const fingerprint = fingerprintIn(value) ?? ('' as Fingerprint)
  const { also, taken, left, twice, beside } = (value ?? {}) as Record<string, unknown>
  const earlier = list(also).map((one) => (isFingerprint(one) ? one : ('' as Fingerprint)))
  const pieces = list(taken).filter(isPieceHash)
  return {
    group,
    section,
    fingerprint,
    ...(earlier.length > 0 ? { also: earlier } : {}),
    ...(twice === true ? { twice } : {}),
    ...(pieces.length > 0 ? { taken: pieces } : {}),
    ...(isFingerprint(left) ? { left } : {}),
    ...(beside === true ? { beside } : {}),
  }
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value.slice(0, maxPieces) : []
}

function isPieceHash(value: unknown): value is PieceHash {
  return typeof value === 'string' && /^[0-9a-f]{16}$/.test(value)
}
