import type * as Y from 'yjs'
import { actKeys, flatKey } from '../base/flat-key.ts'
import type { HoldId, SectionId } from '../base/ids.ts'
import { ownId } from '../base/own-id.ts'
import { changeNotebook, changeUnlinked } from './change-notebook.ts'
import { holdsOf } from './schema.ts'

/**
 * The id of the one hold that a device can have on a section. Holds cannot be linked to one another
 * or to marks (promise P7); the device knows its own without keeping a list.
 */
export function holdIdOf(deviceSecret: Uint8Array, section: SectionId): HoldId {
  return ownId(deviceSecret, `hold/${section}`)
}

/** Keeps a section off the record; anyone may, and no reason is asked (rule D3). */
export function holdSection(doc: Y.Doc, id: SectionId, hold: HoldId): void {
  const keep = (act: string) => holdsOf(doc).set(flatKey(id, hold, act), {})
  changeUnlinked(doc, 'hold', keep)
}

/** Lifts this one hold, by every act that made it and is seen here; others stay (rule D3). */
export function liftHold(doc: Y.Doc, id: SectionId, hold: HoldId): void {
  changeNotebook(doc, 'lift-hold', () => {
    const holds = holdsOf(doc)
    for (const key of actKeys(holds, id, hold)) holds.delete(key)
  })
}
