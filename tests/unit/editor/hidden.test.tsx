// @vitest-environment happy-dom
import { $getRoot, PASTE_COMMAND } from 'lexical'
import { act } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { isPasting } from '../../../renderer/editor/paste/paste-later.ts'
import { htmlToBlocks } from '../../../renderer/editor/reading/html-to-blocks.ts'
import { importMarkdown } from '../../../shared/import/markdown/import-markdown.ts'
import { WorkerInPage } from '../../support/worker-in-page.ts'
import { blocksOf, docWith, edit, mountSection, paragraph } from './setup.tsx'

describe('P2: what its page did not show does not come in', () => {
  it('a sentence from Word comes without the remark on it and without its initials', () => {
    const html = `<p class=MsoNormal>The <a style='mso-comment-reference:JR_1'>budget is short</a><span
class=MsoCommentReference><![if !supportAnnotations]><a class=msocomanchor href="#_msocom_1">[JR1]</a><![endif]><span
style='mso-special-character:comment'>&nbsp;</span></span> this year, <span style='display:none;mso-hide:all'>unseen </span>again.</p>
<div style='mso-element:comment-list'><div style='mso-element:comment'><div class=msocomtxt><p class=MsoCommentText>Do not tell.</p></div></div></div>`
    expect(htmlToBlocks(html)).toEqual([paragraph('The budget is short this year, again.')])
  })

  it('what is shown stays, however its style looks', () => {
    for (const [html, words] of [
      ['<td style="max-width:0;overflow:hidden">cell</td>', 'cell'],
      ['<div style="font-size:0"><span style="font-size:14px">seen</span></div>', 'seen'],
      ['<p style="color:#fff">white on a dark page</p>', 'white on a dark page'],
      ['<p style="background:url(display:none;)">seen</p>', 'seen'],
      [
        '<style>@media print{.a{display:none}} .b::after{display:none}</style><p class="a b">seen</p>',
        'seen',
      ],
      ['<style>.a{display:none}</style><p class="a" style="display:block">seen</p>', 'seen'],
      ['<details><summary>Fold</summary></details>', 'Fold'],
    ]) {
      expect(htmlToBlocks(html ?? ''), html).toEqual([paragraph(words ?? '')])
    }
  })

  it('where all of it is hidden, the plain text beside it does not come in instead', async () => {
    vi.stubGlobal('Worker', WorkerInPage)
    const doc = docWith([paragraph('mine')])
    const screen = mountSection(doc)
    const paste = async (html: string, plain: string) => {
      edit(screen, () => $getRoot().selectEnd())
      const getData = (type: string) => (type === 'text/html' ? html : plain)
      await act(async () => {
        const event = { clipboardData: { types: ['text/html'], getData }, preventDefault: () => {} }
        screen.editor().dispatchCommand(PASTE_COMMAND, event as unknown as ClipboardEvent)
        await expect.poll(() => isPasting(screen.editor())).toBe(false)
      })
      return blocksOf(doc)
    }
    expect(await paste('<p hidden>not this</p>', 'not this')).toEqual([paragraph('mine')])
    expect(await paste('<meta charset="utf-8">', ' but this')).toEqual([paragraph('mine but this')])
    screen.unmount()
    vi.unstubAllGlobals()
  })

  it('in Markdown an element hides all up to where it closes, and words in HTML are read', () => {
    const read = importMarkdown(
      'Tom &amp; <b>Ann</b>\n\n<div hidden>\n\nno\n\n- no\n\n</div>\n\n<p>5 &lt; 6</p><p>7</p>\n\na <i hidden>no *no*</i>b<br>c\n\n<p style="display:none">no\n\nnext\n',
    )
    const blocks = read.ok
      ? read.parts.flatMap((part) => part.sections.flatMap((one) => one.blocks))
      : []
    expect(blocks).toEqual([
      {
        kind: 'paragraph',
        content: [
          { kind: 'text', text: 'Tom & ', marks: [] },
          { kind: 'text', text: 'Ann', marks: ['bold'] },
        ],
      },
      paragraph('5 < 6'),
      paragraph('7'),
      {
        kind: 'paragraph',
        content: [
          { kind: 'text', text: 'a b', marks: [] },
          { kind: 'linebreak' },
          { kind: 'text', text: 'c', marks: [] },
        ],
      },
      paragraph('next'),
    ])
  })
})
