import { useMemo } from 'react'
import type { SectionId } from '../../../shared/base/ids.ts'
import {
  joinSections,
  splitSection,
  type Taken,
  takeAsOne,
  takeInto,
} from '../../../shared/merge/take.ts'
import { leave, takeAgain } from '../../../shared/merge/take-again.ts'
import { keepBoth } from '../../../shared/merge/twins.ts'
import type { DraftPart, SourceNote } from '../../../shared/notebook/draft/recast.ts'
import { liveSections, type Section, type Source } from '../../../shared/notebook/notebook.ts'
import type { NotebookSession } from '../../session/index.ts'
import { noteDone, redoLast, undoLast } from './desk-history.ts'
import type { DeskAct } from './done.ts'

/** What a facilitator does at the desk. Every one of them can be taken back. */
export interface DeskActs {
  /** Groups' sections as one section of the draft, after another (undefined: at the end). */
  readonly take: (taken: readonly Taken[], after?: SectionId | undefined) => void
  /** Adds groups' sections at the end of a section of the draft. */
  readonly into: (section: Section, taken: readonly Taken[]) => void
  readonly join: (sections: readonly Section[]) => void
  readonly split: (section: Section, at: number) => void
  readonly again: (section: Section, source: Source, now: Section) => void
  readonly leave: (section: Section, source: Source, now: Section) => void
  /** Says that two sections that were made of the same both stay. */
  readonly both: (section: Section, other: Section) => void
  readonly move: (section: SectionId, to: number) => void
  readonly trash: (section: SectionId) => void
  readonly restore: (section: SectionId) => void
  /** Removes the text of sections in the trash for good: the one act that cannot be taken back. */
  readonly emptyTrash: (sections: readonly SectionId[]) => void
  /** An empty section, written by the facilitators themselves. */
  readonly write: (after: SectionId | undefined) => void
  /** Remembers that notes were brought into a group's notebook, so that it can be taken back as one act. */
  readonly broughtIn: (into: NotebookSession, made: readonly SectionId[]) => void
  readonly undo: () => void
  readonly redo: () => void
}

/** The acts on a draft. `onMade` is told of new sections, to show them. */
export function useDeskActs(
  draft: NotebookSession,
  onMade: (section: SectionId) => void,
): DeskActs {
  return useMemo(() => deskActs(draft, onMade), [draft, onMade])
}

/** The same without React, for tests. */
export function deskActs(draft: NotebookSession, onMade: (section: SectionId) => void): DeskActs {
  const { acts, reader } = draft
  const place = (
    act: DeskAct,
    from: readonly Section[],
    parts: readonly DraftPart[],
    after?: SectionId,
  ) => {
    const replaced = from.map((section) => section.id)
    const made = acts.recast({ from: replaced, parts, after })
    noteDone(draft, { kind: 'recast', act, made, replaced })
    const [first] = made
    if (first) onMade(first)
  }
  const note = (act: DeskAct, before: readonly SourceNote[], after: readonly SourceNote[]) => {
    acts.noteSources(after)
    noteDone(draft, { kind: 'note', act, before, after })
  }
  return {
    take: (taken, after) => place('take', [], [takeAsOne(taken)], after),
    into: (section, taken) => place('into', [section], [takeInto(section, taken)]),
    join: (sections) => place('join', sections, [joinSections(sections)]),
    split: (section, at) => {
      const parts = splitSection(section, at)
      if (parts) place('split', [section], parts)
    },
    again: (section, source, now) =>
      place('again', [section], [takeAgain(section, source, now).part]),
    leave: ({ id: section }, source, now) =>
      note('leave', [{ section, source }], [{ section, source: leave(source, now) }]),
    both: (section, other) => {
      const after = keepBoth(section, other)
      if (after.length === 0) return
      const before = after.map(({ section, source: { beside: _, ...source } }) => ({
        section,
        source,
      }))
      note('both', before, after)
    },
    move: (section, to) => {
      const live = liveSections(reader.current())
      const at = live.findIndex((one) => one.id === section)
      const before = live[at]
      if (!before || to < 0 || to >= live.length || to === at) return
      acts.moveSection(section, to)
      const after = reader.current().sections.find((one) => one.id === section)
      if (!after) return
      noteDone(draft, { kind: 'move', act: 'move', section, from: before.order, to: after.order })
    },
    trash: (section) => {
      acts.trashSection(section)
      noteDone(draft, { kind: 'recast', act: 'trash', made: [], replaced: [section] })
    },
    restore: (section) => {
      acts.restoreSection(section)
      noteDone(draft, { kind: 'recast', act: 'restore', made: [section], replaced: [] })
    },
    emptyTrash: acts.emptyTrash,
    write: (after) => place('take', [], [{ title: '', blocks: [], sources: [] }], after),
    broughtIn: (into, made) =>
      noteDone(draft, { kind: 'recast', act: 'import', made, replaced: [], into }),
    undo: () => undoLast(draft),
    redo: () => redoLast(draft),
  }
}
