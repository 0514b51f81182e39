import * as Y from 'yjs'
import type { Origin } from './origin.ts'

/**
 * A transaction under a client id that is used this once. Yjs stores with every item the id of the
 * client that wrote it, the same for a whole session: under it a hold or a mark could be laid beside
 * the text that was typed in that session, and a name in presence beside both (promise P7). What is
 * only deleted carries no client id and needs none of this.
 * @param change is given a name for the act, which no other act has: an entry under a key that ends in
 *   it is of this act alone, so that two windows of one device, or two people, never overwrite each
 *   other's (see flat-key.ts)
 */
export function transactUnlinked(doc: Y.Doc, change: (act: string) => void, origin: Origin): void {
  const session = doc.clientID
  doc.clientID = freshClient(doc)
  try {
    doc.transact(() => change(nameOf(doc.clientID)), origin)
  } finally {
    doc.clientID = session
  }
}

/** A name for an act in a transaction of another kind. */
export function newAct(doc: Y.Doc): string {
  return nameOf(freshClient(doc))
}

function freshClient(doc: Y.Doc): number {
  // Under an id that is in use the act would be tied to another one, or lost beside it.
  for (;;) {
    const { clientID } = new Y.Doc({ guid: '' })
    if (!doc.store.clients.has(clientID)) return clientID
  }
}

function nameOf(client: number): string {
  return client.toString(36)
}
