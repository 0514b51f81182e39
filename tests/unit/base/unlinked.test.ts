import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { DeviceTag, HoldId, QuoteId } from '../../../shared/base/ids.ts'
import { confirmBurned, listDevice } from '../../../shared/directory/ask-to-burn.ts'
import { receiptKey } from '../../../shared/directory/receipt.ts'
import { fingerprint } from '../../../shared/disclosure/fingerprint.ts'
import { addSection } from '../../../shared/notebook/add-section.ts'
import { holdSection, liftHold } from '../../../shared/notebook/holds.ts'
import { markSection } from '../../../shared/notebook/marks.ts'
import type { Fingerprint } from '../../../shared/notebook/notebook.ts'
import { allowQuote } from '../../../shared/notebook/quotes.ts'
import { readNotebook } from '../../../shared/notebook/read-notebook.ts'
import { seededBytes } from '../../support/seeded.ts'

test('P7: the document ties no hold, no mark and no go-ahead to the text of a session, nor to one another', () => {
  const doc = new Y.Doc()
  const id = addSection(doc, { title: 'Typed', blocks: [] }, seededBytes(1))
  const wording = fingerprint(readNotebook(doc).sections[0] as never)
  holdSection(doc, id, 'one' as HoldId)
  holdSection(doc, id, 'two' as HoldId)
  markSection(doc, id, 'device' as DeviceTag, wording)
  allowQuote(doc, id, 'go' as QuoteId, wording)
  const clientsOf = (map: string) => [...doc.getMap(map)._map.values()].map(({ id }) => id.client)
  const acts = ['holds', 'marks', 'quotes'].flatMap(clientsOf)
  const [typed] = clientsOf('sections')
  expect(acts).toHaveLength(4)
  expect(new Set([...acts, typed]).size).toBe(5)

  const later = 'f'.repeat(64) as Fingerprint
  // An act over an earlier one of the same device still wins, here and on a device that merges.
  markSection(doc, id, 'device' as DeviceTag, later)
  liftHold(doc, id, 'one' as HoldId)
  holdSection(doc, id, 'one' as HoldId)
  const other = new Y.Doc()
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
  for (const replica of [doc, other]) {
    const [section] = readNotebook(replica).sections
    expect(section?.marks).toEqual([{ device: 'device', fingerprint: later }])
    expect(section?.holds).toEqual(['one', 'two'])
  }
})

test('P7: the directory ties the list of devices and their receipts to no session', () => {
  const doc = new Y.Doc()
  const key = receiptKey(new Uint8Array(32).fill(1))
  listDevice(doc, key)
  confirmBurned(doc, key, { serial: 1 })
  const clients = [...Y.decodeStateVector(Y.encodeStateVector(doc)).keys()]
  expect(clients).toHaveLength(2)
  expect(clients).not.toContain(doc.clientID)
})
