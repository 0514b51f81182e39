import { canonicalJson, type Json } from '../base/canonical-json.ts'
import type { Report, ReportPart } from '../report/report.ts'

/** How many sections of a report are not in it as the room was shown them, heading included. */
export function unseenSections(report: Report, shown: Report): number {
  const seen = new Set(shown.parts.flatMap(words))
  return report.parts.flatMap(words).filter((one) => !seen.has(one)).length
}

function words({ heading, sections }: ReportPart): readonly string[] {
  return sections.map(({ title, blocks }) =>
    canonicalJson({ heading, title, blocks } as unknown as Json),
  )
}
