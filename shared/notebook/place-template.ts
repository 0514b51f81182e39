import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { generateNKeysBetween } from 'fractional-indexing'
import * as Y from 'yjs'
import { type GroupId, newId, type SectionId } from '../base/ids.ts'
import { command } from '../base/origin.ts'
import { otherFormat } from './format.ts'
import { writeCell } from './write-cell.ts'

/**
 * Places the sections that a group's notebook starts with, exactly once, however many devices open
 * it first at the same moment: each writes the same bytes under the same client id, which comes from
 * the group and the titles, and what a document has already changes nothing. So what somebody wrote
 * in them, moved or removed for good stays as it is.
 *
 * The bytes depend on how sections are written: a later version that writes them otherwise has to
 * change the label.
 */
export function placeTemplate(doc: Y.Doc, group: GroupId, titles: readonly string[]): void {
  const label = `sotto/v2/template/${JSON.stringify([group, titles])}`
  const client = clientOf(label)
  if ((doc.store.clients.get(client)?.length ?? 0) > 0 || otherFormat(doc) !== undefined) return
  Y.applyUpdate(doc, templateUpdate(label, client, titles), command('place-template'))
}

function templateUpdate(label: string, client: number, titles: readonly string[]): Uint8Array {
  const template = new Y.Doc()
  template.clientID = client
  const orders = generateNKeysBetween(null, null, titles.length)
  template.transact(() => {
    titles.forEach((title, index) => {
      const order = orders[index] as string
      writeCell(template, idOf(`${label}/${index}`), { title, blocks: [], order })
    })
  })
  const update = Y.encodeStateAsUpdate(template)
  template.destroy()
  return update
}

function clientOf(label: string): number {
  return new DataView(hash(label).buffer).getUint32(0)
}

function idOf(label: string): SectionId {
  const bytes = hash(label)
  return newId<SectionId>(() => bytes.subarray(0, 16))
}

function hash(label: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(sha256(utf8ToBytes(label)))
}
