import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { safeUrl } from '../../../shared/notebook/blocks.ts'
import { readBlocks } from '../../../shared/notebook/read-blocks.ts'
import { createBody } from '../../../shared/notebook/write-blocks.ts'
import { arbitraryTreeBlocks } from '../../support/arbitrary-blocks.ts'

const seed = Number(process.env.SOTTO_SEED ?? Date.now() % 2 ** 31)

function inDoc(body: Y.XmlElement): Y.XmlElement {
  new Y.Doc().getMap('m').set('body', body)
  return body
}

describe('blocks', () => {
  it(`what is written into a body is read from it again (seed ${seed})`, () => {
    fc.assert(
      fc.property(arbitraryTreeBlocks, (blocks) => {
        expect(readBlocks(inDoc(createBody(blocks)))).toEqual(blocks)
      }),
      { seed, numRuns: 500 },
    )
  })

  it('a body is never created empty, so that no device has to write a paragraph of its own', () => {
    const body = inDoc(createBody([]))
    expect(body.length).toBe(1)
    expect((body.get(0) as Y.XmlElement).nodeName).toBe('paragraph')
    expect(readBlocks(body)).toEqual([{ kind: 'paragraph', content: [] }])
  })

  it('D2: how the text is split, and what no reader sees, does not change the blocks', () => {
    const body = inDoc(new Y.XmlElement())
    const paragraph = new Y.XmlElement('paragraph')
    const [first, second] = [new Y.XmlText(), new Y.XmlText()]
    body.insert(0, [paragraph])
    paragraph.insert(0, [first, second, new Y.XmlText()])
    paragraph.setAttribute('__textFormat', 1 as never)
    paragraph.setAttribute('__indent', 0 as never)
    first.applyDelta([
      { insert: 'One ', attributes: { p: { __format: 1 } } },
      { insert: 'word', attributes: { i: 1, p: { __format: 1 } } },
    ])
    second.insert(0, ' more', { p: { __format: 1 } })
    expect(readBlocks(body)).toEqual([
      { kind: 'paragraph', content: [{ kind: 'text', text: 'One word more', marks: ['bold'] }] },
    ])
  })

  it('P2: a link that may not be followed is read as its words', () => {
    for (const url of ['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', ' ', 7]) {
      expect(safeUrl(url)).toBeUndefined()
    }
    expect(safeUrl(' https://example.org/a?b#c ')).toBe('https://example.org/a?b#c')
    expect(safeUrl('https://mara:word@example.org/@a?b@c')).toBe('https://example.org/@a?b@c')
    expect(safeUrl('HTTP://mara@moyo@example.org')).toBe('HTTP://example.org')
    expect(safeUrl('https://mara@')).toBeUndefined()
    const link = new Y.XmlElement('link')
    link.setAttribute('__url', 'javascript:alert(1)')
    link.insert(0, [new Y.XmlText('words')])
    const paragraph = new Y.XmlElement('paragraph')
    paragraph.insert(0, [link])
    const body = new Y.XmlElement()
    body.insert(0, [paragraph])
    expect(readBlocks(inDoc(body))).toEqual([
      { kind: 'paragraph', content: [{ kind: 'text', text: 'words', marks: [] }] },
    ])
  })

  it('an element of an unknown kind is read as its words, so that none is lost and none hides from D2', () => {
    const odd = new Y.XmlElement('poll')
    odd.insert(0, [new Y.XmlText('question')])
    const body = new Y.XmlElement()
    body.insert(0, [odd])
    expect(readBlocks(inDoc(body))).toEqual([
      { kind: 'paragraph', content: [{ kind: 'text', text: 'question', marks: [] }] },
    ])
  })
})
