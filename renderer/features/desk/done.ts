import type { SectionId } from '../../../shared/base/ids.ts'
import type { SourceNote } from '../../../shared/notebook/draft/recast.ts'
import type { NotebookSession } from '../../session/index.ts'

/** The acts at the desk, by the words that say what was done. */
export type DeskAct =
  | 'take'
  | 'into'
  | 'join'
  | 'split'
  | 'again'
  | 'leave'
  | 'both'
  | 'move'
  | 'trash'
  | 'restore'
  | 'import'

/** A notebook that acts are done in. */
type ActedOn = Pick<NotebookSession, 'acts' | 'reader'>

/** What an act did, as data: enough to take it back and to do it again. */
export type Done =
  | {
      readonly kind: 'recast'
      readonly act: DeskAct
      readonly made: readonly SectionId[]
      readonly replaced: readonly SectionId[]
      /** The group's notebook that it was done in; undefined: the draft. */
      readonly into?: ActedOn
    }
  | {
      readonly kind: 'note'
      readonly act: DeskAct
      readonly before: readonly SourceNote[]
      readonly after: readonly SourceNote[]
    }
  | {
      readonly kind: 'move'
      readonly act: DeskAct
      readonly section: SectionId
      /** Its order before and after. */
      readonly from: string
      readonly to: string
    }

/** Does an act again, or takes it back. Nothing is deleted: what goes, goes to the trash. */
export function apply(draft: ActedOn, act: Done, forward: boolean): void {
  switch (act.kind) {
    case 'recast': {
      const { acts } = act.into ?? draft
      const [comes, goes] = forward ? [act.made, act.replaced] : [act.replaced, act.made]
      for (const id of comes) acts.restoreSection(id)
      for (const id of goes) acts.trashSection(id)
      break
    }
    case 'note':
      draft.acts.noteSources(forward ? act.after : act.before)
      break
    case 'move':
      draft.acts.putBack(act.section, forward ? act.to : act.from)
      break
  }
}

/**
 * Whether that would still do something, and nothing else than it says: a colleague may have emptied
 * the trash or done the same meanwhile. What goes must never go without what is to come for it.
 */
export function canApply(draft: ActedOn, act: Done, forward: boolean): boolean {
  const { reader } = (act.kind === 'recast' && act.into) || draft
  const sections = new Map(reader.current().sections.map((section) => [section.id, section]))
  switch (act.kind) {
    case 'recast': {
      const [comes, goes] = forward ? [act.made, act.replaced] : [act.replaced, act.made]
      return (
        comes.every((id) => sections.has(id)) &&
        (comes.some((id) => sections.get(id)?.trashed === true) ||
          goes.some((id) => sections.get(id)?.trashed === false))
      )
    }
    case 'note':
      return act.after.every(({ section }) => sections.has(section))
    case 'move':
      return sections.get(act.section)?.trashed === false
  }
}
