import * as Y from 'yjs'
import { bundleOrigin } from '../../shared/base/origin.ts'
import type { DocKey } from '../../shared/keys/keys.ts'
import {
  type BundleProblem,
  type BundleResult,
  openBundle,
  sealBundle,
} from '../../shared/merge/bundle.ts'
import { finishLanding } from '../../shared/notebook/landing.ts'

/** The suggested name of a bundle's file: says nothing of what is in it. */
export const bundleFileName = 'notes.sotto'
/** No program but Sotto opens it, so a system is told no more than that it is bytes. */
export const bundleMediaType = 'application/octet-stream'

/**
 * A notebook as a sealed `.sotto` file, without what was deleted, and without what waits here for
 * something that has not arrived (see {@link hasGap}): nobody could read it, here or from the file.
 */
export function exportBundle(doc: Y.Doc, key: DocKey): Uint8Array {
  // Half of a change is nothing to pass on.
  finishLanding(doc)
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  copy.store.pendingStructs = null
  copy.store.pendingDs = null
  const update = Y.encodeStateAsUpdate(copy)
  copy.destroy()
  return sealBundle(key, 'notebook', update)
}

/**
 * Opens a file as one of the documents that this person has keys to. Whoever sealed it had the key,
 * but may be careless or worse: what Yjs cannot read is refused. What waits for something that is not
 * in the file is no harm: it goes on waiting in the notebook.
 */
export function readBundle<Named extends { readonly key: DocKey }>(
  bytes: Uint8Array,
  candidates: readonly Named[],
): BundleResult<Named> {
  const opened = openBundle(bytes, candidates)
  const isBroken = opened.ok && opened.kind === 'notebook' && !isUpdate(opened.content)
  return isBroken ? refuse('damaged') : opened
}

/** Merges an opened bundle into its document; twice, or after syncing, changes nothing (M4). */
export function mergeBundle(doc: Y.Doc, update: Uint8Array): void {
  Y.applyUpdate(doc, update, bundleOrigin)
}

/** Whether something waits in this document for what came before it and has not arrived. */
export function hasGap({ store }: Y.Doc): boolean {
  return store.pendingStructs !== null || store.pendingDs !== null
}

function refuse(code: BundleProblem): { readonly ok: false; readonly code: BundleProblem } {
  return { ok: false, code }
}

function isUpdate(update: Uint8Array): boolean {
  const trial = new Y.Doc()
  try {
    Y.applyUpdate(trial, update)
    return true
  } catch {
    return false
  } finally {
    trial.destroy()
  }
}
