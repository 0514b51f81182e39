import { canonicalJson, type Json } from '../base/canonical-json.ts'
import type { Report, ReportPart, ReportSection } from './report.ts'

/**
 * A report as somebody saw it, less what may not go any more: its own title, headings and order, and of
 * its sections those that stand in the report of now word for word. Nothing that came since is in it.
 */
export function asPreviewed(preview: Report, now: Report): Report {
  const left = new Map<string, number>()
  for (const section of now.parts.flatMap((part) => part.sections)) {
    const words = wordsOf(section)
    left.set(words, (left.get(words) ?? 0) + 1)
  }
  const stands = (section: ReportSection): boolean => {
    const words = wordsOf(section)
    const count = left.get(words) ?? 0
    left.set(words, count - 1)
    return count > 0
  }
  const parts = preview.parts
    .map((part): ReportPart => ({ ...part, sections: part.sections.filter(stands) }))
    .filter((part) => part.sections.length > 0)
  return { ...preview, parts }
}

/** How many sections a report has. */
export function sectionCount({ parts }: Report): number {
  return parts.reduce((sum, part) => sum + part.sections.length, 0)
}

function wordsOf({ title, blocks }: ReportSection): string {
  return canonicalJson({ title, blocks } as unknown as Json)
}
