import { useMemo } from 'react'
import type { SectionId } from '../../../shared/base/ids.ts'
import { liveSections } from '../../../shared/notebook/notebook.ts'
import type { NotebookSession } from '../../session/index.ts'

/** What a person does with the sections of a notebook. */
export interface PageActs {
  /** Adds an empty section after another (undefined: at the end) and puts the caret in its title. */
  readonly add: (after: SectionId | undefined) => void
  /** Moves a section by a number of places; the caret stays in it. */
  readonly move: (section: SectionId, by: number) => void
  readonly duplicate: (section: SectionId) => void
  readonly trash: (section: SectionId) => void
  readonly restore: (section: SectionId) => void
  readonly emptyTrash: (sections: readonly SectionId[]) => void
}

/**
 * The acts on a notebook.
 * @param onAdded is told of a section that this person made, to move the caret there
 * @param onTrashed is told of a section that this person put in the trash, to offer the way back
 */
export function useNotebookActs(
  session: NotebookSession,
  onAdded: (section: SectionId) => void,
  onTrashed: (section: SectionId) => void,
): PageActs {
  return useMemo(() => {
    const { acts, reader } = session
    const place = (id: SectionId) =>
      liveSections(reader.current()).findIndex((section) => section.id === id)
    return {
      add: (after) => {
        for (const made of acts.addSections([{}], after)) onAdded(made)
      },
      move: (id, by) => acts.moveSection(id, place(id) + by),
      duplicate: (id) => {
        const copy = acts.copySection(id)
        if (copy) onAdded(copy)
      },
      trash: (id) => {
        acts.trashSection(id)
        onTrashed(id)
      },
      restore: acts.restoreSection,
      emptyTrash: acts.emptyTrash,
    }
  }, [session, onAdded, onTrashed])
}
