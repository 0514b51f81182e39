import type * as Y from 'yjs'
import { isId } from './ids.ts'

/** The key of an entry that belongs to a section: `sectionId/…`. Each part is an id, so `/` splits it again. */
export function flatKey(...parts: readonly string[]): string {
  return parts.join('/')
}

/** The parts of a flat key, or undefined where it is not one (a faulty or hostile client wrote it). */
export function splitFlatKey(key: string, parts: number): readonly string[] | undefined {
  const split = key.split('/')
  return split.length === parts && split.every(isId) ? split : undefined
}

/**
 * The parts of the key of an act, without the act's own name at its end. Documents of the first format
 * have keys without one: what they keep off the record stays so.
 */
export function splitActKey(key: string, parts: number): readonly string[] | undefined {
  return splitFlatKey(key, parts) ?? splitFlatKey(key, parts + 1)?.slice(0, parts)
}

/** The keys of all acts that begin with these parts and are seen here: to take them back is to remove these, and no other. */
export function actKeys(map: Y.Map<unknown>, ...parts: readonly string[]): readonly string[] {
  const whole = flatKey(...parts)
  const start = `${whole}/`
  return [...map.keys()].filter((key) => key === whole || key.startsWith(start))
}
