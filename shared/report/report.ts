import type { Block } from '../notebook/blocks.ts'
import type { Notebook } from '../notebook/notebook.ts'

/** One cleared section, as plain text and blocks: no id, no device, no time. */
export interface ReportSection {
  readonly title: string
  readonly blocks: readonly Block[]
}

/** Sections that stand together; the heading is there only where the organizer asked for it. */
export interface ReportPart {
  readonly heading?: string
  readonly sections: readonly ReportSection[]
}

/** What leaves, and nothing else. Every format is written from this, never from a document. */
export interface Report {
  readonly title: string
  readonly parts: readonly ReportPart[]
}

/** A notebook that a report is collected from. */
export interface ReportInput {
  readonly notebook: Notebook
  /** The group's name; used only where the organizer asked for it. */
  readonly group: string
  /** The group's question; used only where the organizer asked for it. */
  readonly question: string
}

/** What the organizer asked for. Whatever is not asked for stays in (promise P1). */
export interface ReportOptions {
  /** The report's own title; not taken from any document. */
  readonly title: string
  readonly headings: 'none' | 'questions' | 'groups'
}

/** How much goes and how much stays: counts only. */
export interface ReportCount {
  readonly goes: number
  readonly stays: number
}

/**
 * Whether a reader needs a rule before a section, because neither a title nor the beginning of a
 * part tells it from the section before.
 * @param index of the section in its part
 */
export function needsRule(section: ReportSection, index: number): boolean {
  return index > 0 && section.title === ''
}
