import type * as Y from 'yjs'
import type {
  DeviceTag,
  HoldId,
  QuoteId,
  RandomBytes,
  SectionId,
} from '../../../shared/base/ids.ts'
import { addSections, type NewWording } from '../../../shared/notebook/add-section.ts'
import { copySection } from '../../../shared/notebook/copy-section.ts'
import {
  noteSources,
  type Recast,
  recast,
  type SourceNote,
} from '../../../shared/notebook/draft/recast.ts'
import type { Sought } from '../../../shared/notebook/find-words.ts'
import { holdSection, liftHold } from '../../../shared/notebook/holds.ts'
import { markSection, unmarkSection } from '../../../shared/notebook/marks.ts'
import { moveSection, putBack } from '../../../shared/notebook/move-section.ts'
import type { Fingerprint, Section } from '../../../shared/notebook/notebook.ts'
import { allowQuote, withdrawQuote } from '../../../shared/notebook/quotes.ts'
import { type ReplacePlace, replaceWords } from '../../../shared/notebook/replace-words.ts'
import { startAfresh } from '../../../shared/notebook/start-afresh.ts'
import { emptyTrash, restoreSection, trashSection } from '../../../shared/notebook/trash.ts'
import { type Replaced, replaceWithUndo } from './replace-found.ts'

/** The one way by which a screen writes in a notebook; typing in a title or a text is the editor's. */
export interface NotebookActs {
  /** Adds sections after another (undefined: at the end), off the record (rules D1, D6). */
  readonly addSections: (sections: readonly NewWording[], after?: SectionId) => readonly SectionId[]
  /** A copy after its original, off the record; undefined where that is gone. */
  readonly copySection: (section: SectionId) => SectionId | undefined
  /** Moves a section to a place among those that are not in the trash, counted from 0. */
  readonly moveSection: (section: SectionId, place: number) => void
  /** Gives a section an order that it had before. */
  readonly putBack: (section: SectionId, order: string) => void
  readonly trashSection: (section: SectionId) => void
  readonly restoreSection: (section: SectionId) => void
  /** Removes the text of sections in the trash, for good. */
  readonly emptyTrash: (sections: readonly SectionId[]) => void
  /** Puts a copy in the place of a section that a flood of acts keeps off the record (D3, D6). */
  readonly startAfresh: (section: Section) => void
  /** Marks one wording of a section, under a device's tag (rule D2). */
  readonly markSection: (section: SectionId, device: DeviceTag, wording: Fingerprint) => void
  readonly unmarkSection: (section: SectionId, device: DeviceTag) => void
  readonly holdSection: (section: SectionId, hold: HoldId) => void
  readonly liftHold: (section: SectionId, hold: HoldId) => void
  readonly allowQuote: (section: SectionId, id: QuoteId, wording: Fingerprint) => void
  readonly withdrawQuote: (section: SectionId, wording: Fingerprint) => void
  /** Puts other words for these wherever they stand in a section; gives the number of places. */
  readonly replaceWords: (section: SectionId, words: string, by: string) => number
  /** Puts other words in the place of what was found, with the way back. */
  readonly replaceFound: (places: readonly ReplacePlace[], sought: Sought, by: string) => Replaced
  /** Puts sections of a draft in the place of others, with what they were taken from. */
  readonly recast: (change: Recast) => readonly SectionId[]
  readonly noteSources: (notes: readonly SourceNote[]) => void
}

/** The acts on a notebook's document. @param random makes the ids of what is new */
export function createNotebookActs(doc: Y.Doc, random: RandomBytes): NotebookActs {
  return {
    addSections: (sections, after) => addSections(doc, sections, random, after),
    copySection: (section) => copySection(doc, section, random),
    moveSection: (section, place) => moveSection(doc, section, place),
    putBack: (section, order) => putBack(doc, section, order),
    trashSection: (section) => trashSection(doc, section),
    restoreSection: (section) => restoreSection(doc, section),
    emptyTrash: (sections) => emptyTrash(doc, sections),
    startAfresh: (section) => void startAfresh(doc, section, random),
    markSection: (section, device, wording) => markSection(doc, section, device, wording),
    unmarkSection: (section, device) => unmarkSection(doc, section, device),
    holdSection: (section, hold) => holdSection(doc, section, hold),
    liftHold: (section, hold) => liftHold(doc, section, hold),
    allowQuote: (section, id, wording) => allowQuote(doc, section, id, wording),
    withdrawQuote: (section, wording) => withdrawQuote(doc, section, wording),
    replaceWords: (section, words, by) => replaceWords(doc, section, words, by),
    replaceFound: (places, sought, by) => replaceWithUndo(doc, places, sought, by),
    recast: (change) => recast(doc, change, random),
    noteSources: (notes) => noteSources(doc, notes),
  }
}
