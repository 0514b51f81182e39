import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { safeUrl } from '../../../shared/notebook/blocks.ts'
import { blocksText } from '../../../shared/notebook/blocks-text.ts'
import { createBody } from '../../../shared/notebook/body/create-body.ts'
import { readBody } from '../../../shared/notebook/body/read-body.ts'

function inDoc(body: Y.Text): Y.Text {
  new Y.Doc().getMap('m').set('body', body)
  return body
}

describe('blocks', () => {
  it('D2: how the text is split, and what no reader sees, does not change the blocks', () => {
    const body = inDoc(createBody([]))
    body.insert(1, 'One ', { bold: true })
    body.insert(1, 'gone', { bold: true })
    body.delete(1, 4)
    body.insert(5, 'word', { bold: true, italic: true })
    body.format(5, 4, { italic: null })
    body.insert(9, ' more\u0000', { bold: true })
    expect(readBody(body)).toEqual([
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
    const body = inDoc(createBody([]))
    body.insert(1, 'words', { link: 'javascript:alert(1)' })
    expect(readBody(body)).toEqual([
      { kind: 'paragraph', content: [{ kind: 'text', text: 'words', marks: [] }] },
    ])
  })

  it('a line of an unknown kind is read with its words, so that none is lost and none hides from D2', () => {
    const body = inDoc(createBody([]))
    body.insertEmbed(0, new Y.Map([['type', 'poll']]))
    body.insert(1, 'question\u0003')
    expect(blocksText(readBody(body))).toContain('question')
  })
})
