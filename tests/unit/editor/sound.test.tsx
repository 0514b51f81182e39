// @vitest-environment happy-dom
import { $getRoot, $isTextNode } from 'lexical'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { editTitle } from '../../../shared/notebook/edit-title.ts'
import { blocksOf, copyOf, docWith, edit, mountSection, paragraph } from './setup.tsx'

function otherFace() {
  for (const node of $getRoot().getAllTextNodes()) {
    const at = node.getTextContent().indexOf('😀')
    if ($isTextNode(node) && at >= 0) node.spliceText(at, 2, '😁', true)
  }
}

describe('P6: a character is never cut', () => {
  it('one emoji in another’s place is whole for everybody and after a reload', () => {
    const doc = docWith([paragraph('a 😀 b')])
    const screen = mountSection(doc)
    edit(screen, otherFace)
    expect(blocksOf(copyOf(doc))).toEqual([paragraph('a 😁 b')])
    screen.unmount()
  })

  it('nor in a title', () => {
    const doc = new Y.Doc()
    const title = doc.getText('title')
    title.insert(0, '😀😀')
    editTitle(title, '😀😁')
    editTitle(title, '😁😁')
    const copy = new Y.Doc()
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
    expect(copy.getText('title').toString()).toBe('😁😁')
  })
})
