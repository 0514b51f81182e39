import type * as Y from 'yjs'
import { command } from '../base/origin.ts'
import { transactUnlinked } from '../base/unlinked.ts'
import { otherFormat } from './format.ts'

/**
 * Every command on a notebook or draft, in one transaction: nothing is ever written to a document of
 * another format, whoever asks.
 */
export function changeNotebook(doc: Y.Doc, name: string, change: () => void): void {
  if (otherFormat(doc) === undefined) doc.transact(change, command(name))
}

/** The same under a client id that is used this once ({@link transactUnlinked}). */
export function changeUnlinked(doc: Y.Doc, name: string, change: (act: string) => void): void {
  if (otherFormat(doc) === undefined) transactUnlinked(doc, change, command(name))
}
