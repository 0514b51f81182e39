import * as Y from 'yjs'
import { carryOverOrigin } from '../../shared/base/origin.ts'
import type { StoredDoc } from '../vault/index.ts'

/**
 * What no disk has of a workshop that is closed, to be opened again with another access: states of
 * documents, by the names of their vaults. Empty where everything is saved.
 */
export type Handover = ReadonlyMap<string, Uint8Array>

/** Takes over what was left of a document. */
export function takeOver(doc: Y.Doc, name: string, handover: Handover | undefined): void {
  const left = handover?.get(name)
  if (left) Y.applyUpdate(doc, left, carryOverOrigin)
}

/** Saves and closes a document's storage; gives what it could not save. What was burned is not handed on. */
export async function leaveStored(doc: Y.Doc, name: string, stored: StoredDoc): Promise<Handover> {
  const status = await stored.flush()
  await stored.close()
  const gone = status.state === 'failed' && status.code === 'burned'
  return new Map(
    status.state === 'saved' || gone ? [] : [[name, Y.encodeStateAsUpdate(doc)] as const],
  )
}

/** What several documents leave. */
export async function handoverOf(closing: readonly Promise<Handover>[]): Promise<Handover> {
  return new Map((await Promise.all(closing)).flatMap((one) => [...one]))
}
