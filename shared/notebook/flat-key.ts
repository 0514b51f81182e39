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
