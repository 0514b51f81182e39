// @vitest-environment happy-dom
import { $getRoot, $getSelection, $isRangeSelection } from 'lexical'
import { act } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { SectionBody } from '../../../renderer/editor/index.ts'
import { htmlToBlocks } from '../../../renderer/editor/reading/html-to-blocks.ts'
import { ownBlocks, textToBlocks } from '../../../renderer/editor/reading/pasted-text.ts'
import { linkAddress } from '../../../renderer/editor/rich-text/link-address.ts'
import { isolated } from '../../../renderer/i18n/isolated.ts'
import { importMarkdown } from '../../../shared/import/markdown/import-markdown.ts'
import type { Block } from '../../../shared/notebook/blocks.ts'
import { editTitle } from '../../../shared/notebook/edit-title.ts'
import { readNotebook } from '../../../shared/notebook/read-notebook.ts'
import { replaceWords } from '../../../shared/notebook/replace-words.ts'
import { titleOf } from '../../../shared/notebook/schema.ts'
import { holdUnseen } from '../../../shared/notebook/visible/visible-blocks.ts'
import { cleanName } from '../../../shared/presence/presence.ts'
import { blocksOf, docWith, edit, mountSection, paragraph, section, text } from './setup.tsx'

const tag = '\u{e0041}\u{e0042}'
const hidden = `open\u200b\u200c\u200d\u2060\ufeff${tag}secret\u202eabc`
const shown = 'opensecretabc'
/** Persian, with a joiner that its spelling needs. */
const needed = 'کتاب\u200cها'

describe('P2: what nobody sees comes in by no way', () => {
  it('pasted or dropped, as HTML and as plain text', () => {
    const html = `<p>${hidden} ${needed}</p><p><a href="https://example.org/${tag}a&#8203;b">x&shy;y</a></p>`
    expect(htmlToBlocks(html)).toEqual([
      paragraph(`${shown} ${needed}`),
      {
        kind: 'paragraph',
        content: [{ kind: 'link', url: 'https://example.org/ab', content: [text('xy')] }],
      },
    ])
    expect(textToBlocks(`${hidden}\u2028${needed}`)).toEqual([paragraph(shown), paragraph(needed)])
    const own = JSON.stringify([paragraph(`${hidden} ${needed}`)])
    expect(ownBlocks(own), 'as any page may say that Sotto wrote it').toEqual([
      paragraph(`${shown} ${needed}`),
    ])
  })

  it('brought in as Markdown, its entities too', () => {
    const read = importMarkdown(
      `# ${hidden}&shy;\n\n## a&#x200b;b\n\n${hidden}&zwnj; [x](https://example.org/&#xAD;)`,
    )
    expect(read).toEqual({
      ok: true,
      leftOut: {},
      title: shown,
      subtitle: '',
      parts: [
        {
          sections: [
            {
              title: 'ab',
              blocks: [
                {
                  kind: 'paragraph',
                  content: [
                    text(`${shown} `),
                    { kind: 'link', url: 'https://example.org/', content: [text('x')] },
                  ],
                },
              ],
            },
          ],
        },
      ],
    })
  })

  it('typed in a text: the caret stays after what was typed, and a joiner waits for its letter', () => {
    const doc = docWith([paragraph('')])
    const screen = mountSection(doc)
    const type = (words: string) =>
      edit(screen, () => {
        const selection = $getSelection() ?? $getRoot().selectEnd()
        if ($isRangeSelection(selection)) selection.insertText(words)
      })
    edit(screen, () => $getRoot().selectEnd())
    for (const words of ['Al\u00ad', 'ice ', `${tag}so`, ' کتاب', '\u200c', 'ها\u202e', '.'])
      type(words)
    expect(blocksOf(doc)).toEqual([paragraph(`Alice so ${needed}.`)])
    screen.unmount()
  })

  it('as a title, a name, an address, or what replaces other words', () => {
    const doc = docWith([paragraph('one')])
    const title = titleOf(doc, section)
    if (!title) throw new Error('no title')
    editTitle(title, hidden)
    expect(title.toString()).toBe(shown)
    replaceWords(doc, section, 'one', `t\u00adwo`)
    expect(blocksOf(doc)).toEqual([paragraph('two')])
    expect(cleanName(`${hidden} ${needed}`)).toBe(`${shown} ${needed}`)
    expect(linkAddress('exam\u200bple.org')).toBe('https://example.org')
  })
})

describe('what a document holds already is shown, and goes with the first edit', () => {
  beforeEach(() => {
    class Everything {
      readonly tell: (entries: unknown[]) => void
      constructor(tell: (entries: unknown[]) => void) {
        this.tell = tell
      }
      observe(target: Element) {
        this.tell([{ target, isIntersecting: true }])
      }
      unobserve() {}
    }
    vi.stubGlobal('IntersectionObserver', Everything)
  })
  afterEach(() => {
    vi.unstubAllGlobals()
  })

  const old: readonly Block[] = [paragraph(`${needed} ${hidden}`), paragraph('as it was')]
  const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve))

  it('marked in its place, and taken out by a press', async () => {
    const doc = docWith(old)
    const screen = mountSection(doc)
    const show = () =>
      screen.show(
        <SectionBody doc={doc} section={{ id: section, blocks: blocksOf(doc) }} label="Notes" />,
      )
    show()
    expect(readNotebook(doc).sections[0]?.blocks).toEqual(old)
    const marks = [...screen.frame.querySelectorAll('[role="img"]')].map((one) => one.textContent)
    expect(marks).toEqual(['200B+6', '202E'])
    expect(screen.frame.textContent).toContain(needed)
    expect(screen.frame.textContent).not.toContain('\u202e')
    act(() => screen.frame.querySelector('button')?.click())
    while (holdUnseen(blocksOf(doc))) await act(nextFrame)
    show()
    expect(blocksOf(doc)).toEqual([paragraph(`${needed} ${shown}`), paragraph('as it was')])
    expect(screen.frame.querySelector('[role="img"]')).toBeNull()
    screen.unmount()
  })

  it('in a sentence of the interface it turns nothing', () => {
    expect(isolated('Anna')).toBe('Anna')
    expect(isolated('\u202eAnna\u2066')).toBe('Anna')
    expect(isolated('נועה')).toBe('\u2068נועה\u2069')
  })
})
