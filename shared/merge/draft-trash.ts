import { draftGroup } from '../notebook/draft/draft-group.ts'
import { type Notebook, type Section, trashedSections } from '../notebook/notebook.ts'

/** What is in the draft's trash, by how it came there. */
interface DraftTrash {
  /** Somebody put it there, or took back the act that made it. */
  readonly removed: readonly Section[]
  /** Other sections were made of it: it was joined, split, added to or taken again (rule M3). */
  readonly earlier: readonly Section[]
}

/** Sorts the draft's trash: earlier versions would bury what somebody looks for. */
export function sortTrash(draft: Notebook): DraftTrash {
  const becameAnother = new Set<string>(
    draft.sections.flatMap(({ sources }) =>
      sources.filter(({ group }) => group === draftGroup).map(({ section }) => section),
    ),
  )
  const trashed = trashedSections(draft)
  return {
    removed: trashed.filter(({ id }) => !becameAnother.has(id)),
    earlier: trashed.filter(({ id }) => becameAnother.has(id)),
  }
}
