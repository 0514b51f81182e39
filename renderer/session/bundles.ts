import type { Result } from '../../shared/base/result.ts'
import type { Access } from '../../shared/keys/access.ts'
import type { BundleProblem } from '../../shared/merge/bundle.ts'
import {
  bundleFileName,
  bundleMediaType,
  exportBundle,
  hasGap,
  mergeBundle,
  readBundle,
} from '../vault/index.ts'
import type { NotebookSession } from './notebook-session.ts'

/** A notebook as a sealed file; undefined where this device has no key to it. */
export function bundleOf({ doc, group, generation }: NotebookSession, access: Access) {
  const key = access.groupKey(group, generation)
  if (!key) return undefined
  const make = async () => exportBundle(doc, key)
  return {
    file: { suggestedName: bundleFileName, mediaType: bundleMediaType, make },
    /** Something here waits for what came before it and has not arrived: it is not in the file. */
    hasGap: () => hasGap(doc),
  }
}

/** Merges a sealed file into whichever of these notebooks it is of (rule M4). */
export function mergeBundleInto(
  notebooks: readonly NotebookSession[],
  access: Access,
  bytes: Uint8Array,
): Result<{ readonly into: NotebookSession; readonly hasGap: boolean }, BundleProblem> {
  const candidates = notebooks.flatMap((into) => {
    const key = access.groupKey(into.group, into.generation)
    return key ? [{ key, into }] : []
  })
  const read = readBundle(bytes, candidates)
  if (!read.ok) return read
  const { into } = read.of
  mergeBundle(into.doc, read.update)
  return { ok: true, value: { into, hasGap: hasGap(into.doc) } }
}
