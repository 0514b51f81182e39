import type { DeviceTag, GroupId, HoldId, SectionId } from '../base/ids.ts'
import type { Block } from './blocks.ts'
import type { OtherFormat } from './format.ts'

/** SHA-256 over the canonical JSON of a section's title and blocks, in hex: one wording (rule D2). */
export type Fingerprint = string & { readonly __brand: 'Fingerprint' }

/** One device's word that a wording may go in the report. */
export interface Mark {
  readonly device: DeviceTag
  readonly fingerprint: Fingerprint
}

/**
 * Where a section of the draft was taken from, and in which wording (rules D5, M2). The group may be
 * the draft itself (`draftGroup`): the section that this one replaced.
 */
export interface Source {
  readonly group: GroupId
  readonly section: SectionId
  /** The wording that was taken last. */
  readonly fingerprint: Fingerprint
  /** Wordings taken earlier that what stands in the draft may still rest on; D5 asks for marks on each. */
  readonly also?: readonly Fingerprint[]
  /**
   * The section was taken into this one more than once, so its words may stand here in several
   * places, of which taking it again sees one.
   */
  readonly twice?: true
  /** What was taken, piece by piece, as hashes: enough to tell later who changed what, and no text. */
  readonly taken?: readonly PieceHash[]
  /** A later wording that a facilitator saw and left where it is. */
  readonly left?: Fingerprint
  /** A facilitator saw that another section of the draft rests on this source too, and kept both. */
  readonly beside?: true
}

/** The first 16 hex digits of the SHA-256 over a block's canonical JSON. */
export type PieceHash = string & { readonly __brand: 'PieceHash' }

/** A titled piece of a notebook: the unit of disclosure. A plain snapshot; never changes. */
export interface Section {
  readonly id: SectionId
  readonly title: string
  /** The title is longer than this app shows: `title` is its beginning, and `blocks` say that something is unknown. */
  readonly longTitle?: true
  readonly blocks: readonly Block[]
  /** A fractional index; equal ones are ordered by id. */
  readonly order: string
  readonly trashed: boolean
  readonly marks: readonly Mark[]
  readonly holds: readonly HoldId[]
  /** Filled in drafts only. */
  readonly sources: readonly Source[]
  /** The wordings of quotations that somebody said may be printed; none where it is left out. */
  readonly quotable?: readonly Fingerprint[]
}

/**
 * A section that this app cannot read: a faulty or hostile client wrote it, or it is longer than is read. Where it stands is all that
 * is known of it. Nothing of it is lost, nothing of it leaves, and it can go to the trash and come back.
 */
export type Unreadable = Pick<Section, 'id' | 'order' | 'trashed'>

/** What outlives the text of a section that was removed for good. */
export interface Gone {
  /** What was made of that text stays held too (rules D3, D5). */
  readonly holds: readonly HoldId[]
  /** Where the text came from; filled in drafts only. */
  readonly sources: readonly Source[]
}

/** A snapshot of one group's notes, or of the draft: all sections in order, the trash included. */
export interface Notebook {
  readonly sections: readonly Section[]
  /** In order; left out where there are none. */
  readonly unreadable?: readonly Unreadable[]
  /** How many sections are there beyond those that are read (`mostSections`); left out where there are none. */
  readonly beyond?: number
  /** What is known of sections that are not there (any more), or beyond those that are read; left out where there are none. */
  readonly gone?: ReadonlyMap<SectionId, Gone>
  /** Where it is of another format than this app writes: its words are shown, and nothing is written. */
  readonly format?: OtherFormat
}

/** The sections that are not in the trash, in order. */
export function liveSections(notebook: Notebook): readonly Section[] {
  return notebook.sections.filter((section) => !section.trashed)
}

/** The sections in the trash, in order. */
export function trashedSections(notebook: Notebook): readonly Section[] {
  return notebook.sections.filter((section) => section.trashed)
}
