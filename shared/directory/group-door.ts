import type { Access, GroupKey } from '../keys/access.ts'
import type { DocKey } from '../keys/keys.ts'
import type { Group } from './directory.ts'

/** Whether this person can enter a group's notebook. */
type GroupDoor =
  | { readonly state: 'open'; readonly key: DocKey; readonly generation: number }
  /** The group moved on to a new key, and this person was handed only an earlier one. */
  | { readonly state: 'replaced'; readonly held: GroupKey }
  /** Another group's. */
  | { readonly state: 'closed' }

/** Finds the key to a group's notebook as it stands now. */
export function groupDoor(access: Access, group: Pick<Group, 'id' | 'generation'>): GroupDoor {
  const key = access.groupKey(group.id, group.generation)
  if (key) return { state: 'open', key, generation: group.generation }
  const held = access.groups
    ?.filter((other) => other.group === group.id)
    .sort((a, b) => b.generation - a.generation)[0]
  return held ? { state: 'replaced', held } : { state: 'closed' }
}
