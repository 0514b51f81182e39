import * as Y from 'yjs'
import type { Block } from '../../../shared/notebook/blocks.ts'
import { createBody } from '../../../shared/notebook/body/create-body.ts'

export const seed = Number(process.env.SOTTO_SEED ?? Date.now() % 2 ** 31)

/** A body in a document of its own. */
export function inDoc(body: Y.Text, clientID?: number): Y.Text {
  const doc = new Y.Doc()
  if (clientID !== undefined) doc.clientID = clientID
  doc.getMap('cell').set('body', body)
  return body
}

export function bodyOf(blocks: readonly Block[], clientID?: number): Y.Text {
  return inDoc(createBody(blocks), clientID)
}

/** Another device's copy. */
export function copyOf(body: Y.Text, clientID?: number): Y.Text {
  const copy = new Y.Doc()
  if (clientID !== undefined) copy.clientID = clientID
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(docOf(body)))
  return bodyIn(copy)
}

export function docOf(body: Y.Text): Y.Doc {
  if (!body.doc) throw new Error('The body is in no document.')
  return body.doc
}

function bodyIn(doc: Y.Doc): Y.Text {
  const body = doc.getMap('cell').get('body')
  if (!(body instanceof Y.Text)) throw new Error('The document has no body.')
  return body
}

/** Brings each of two bodies what the other one has. */
export function meet(a: Y.Text, b: Y.Text): void {
  const [one, other] = [docOf(a), docOf(b)]
  Y.applyUpdate(other, Y.encodeStateAsUpdate(one, Y.encodeStateVector(other)))
  Y.applyUpdate(one, Y.encodeStateAsUpdate(other, Y.encodeStateVector(one)))
}
