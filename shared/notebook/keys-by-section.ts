import type * as Y from 'yjs'

/** The keys of a map of flat keys, by the section that each is about; those that are no keys of it are left out. */
export interface KeysBySection {
  readonly map: Y.Map<unknown>
  readonly split: (key: string) => readonly string[] | undefined
  /** Of sections that have any. */
  readonly keys: ReadonlyMap<string, ReadonlySet<string>>
  /** To be called for each key that came or went. */
  readonly note: (key: string) => void
}

/**
 * The keys of a map, by section.
 * @param dirty is given each section whose keys, or what stands at them, changed
 */
export function keysBySection(
  map: Y.Map<unknown>,
  split: KeysBySection['split'],
  dirty: Set<string>,
): KeysBySection {
  const keys = new Map<string, Set<string>>()
  const note = (key: string) => {
    const [section] = split(key) ?? []
    if (section === undefined) return
    dirty.add(section)
    const own = keys.get(section)
    if (map.has(key)) {
      if (own) own.add(key)
      else keys.set(section, new Set([key]))
    } else if (own?.delete(key) && own.size === 0) keys.delete(section)
  }
  for (const key of map.keys()) note(key)
  return { map, split, keys, note }
}
