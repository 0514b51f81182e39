// @vitest-environment happy-dom
import { $getRoot, PASTE_COMMAND } from 'lexical'
import { act } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { htmlToBlocks } from '../../../renderer/editor/reading/html-to-blocks.ts'
import { textToBlocks } from '../../../renderer/editor/reading/pasted-text.ts'
import { linkAddress } from '../../../renderer/editor/rich-text/link-address.ts'
import type { Inline } from '../../../shared/notebook/blocks.ts'
import { blocksText } from '../../../shared/notebook/blocks-text.ts'
import { WorkerInPage } from '../../support/worker-in-page.ts'
import { blocksOf, docWith, edit, mountSection, paragraph, text } from './setup.tsx'

const fromElsewhere = `<html><head><style>p { color: red }</style><title>T</title></head><body>
<!-- StartFragment --><b style="font-weight:normal" id="docs-internal-guid-1">
<h4 style="color:red" onclick="alert(1)">A <span style="font-weight:700">bold</span> heading</h4>
<p dir="ltr" style="line-height:1.38"><span style="font-style:italic;background:yellow">Slanted</span>, <a href="https://example.org/x" style="text-decoration:none"><span style="text-decoration:underline">a link</span></a> and <a href="javascript:alert(1)">a trap</a>.<!-- a remark --><img src="https://example.org/spy.gif"><span style="display:none">unseen</span></p>
<ul><li role="checkbox" aria-checked="true"><p>done</p></li><li role="checkbox" aria-checked="false"><p>open</p></li></ul>
<ol><li>one<ul><li>under one</li></ul></li><li><p>two</p></li></ol>
<blockquote><p>first</p><p>second</p></blockquote>
<table><tbody><tr><td>a</td><td>b</td></tr></tbody></table>
<script>alert(1)</script></b><!--EndFragment--></body></html>`

describe('D6: what is pasted comes in as plain blocks of ours', () => {
  it('keeps words, headings, formats, lists, quotes and safe links, and nothing else', () => {
    expect(htmlToBlocks(fromElsewhere)).toEqual([
      {
        kind: 'heading',
        level: 3,
        content: [text('A '), { kind: 'text', text: 'bold', marks: ['bold'] }, text(' heading')],
      },
      {
        kind: 'paragraph',
        content: [
          { kind: 'text', text: 'Slanted', marks: ['italic'] },
          text(', '),
          { kind: 'link', url: 'https://example.org/x', content: [text('a link')] },
          text(' and a trap.'),
        ],
      },
      {
        kind: 'list',
        style: 'check',
        items: [
          { content: [text('done')], checked: true, children: [] },
          { content: [text('open')], checked: false, children: [] },
        ],
      },
      {
        kind: 'list',
        style: 'number',
        items: [
          {
            content: [text('one')],
            children: [
              {
                kind: 'list',
                style: 'bullet',
                items: [{ content: [text('under one')], children: [] }],
              },
            ],
          },
          { content: [text('two')], children: [] },
        ],
      },
      { kind: 'quote', content: [text('first')] },
      { kind: 'quote', content: [text('second')] },
      paragraph('a · b'),
    ])
  })

  it('is stored without a style, and nothing hidden is in the document', async () => {
    vi.stubGlobal('Worker', WorkerInPage)
    const doc = docWith([paragraph('')])
    const screen = mountSection(doc)
    edit(screen, () => $getRoot().selectEnd())
    const data = {
      types: ['text/html'],
      getData: (type: string) => (type === 'text/html' ? fromElsewhere : 'plain'),
    }
    await act(async () => {
      const event = { clipboardData: data, preventDefault: () => undefined }
      screen.editor().dispatchCommand(PASTE_COMMAND, event as unknown as ClipboardEvent)
      await expect.poll(() => JSON.stringify(blocksOf(doc))).toContain('Slanted')
    })
    vi.unstubAllGlobals()
    const said = JSON.stringify(blocksOf(doc))
    const update = screen.frame.innerHTML + said
    for (const trace of ['unseen', 'javascript:', 'spy.gif', 'onclick', 'yellow', 'remark']) {
      expect(update).not.toContain(trace)
    }
    expect(screen.heals).toEqual([])
    screen.unmount()
  })

  it('an address that is pasted over words links them; over none, or over two lines, it stands itself', () => {
    const url = 'https://example.org/x'
    const link = (words: string): Inline => ({ kind: 'link', url, content: [text(words)] })
    const pasted = ($select: () => void, what: string) => {
      const doc = docWith([paragraph('some words'), paragraph('more')])
      const screen = mountSection(doc)
      edit(screen, $select)
      const clipboardData = {
        types: ['text/plain'],
        getData: (type: string) => (type === 'text/plain' ? what : ''),
      }
      act(() => {
        const event = { clipboardData, preventDefault: () => undefined }
        screen.editor().dispatchCommand(PASTE_COMMAND, event as unknown as ClipboardEvent)
        screen.editor().read('force-commit', () => undefined)
      })
      const said = blocksOf(doc)
      screen.unmount()
      return said
    }
    const $words = (from: number, to: number) => () =>
      void $getRoot().getAllTextNodes()[0]?.select(from, to)
    const more = paragraph('more')
    expect(pasted($words(5, 10), url)).toEqual([
      { kind: 'paragraph', content: [text('some '), link('words')] },
      more,
    ])
    expect(pasted($words(5, 10), 'javascript:alert(1)')).toEqual([
      paragraph('some javascript:alert(1)'),
      more,
    ])
    expect(pasted($words(10, 10), ` ${url}`).at(1)).toEqual(more)
    const $all = () => void $getRoot().select(0, 2)
    expect(blocksText(pasted($all, url))).toBe(url)
  })

  it('plain text becomes a paragraph for each line', () => {
    expect(textToBlocks('a\r\n\r\nb\n')).toEqual([paragraph('a'), paragraph(''), paragraph('b')])
  })

  it('an address is completed where it is plain what is meant, and never repaired into one', () => {
    expect(linkAddress('example.org/a b')).toBeUndefined()
    expect(linkAddress(' example.org ')).toBe('https://example.org')
    expect(linkAddress('a@example.org')).toBe('mailto:a@example.org')
    expect(linkAddress('localhost.test:8080/x')).toBe('https://localhost.test:8080/x')
    expect(linkAddress('javascript:alert(1)')).toBeUndefined()
    expect(linkAddress('data:text/html,x')).toBeUndefined()
  })
})
