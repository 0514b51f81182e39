import { afterEach, describe, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { applyUpdate } from '../../../renderer/sync/mesh/apply-update.ts'
import { piecesOf } from '../../support/pieces.ts'

afterEach(() => vi.unstubAllGlobals())

/** Hears what the vault hears. */
function listened(doc: Y.Doc): { copy: Y.Doc; heard: () => number } {
  const copy = new Y.Doc()
  let heard = 0
  doc.on('update', (update: Uint8Array) => {
    heard += 1
    Y.applyUpdate(copy, update, 'copy')
  })
  return { copy, heard: () => heard }
}

function typed(words: string): Y.Doc {
  const doc = new Y.Doc()
  doc.getText('body').insert(0, words)
  return doc
}

/** A tree so deep that Yjs cannot clear it away without running out of stack, written and deleted from the ground up. */
function deepTree(depth: number): { grown: Uint8Array; felled: Uint8Array } {
  const doc = new Y.Doc({ gc: false })
  const elements: Y.XmlElement[] = []
  doc.transact(() => {
    for (let i = 0; i < depth; i++) {
      const element = new Y.XmlElement('p')
      const parent = elements.at(-1) ?? doc.getXmlFragment('body')
      parent.insert(0, [element])
      elements.push(element)
    }
  }, 'grow')
  const grown = Y.encodeStateAsUpdate(doc)
  doc.transact(() => {
    for (const element of elements.slice(0, -1).reverse()) element.delete(0, 1)
  }, 'fell')
  return { grown, felled: Y.encodeStateAsUpdate(doc, Y.encodeStateVector(doc)) }
}

describe('an update from another device', () => {
  test('bytes that are none are malformed', () => {
    const doc = new Y.Doc()
    expect(applyUpdate(doc, new Uint8Array([255, 255, 255, 255]))).toBe('malformed')
    expect(applyUpdate(doc, Y.encodeStateAsUpdate(typed('a')).subarray(0, 12))).toBe('malformed')
    expect(applyUpdate(doc, Y.encodeStateAsUpdate(doc), [new Uint8Array([1, 200])])).toBe(
      'malformed',
    )
    // And the document goes on.
    expect(applyUpdate(doc, Y.encodeStateAsUpdate(typed('words')))).toBe('applied')
    expect(doc.getText('body').toString()).toBe('words')
  })

  test('P6: an observer that throws is no fault of the sender, and the vault hears of the update', () => {
    const reported = vi.fn()
    vi.stubGlobal('reportError', reported)
    const doc = new Y.Doc()
    const { copy } = listened(doc)
    doc.getText('body').observe(() => {
      throw new Error('what somebody wrote')
    })
    expect(applyUpdate(doc, Y.encodeStateAsUpdate(typed('words')))).toBe('stumbled')
    expect(doc.getText('body').toString()).toBe('words')
    expect(copy.getText('body').toString()).toBe('words')
    expect(reported).toHaveBeenCalledOnce()
    expect(String(reported.mock.calls[0]?.[0])).not.toContain('somebody')
  })

  test('P6: a listener that throws does not silence the document for good', () => {
    const doc = new Y.Doc()
    let fails = true
    doc.on('update', () => {
      if (fails) throw new Error('fails')
    })
    const { copy } = listened(doc)
    expect(applyUpdate(doc, Y.encodeStateAsUpdate(typed('one')))).toBe('stumbled')
    expect(copy.getText('body').toString()).toBe('one')
    fails = false
    doc.getText('body').insert(0, 'two ')
    expect(copy.getText('body').toString()).toBe('two one')
  })

  test('P6: a tree too deep for Yjs to clear away does not silence the document for good', () => {
    const { grown, felled } = deepTree(6000)
    const doc = new Y.Doc()
    expect(applyUpdate(doc, grown)).toBe('applied')
    const { heard } = listened(doc)
    expect(applyUpdate(doc, felled)).toBe('stumbled')
    const before = heard()
    expect(before).toBeGreaterThan(0)
    doc.getText('other').insert(0, 'goes on')
    expect(heard()).toBe(before + 1)
  })

  test('D3: what came in pieces is put into the document in one go', () => {
    const sender = new Y.Doc()
    for (let i = 0; i < 400; i++) sender.getText('body').insert(0, 'word '.repeat(200))
    sender.getMap('holds').set('section/hold', {})
    const { pieces, reached } = piecesOf(sender, new Map())
    expect(pieces.length).toBeGreaterThan(2)
    const doc = new Y.Doc()
    const { heard } = listened(doc)
    expect(
      applyUpdate(
        doc,
        Y.encodeStateAsUpdate(sender, Y.encodeStateVector(new Map(reached))),
        pieces,
      ),
    ).toBe('applied')
    expect(heard()).toBe(1)
    expect(Y.equalSnapshots(Y.snapshot(doc), Y.snapshot(sender))).toBe(true)
  })
})
