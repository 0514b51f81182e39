import type { GroupId, SectionId } from '../base/ids.ts'
import type { FindSource } from '../disclosure/draft-rules.ts'
import type { Block } from '../notebook/blocks.ts'
import type { Notebook } from '../notebook/notebook.ts'
import type { Paper } from './paper.ts'

/** One cleared section, as plain text and blocks: no id, no device, no time. */
export interface ReportSection {
  readonly title: string
  readonly blocks: readonly Block[]
}

/** Sections that stand together; the heading is there only where the organizer asked for it. */
export interface ReportPart<S extends ReportSection = ReportSection> {
  readonly heading?: string
  readonly sections: readonly S[]
}

/** What leaves, and nothing else. Every format is written from this, never from a document. */
export interface Report<S extends ReportSection = ReportSection> {
  readonly title: string
  /** As precise as the organizer chose: `2026`, `2026-11` or `2026-11-23`. Never taken from a clock. */
  readonly date?: string
  /** The title stands on a page of its own, where the format has pages. */
  readonly titlePage?: boolean
  /** What it is printed on; A4 where nothing is said. */
  readonly paper?: Paper
  readonly parts: readonly ReportPart<S>[]
}

/** Where a section of a report stands: in a group's notebook, or in the draft (`draftGroup`). */
export interface ReportPlace {
  readonly group: GroupId
  readonly section: SectionId
}

/** What a section of the draft was taken from, in names that only the groups themselves can read. */
interface TakenFrom {
  readonly section: SectionId
  /** `sourceHint` of each, sorted. */
  readonly sources: readonly string[]
}

/** A report that the room looks at before it leaves. It is never written to a file. */
export interface ReportForReview extends Report<ReportSection & ReportPlace> {
  /** Of sections of the draft that are shown, or were: one that is held is not shown any more. */
  readonly taken?: readonly TakenFrom[]
}

/** A notebook that a report is collected from. */
export interface ReportInput {
  readonly notebook: Notebook
  /** The group's name; used only where the organizer asked for it. */
  readonly group: string
  /** The group's question; used only where the organizer asked for it. */
  readonly question: string
  /** For a draft: finds what its sections were taken from. Without it no source is known (rule D5). */
  readonly find?: FindSource
}

/** An input whose sections the room can be asked about. */
export interface ReviewInput extends ReportInput {
  /** The group whose notebook it is, or `draftGroup`. */
  readonly place: GroupId
}

/** What the organizer asked for. Whatever is not asked for stays in (promise P1). */
export interface ReportOptions {
  /** The report's own title; not taken from any document. */
  readonly title: string
  readonly headings: 'none' | 'questions' | 'groups'
  /** The day of the workshop, as YYYY-MM-DD, and how much of it is printed. */
  readonly date?: { readonly day: string; readonly precision: DatePrecision }
  readonly titlePage?: boolean
  readonly paper?: Paper
  /** Addresses, as they stand in the sections, that go out without what they carry behind their page. */
  readonly cutAddresses?: readonly string[]
}

/** How much of a date is printed. */
export type DatePrecision = 'none' | 'year' | 'month' | 'day'

/** How much goes and how much stays: counts only. */
export interface ReportCount {
  readonly goes: number
  readonly stays: number
}

/** The writers' own words, from the interface's catalogue. */
export interface ReportWords {
  /** BCP 47; what a screen reader reads the report in, and what the date is written in. */
  readonly language: string
  /** The words of a ticked and an open box, for readers who do not see it. */
  readonly done: string
  readonly open: string
  /** The heading of the table of contents. */
  readonly contents: string
}

/**
 * Whether a reader needs a rule before a section, because neither a title nor the beginning of a
 * part tells it from the section before.
 * @param index of the section in its part
 */
export function needsRule(section: ReportSection, index: number): boolean {
  return index > 0 && section.title === ''
}

/** More titled sections than this, and the report begins with a table of contents. */
export const contentsOver = 10
