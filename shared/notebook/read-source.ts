import type { GroupId, SectionId } from '../base/ids.ts'
import { ownProperty } from '../base/own-property.ts'
import { fingerprintIn, isFingerprint } from './fingerprint-in.ts'
import type { Fingerprint, PieceHash, Source } from './notebook.ts'

/** More pieces than any section has; what is above is left out. */
const maxPieces = 5000

/**
 * A source from a value that a peer may have written. Total. A source that cannot be read still
 * counts, in a wording that nobody can have marked: D5 must not forget that something was taken.
 */
export function readSource(group: GroupId, section: SectionId, value: unknown): Source {
  const fingerprint = fingerprintIn(value) ?? ('' as Fingerprint)
  const left = ownProperty(value, 'left')
  const earlier = list(ownProperty(value, 'also')).map((one) =>
    isFingerprint(one) ? one : ('' as Fingerprint),
  )
  const pieces = list(ownProperty(value, 'taken')).filter(isPieceHash)
  return {
    group,
    section,
    fingerprint,
    ...(earlier.length > 0 ? { also: earlier } : {}),
    ...(ownProperty(value, 'twice') === true ? { twice: true } : {}),
    ...(pieces.length > 0 ? { taken: pieces } : {}),
    ...(isFingerprint(left) ? { left } : {}),
    ...(ownProperty(value, 'beside') === true ? { beside: true } : {}),
  }
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value.slice(0, maxPieces) : []
}

function isPieceHash(value: unknown): value is PieceHash {
  return typeof value === 'string' && /^[0-9a-f]{16}$/.test(value)
}
