import * as Y from 'yjs'
import type { Origin } from './origin.ts'

/**
 * A transaction under a client id that is used this once. Yjs stores with every item the id of the
 * client that wrote it, the same for a whole session: under it a hold or a mark could be laid beside
 * the text that was typed in that session, and a name in presence beside both (promise P7). What is
 * only deleted carries no client id and needs none of this.
 */
export function transactUnlinked(doc: Y.Doc, change: () => void, origin: Origin): void {
  const session = doc.clientID
  // Under an id that is in use the act would be tied to another one, or lost beside it.
  do {
    doc.clientID = new Y.Doc().clientID
  } while (doc.store.clients.has(doc.clientID))
  try {
    doc.transact(change, origin)
  } finally {
    doc.clientID = session
  }
}
