import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import type * as Y from 'yjs'
import { digest } from '../base/digest.ts'
import { command } from '../base/origin.ts'
import { ownProperty } from '../base/own-property.ts'
import type { Access } from '../keys/access.ts'
import { isSigned, type PublicKey, type Statement, sign } from '../keys/signing.ts'
import type { ReportForReview } from '../report/report.ts'
import { decodeReport, encodeReport, maxReviewBytes } from './report-codec.ts'
import type { ReviewOpening } from './review.ts'
import { openingOf } from './review-schema.ts'

/** An opening as the directory holds it. Signed, so that nobody can show the room another report. */
interface SignedOpening {
  readonly version: number
  readonly until: number
  readonly content: Uint8Array
  readonly signature: Uint8Array
}

export type OpenReviewResult = { readonly ok: true } | { readonly ok: false; code: 'too-big' }

/**
 * Shows the room this report until a time: for the first time, anew with another wording, or longer.
 * @param before the opening that stands; its version is counted up
 * @param until milliseconds since 1970 (UTC)
 */
export function openReview(
  doc: Y.Doc,
  access: Access,
  before: ReviewOpening | undefined,
  report: ReportForReview,
  until: number,
): OpenReviewResult {
  return show(doc, access, (before?.version ?? 0) + 1, report, until, 'openReview')
}

/**
 * Puts the opening back where somebody took it out of the directory, or brought back an earlier one:
 * who joins or starts again has only the directory, and the next opening counts on from there.
 * Nothing happens where all is there, and on devices that are not the organizer's.
 * @param seen the opening that stands by what this device has seen
 * @returns whether something was put back
 */
export function repeatOpening(
  doc: Y.Doc,
  access: Access,
  seen: ReviewOpening | undefined,
): boolean {
  if (!access.signs.organizer || !seen) return false
  const there = readOpening(openingOf(doc).get('opening'), access.trust.organizer)
  if (there && there.version >= seen.version) return false
  return show(doc, access, seen.version, seen.report, seen.until, 'repeatOpening').ok
}

function show(
  doc: Y.Doc,
  access: Access,
  version: number,
  report: ReportForReview,
  until: number,
  act: string,
): OpenReviewResult {
  const key = access.signs.organizer
  if (!key) throw new Error('only the organizer opens a review')
  const content = encodeReport(report)
  if (content.length > maxReviewBytes) return { ok: false, code: 'too-big' }
  const signature = sign(key, statement(version, until, content))
  const opening: SignedOpening = { version, until, content, signature }
  doc.transact(() => openingOf(doc).set('opening', opening), command(act))
  return { ok: true }
}

/** The opening as the directory holds it, for whoever passes it on; undefined where none is signed. */
export function readSignedOpening(doc: Y.Doc, organizer: PublicKey): SignedOpening | undefined {
  const value = openingOf(doc).get('opening')
  return readOpening(value, organizer) ? (value as SignedOpening) : undefined
}

/** Ends the review: the same report, until now. What was held stays held (rule D3). */
export function closeReview(doc: Y.Doc, access: Access, before: ReviewOpening, now: number): void {
  openReview(doc, access, before, before.report, Math.min(now, before.until))
}

/** What was verified before: a snapshot is read with every change of the review. */
const known = new WeakMap<object, { readonly opening: ReviewOpening | undefined }>()

/** The opening in a value that anybody may have written, if the organizer signed it. */
export function readOpening(value: unknown, organizer: PublicKey): ReviewOpening | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const before = known.get(value)
  if (before) return before.opening
  const opening = verify(value, organizer)
  known.set(value, { opening })
  return opening
}

function verify(value: object, organizer: PublicKey): ReviewOpening | undefined {
  const version = ownProperty(value, 'version')
  const until = ownProperty(value, 'until')
  const content = ownProperty(value, 'content')
  if (!isCount(version) || !isCount(until)) return undefined
  if (!(content instanceof Uint8Array) || content.length > maxReviewBytes) return undefined
  if (!isSigned(organizer, statement(version, until, content), ownProperty(value, 'signature')))
    return undefined
  const report = decodeReport(content)
  return (
    report && {
      version,
      until,
      edition: digest(content),
      sha256: bytesToHex(sha256(content)),
      report,
    }
  )
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0
}

function statement(version: number, until: number, content: Uint8Array): Statement {
  return ['review', version, until, bytesToHex(sha256(content))]
}
