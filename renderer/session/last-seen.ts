import type * as Y from 'yjs'
import type { GroupId, SectionId } from '../../shared/base/ids.ts'
import { command } from '../../shared/base/origin.ts'

/** The wordings of a notebook's sections, as they were when its person looked at them last. */
export type SeenWordings = ReadonlyMap<SectionId, string>

/** Hex digits of a fingerprint that are remembered: enough to tell two wordings of one section apart. */
export const wordingDigits = 16

/** Which wordings of which group's sections a person has seen; no word of them. */
export interface LastSeen {
  /** Undefined where the person has never looked at that notebook on this device. */
  readonly of: (group: GroupId) => SeenWordings | undefined
  /** Notes what is there now; sections that are gone are forgotten. */
  readonly note: (group: GroupId, now: SeenWordings) => void
}

/** Keeps them in a map of this device's memory, flat: one key for each section, so that a change writes little. */
export function lastSeenIn(doc: Y.Doc, map: Y.Map<unknown>): LastSeen {
  const keyOf = (group: GroupId, section: SectionId) => `${group}/${section}`
  const read = (group: GroupId) => {
    const start = keyOf(group, '' as SectionId)
    const known = new Map<SectionId, string>()
    for (const [key, value] of map)
      if (key.startsWith(start) && typeof value === 'string')
        known.set(key.slice(start.length) as SectionId, value)
    return known
  }
  return {
    of: (group) => (map.has(group) ? read(group) : undefined),
    note: (group, now) => {
      const before = read(group)
      const gone = [...before.keys()].filter((section) => !now.has(section))
      const fresh = [...now].filter(([section, wording]) => before.get(section) !== wording)
      if (map.has(group) && gone.length === 0 && fresh.length === 0) return
      doc.transact(() => {
        if (!map.has(group)) map.set(group, true)
        for (const section of gone) map.delete(keyOf(group, section))
        for (const [section, wording] of fresh) map.set(keyOf(group, section), wording)
      }, command('note-seen'))
    },
  }
}
