import { canonicalJson, type Json } from '../../disclosure/canonical-json.ts'
import type { Report, ReportForReview, ReportSection } from '../../report/report.ts'

/** How many sections of a report are not in it as the room was shown them. */
export function unseenSections(report: Report, shown: ReportForReview): number {
  const seen = new Set(shown.parts.flatMap(({ sections }) => sections.map(words)))
  return report.parts.flatMap(({ sections }) => sections).filter((one) => !seen.has(words(one)))
    .length
}

function words({ title, blocks }: ReportSection): string {
  return canonicalJson({ title, blocks } as unknown as Json)
}
