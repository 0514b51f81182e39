// @vitest-environment happy-dom
import { $isLinkNode } from '@lexical/link'
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $getSelection,
  $isRangeSelection,
  PASTE_TAG,
} from 'lexical'
import { afterEach, describe, expect, it } from 'vitest'
import type * as Y from 'yjs'
import type { Block, Inline } from '../../../shared/notebook/blocks.ts'
import { edit, type Screen } from '../../support/apart/engine.ts'
import { bring, copyOf } from '../../support/apart/matrices.ts'
import { ours } from '../../support/apart/ours.ts'
import { spokenText } from '../../support/apart/spoken-lines.ts'

const words = (text: string) => ({ kind: 'text', text, marks: [] }) as const
const paragraph = (...content: Inline[]): Block => ({ kind: 'paragraph', content })

let opened: (() => void)[] = []
afterEach(() => {
  for (const close of opened) close()
  opened = []
})

/** A screen that is drawn and has the focus, and the document of somebody else. */
function drawn(blocks: readonly Block[]) {
  const far = ours.create(blocks, 9)
  const near = ours.mount(copyOf(far, 1))
  const root = document.createElement('div')
  root.contentEditable = 'true'
  root.tabIndex = 0
  document.body.append(root)
  near.editor.setRootElement(root)
  root.focus()
  opened.push(() => {
    near.release()
    root.remove()
  })
  const body = far.getMap('cell').get('body') as Y.Text
  return { near, far, root, body }
}

const $type = (text: string) => () => {
  const selection = $getSelection()
  if ($isRangeSelection(selection)) selection.insertText(text)
}
const said = ({ doc }: Screen) => spokenText(ours.blocks(doc))

describe('P6: at the caret', () => {
  it('what others write before it moves it along', () => {
    const { near, far, body } = drawn([paragraph(words('one two'))])
    edit(near, () => void $getRoot().getAllTextNodes()[0]?.select(3, 3))
    body.insert(1, 'longer words, ')
    bring(far, near.doc)
    edit(near, $type('!'))
    expect(said(near)).toBe('longer words, one! two')
  })

  it('it is where the page has it, also before the editor hears of the key that moved it', () => {
    const { near, far, root, body } = drawn([paragraph(words('one two'))])
    edit(near, () => void $getRoot().getAllTextNodes()[0]?.select(0, 0))
    const text = document.createTreeWalker(root, NodeFilter.SHOW_TEXT).nextNode()
    document.getSelection()?.collapse(text, 7)
    body.insert(1, 'longer words, ')
    bring(far, near.doc)
    edit(near, $type('!'))
    expect(said(near)).toBe('longer words, one two!')
  })

  it('what is put in at one stroke is taken back by itself, and what was typed before stands', () => {
    const { near } = drawn([paragraph(words('one'))])
    edit(near, () => void $getRoot().selectEnd().insertText(' typed'))
    near.editor.update($type(' pasted'), { discrete: true, tag: PASTE_TAG })
    near.undo.undo()
    expect(said(near)).toBe('one typed')
  })

  it('two links to one address that come to stand side by side are one, as after a reload', () => {
    const link = (text: string): Inline => ({
      kind: 'link',
      url: 'https://example.org/a',
      content: [words(text)],
    })
    const { near } = drawn([paragraph(link('one'), words(' and '), link('two'))])
    edit(near, () => $getRoot().getAllTextNodes()[1]?.remove())
    const links = near.editor.read('latest', () =>
      $getRoot()
        .getAllTextNodes()
        .map((node) => node.getParent())
        .filter($isLinkNode)
        .map((node) => node.getKey()),
    )
    expect(new Set(links).size).toBe(1)
  })

  it('a new line behind one whose end somebody took away is a line of its own', () => {
    const { near, far, body } = drawn([paragraph(words('one'))])
    body.delete(body.length - 1, 1)
    bring(far, near.doc)
    edit(near, () => {
      $getRoot().append($createParagraphNode().append($createTextNode('two')))
    })
    expect(near.broken()).toBeUndefined()
    expect(said(near)).toBe('one\ntwo')
  })

  it('what was typed in the very task in which the editor goes is written, whatever came in before', () => {
    const { near, far } = drawn([paragraph(words('one'))])
    near.editor.update(() => void $getRoot().selectEnd().insertText(' typed'))
    far.getText('something else').insert(0, 'words')
    bring(far, near.doc)
    near.release()
    expect(said(near)).toBe('one typed')
  })

  it('an editor that broke takes nothing more', () => {
    const { near } = drawn([paragraph(words('one'))])
    edit(near, () => {
      throw new Error('within an edit')
    })
    expect(near.broken()).toBe('error')
    expect(near.editor.isEditable()).toBe(false)
    edit(near, () => void $getRoot().selectEnd().insertText(' typed'))
    expect(said(near)).toBe('one')
  })
})
