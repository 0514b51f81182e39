import type * as Y from 'yjs'
import { actKeys, flatKey } from '../base/flat-key.ts'
import type { DeviceTag, SectionId } from '../base/ids.ts'
import { changeNotebook, changeUnlinked } from './change-notebook.ts'
import { isFingerprint } from './fingerprint-in.ts'
import type { Fingerprint } from './notebook.ts'
import { marksOf } from './schema.ts'

/**
 * Marks the wording with this fingerprint: the one that the person has before their eyes, not
 * whatever the document holds when the click arrives (rule D2). It takes the place of those that this
 * device made before and that are seen here. A wording that this app cannot read whole has no
 * fingerprint, and gets no mark.
 */
export function markSection(
  doc: Y.Doc,
  id: SectionId,
  device: DeviceTag,
  fingerprint: Fingerprint,
): void {
  if (!isFingerprint(fingerprint)) return
  const mark = (act: string) => {
    const marks = marksOf(doc)
    for (const key of actKeys(marks, id, device)) marks.delete(key)
    marks.set(flatKey(id, device, act), { fingerprint })
  }
  changeUnlinked(doc, 'mark', mark)
}

/** Takes this device's mark back. */
export function unmarkSection(doc: Y.Doc, id: SectionId, device: DeviceTag): void {
  changeNotebook(doc, 'unmark', () => {
    const marks = marksOf(doc)
    for (const key of actKeys(marks, id, device)) marks.delete(key)
  })
}
