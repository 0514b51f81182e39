import type * as Y from 'yjs'
import { isFingerprint } from './fingerprint-in.ts'
import { flatKey } from './flat-key.ts'
import type { DeviceTag, SectionId } from './ids.ts'
import type { Fingerprint } from './notebook.ts'
import { command } from './origin.ts'
import { marksOf } from './schema.ts'
import { transactUnlinked } from './unlinked.ts'

/**
 * Marks the wording with this fingerprint: the one that the person has before their eyes, not
 * whatever the document holds when the click arrives (rule D2). One mark a device and section. A
 * wording that this app cannot read whole has no fingerprint, and gets no mark.
 */
export function markSection(
  doc: Y.Doc,
  id: SectionId,
  device: DeviceTag,
  fingerprint: Fingerprint,
): void {
  if (!isFingerprint(fingerprint)) return
  const mark = () => marksOf(doc).set(flatKey(id, device), { fingerprint })
  transactUnlinked(doc, mark, command('mark'))
}

/** Takes this device's mark back. */
export function unmarkSection(doc: Y.Doc, id: SectionId, device: DeviceTag): void {
  doc.transact(() => marksOf(doc).delete(flatKey(id, device)), command('unmark'))
}
