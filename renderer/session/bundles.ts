import type { Result } from '../../shared/base/result.ts'
import type { Access } from '../../shared/keys/access.ts'
import type { BundleProblem } from '../../shared/merge/bundle.ts'
import type { TakenIn } from '../../shared/review/by-file/take-in.ts'
import {
  bundleFileName,
  bundleMediaType,
  exportBundle,
  hasGap,
  mergeBundle,
  readBundle,
} from '../vault/index.ts'
import type { NotebookSession } from './notebook-session.ts'
import type { WorkshopSession } from './workshop-session.ts'

/** A notebook as a sealed file; undefined where this device has no key to it. */
export function bundleOf({ doc, group, generation }: NotebookSession, access: Access) {
  const key = access.groupKey(group, generation)
  if (!key) return undefined
  const make = async () => exportBundle(doc, key)
  return {
    file: sealedFile(make),
    /** Something here waits for what came before it and has not arrived: it is not in the file. */
    hasGap: () => hasGap(doc),
  }
}

/** A sealed file to save: its name says nothing, whatever is in it. */
export function sealedFile(make: () => Promise<Uint8Array>) {
  return { suggestedName: bundleFileName, mediaType: bundleMediaType, make }
}

/** What became of a sealed file: merged into a notebook, or taken into the directory. */
export type Merged =
  | { readonly kind: 'notebook'; readonly into: NotebookSession; readonly hasGap: boolean }
  | ({ readonly kind: 'directory' } & TakenIn)

/** Merges a sealed file into whichever document of an open workshop it is of (rule M4). */
export function mergeBundleInto(
  { access, acts, notebooks }: Pick<WorkshopSession, 'access' | 'acts' | 'notebooks'>,
  bytes: Uint8Array,
): Result<Merged, BundleProblem> {
  const open = notebooks().flatMap((into) => {
    const key = access.groupKey(into.group, into.generation)
    return key ? [{ key, into }] : []
  })
  const read = readBundle(bytes, [...open, { key: access.directory, into: undefined }])
  if (!read.ok) return read
  const { into } = read.of
  // What is sealed under a document's key is of that kind, or made by hand.
  if ((into === undefined) !== (read.kind === 'directory')) return { ok: false, code: 'damaged' }
  if (!into) {
    const taken = acts.files.takeIn(read.content)
    return taken.ok ? { ok: true, value: { kind: 'directory', ...taken.value } } : taken
  }
  mergeBundle(into.doc, read.content)
  return { ok: true, value: { kind: 'notebook', into, hasGap: hasGap(into.doc) } }
}
