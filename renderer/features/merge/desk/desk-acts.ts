import { useMemo } from 'react'
import {
  joinSections,
  splitSection,
  type Taken,
  takeAsOne,
  takeInto,
} from '../../../../shared/merge/take.ts'
import { leave, takeAgain } from '../../../../shared/merge/take-again.ts'
import { type DraftPart, leaveSource, recast } from '../../../../shared/notebook/draft/recast.ts'
import type { SectionId } from '../../../../shared/notebook/ids.ts'
import { moveSection } from '../../../../shared/notebook/move-section.ts'
import { liveSections, type Section, type Source } from '../../../../shared/notebook/notebook.ts'
import { trashSection } from '../../../../shared/notebook/trash.ts'
import { randomBytes } from '../../../vault/index.ts'
import type { NotebookSession } from '../../workshop/index.ts'
import { type DeskAct, redoLast, remember, undoLast } from './desk-history.ts'

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
  readonly move: (section: SectionId, to: number) => void
  readonly trash: (section: SectionId) => void
  /** An empty section, written by the facilitators themselves. */
  readonly write: (after: SectionId | undefined) => void
  readonly undo: () => void
  readonly redo: () => void
}

/** The acts on a draft. `onMade` is told of new sections, to show them. */
export function useDeskActs(
  draft: NotebookSession,
  onMade: (section: SectionId) => void,
): DeskActs {
  return useMemo(() => {
    const { doc, reader } = draft
    const place = (
      act: DeskAct,
      from: readonly Section[],
      parts: readonly DraftPart[],
      after?: SectionId,
    ) => {
      const replaced = from.map((section) => section.id)
      const made = recast(doc, { from: replaced, parts, after }, randomBytes)
      remember(draft, { kind: 'recast', act, made, replaced })
      const [first] = made
      if (first) onMade(first)
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
      leave: (section, source, now) => {
        const after = leave(source, now)
        leaveSource(doc, section.id, after)
        remember(draft, {
          kind: 'source',
          act: 'leave',
          section: section.id,
          before: source,
          after,
        })
      },
      move: (section, to) => {
        const live = liveSections(reader.current())
        const from = live.findIndex((one) => one.id === section)
        if (from < 0 || to < 0 || to >= live.length) return
        moveSection(doc, section, to)
        remember(draft, { kind: 'move', act: 'move', section, from, to })
      },
      trash: (section) => {
        trashSection(doc, section)
        remember(draft, { kind: 'recast', act: 'trash', made: [], replaced: [section] })
      },
      write: (after) => place('take', [], [{ title: '', blocks: [], sources: [] }], after),
      undo: () => undoLast(draft),
      redo: () => redoLast(draft),
    }
  }, [draft, onMade])
}
