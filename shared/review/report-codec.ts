import { bytesToUtf8, utf8ToBytes } from '@noble/ciphers/utils.js'
import { z } from 'zod'
import { canonicalJson, type Json } from '../base/canonical-json.ts'
import { isId } from '../base/ids.ts'
import { blockSchema } from '../notebook/block-schema.ts'
import type { ReportForReview } from '../report/report.ts'

/** The most that is shown to the room, in bytes: some 4,000 pages. */
export const maxReviewBytes = 8 * 1024 * 1024

const id = z.string().refine(isId)
const reportSchema = z.object({
  title: z.string(),
  date: z.string().optional(),
  titlePage: z.boolean().optional(),
  paper: z.enum(['a4', 'letter']).optional(),
  taken: z.array(z.object({ section: id, sources: z.array(z.string()) })).optional(),
  parts: z.array(
    z.object({
      heading: z.string().optional(),
      sections: z.array(
        z.object({
          title: z.string(),
          blocks: z.array(blockSchema),
          group: id,
          section: id,
        }),
      ),
    }),
  ),
})

/** A report for the room's eyes as bytes: canonical JSON in UTF-8, so that one report is one edition. */
export function encodeReport(report: ReportForReview): Uint8Array {
  return utf8ToBytes(canonicalJson(report as unknown as Json))
}

/** What {@link encodeReport} wrote; undefined for anything else, never an error. */
export function decodeReport(bytes: Uint8Array): ReportForReview | undefined {
  if (bytes.length > maxReviewBytes) return undefined
  try {
    const parsed = reportSchema.safeParse(JSON.parse(bytesToUtf8(bytes)))
    // The schema is the type, but for how zod writes brands and what may be left out.
    return parsed.success ? (parsed.data as unknown as ReportForReview) : undefined
  } catch {
    // Not JSON, or nested deeper than the stack: the organizer's own device wrote it, or a hostile one.
    return undefined
  }
}
