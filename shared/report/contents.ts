import { contentsOver, type Report } from './report.ts'

/** A line of the table of contents. */
export interface ContentsLine {
  readonly text: string
  /** 1: a part or a section, 2: a section under a part's heading. */
  readonly level: 1 | 2
  /** Where it leads, within the file: opaque, by position, the same in every format. */
  readonly anchor: string
}

/** The anchor of a part's heading; by position, so that it says nothing. */
export function partAnchor(part: number): string {
  return `part-${part + 1}`
}

/** The anchor of a section's title. */
export function sectionAnchor(part: number, section: number): string {
  return `section-${part + 1}-${section + 1}`
}

/** The table of contents: the titles over a report of more than ten titled sections, else nothing. */
export function contentsOf(report: Report): readonly ContentsLine[] {
  const titled = report.parts.flatMap((part) => part.sections.filter((one) => one.title !== ''))
  if (titled.length <= contentsOver) return []
  return report.parts.flatMap((part, p): ContentsLine[] => {
    const level = part.heading ? 2 : 1
    const sections = part.sections.flatMap((section, s): ContentsLine[] =>
      section.title ? [{ text: section.title, level, anchor: sectionAnchor(p, s) }] : [],
    )
    return part.heading
      ? [{ text: part.heading, level: 1, anchor: partAnchor(p) }, ...sections]
      : sections
  })
}
