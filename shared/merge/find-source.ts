import type { GroupId, SectionId } from '../base/ids.ts'
import type { FindSource } from '../disclosure/draft-rules.ts'
import { draftGroup } from '../notebook/draft/draft-group.ts'
import type { Gone, Notebook, Section } from '../notebook/notebook.ts'

/**
 * Looks sources up in what this device has now. A notebook that is not here is not in the map, and
 * D5 counts its sections as held.
 */
export function findSourceIn(
  notebooks: ReadonlyMap<GroupId, Notebook>,
  draft: Notebook,
): FindSource {
  const indexes = new Map<GroupId, ReadonlyMap<string, Section>>()
  const indexOf = (group: GroupId) => {
    const known = indexes.get(group)
    if (known) return known
    const notebook = group === draftGroup ? draft : notebooks.get(group)
    const index = new Map(notebook?.sections.map((section) => [section.id as string, section]))
    // What the draft replaced may be gone for good; a hold on it still counts.
    if (group === draftGroup) {
      for (const [id, gone] of draft.gone ?? []) index.set(id, goneSection(id, gone))
    }
    indexes.set(group, index)
    return index
  }
  return (source) => indexOf(source.group).get(source.section)
}

/** What is left of a section whose text was removed for good. */
function goneSection(id: SectionId, gone: Gone): Section {
  return { id, ...gone, title: '', blocks: [], order: '', marks: [], trashed: true }
}
