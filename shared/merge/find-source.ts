import type { FindSource } from '../disclosure/draft-rules.ts'
import { draftGroup } from '../notebook/draft/draft-group.ts'
import type { GroupId } from '../notebook/ids.ts'
import type { Notebook, Section } from '../notebook/notebook.ts'

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
    indexes.set(group, index)
    return index
  }
  return (source) => indexOf(source.group).get(source.section)
}
