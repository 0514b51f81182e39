import type { Block } from './blocks.ts'
import type { DeviceTag, GroupId, HoldId, SectionId } from './ids.ts'

/** SHA-256 over the canonical JSON of a section's title and blocks, in hex: one wording (rule D2). */
export type Fingerprint = string & { readonly __brand: 'Fingerprint' }

/** One device's word that a wording may go in the report. */
export interface Mark {
  readonly device: DeviceTag
  readonly fingerprint: Fingerprint
}

/** Where a section of the draft was taken from, and in which wording (rules D5, M2). */
export interface Source {
  readonly group: GroupId
  readonly section: SectionId
  readonly fingerprint: Fingerprint
}

/** A titled piece of a notebook: the unit of disclosure. A plain snapshot; never changes. */
export interface Section {
  readonly id: SectionId
  readonly title: string
  readonly blocks: readonly Block[]
  /** A fractional index; equal ones are ordered by id. */
  readonly order: string
  readonly trashed: boolean
  readonly marks: readonly Mark[]
  readonly holds: readonly HoldId[]
  /** Filled in drafts only. */
  readonly sources: readonly Source[]
}

/** A snapshot of one group's notes, or of the draft: all sections in order, the trash included. */
export interface Notebook {
  readonly sections: readonly Section[]
}

/** The sections that are not in the trash, in order. */
export function liveSections(notebook: Notebook): readonly Section[] {
  return notebook.sections.filter((section) => !section.trashed)
}

/** The sections in the trash, in order. */
export function trashedSections(notebook: Notebook): readonly Section[] {
  return notebook.sections.filter((section) => section.trashed)
}
