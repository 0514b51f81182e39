import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'

/**
 * Presence under a number of its own. Awareness takes its document's client id, under which all that
 * is typed in a session is stored: beside it would stand a name (promise P7). So it is given a
 * document in which nothing is ever written.
 */
export function newPresence(): Awareness {
  return new Awareness(new Y.Doc())
}
