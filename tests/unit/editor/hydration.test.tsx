// @vitest-environment happy-dom
import { $createParagraphNode, $createTextNode, $getRoot } from 'lexical'
import { StrictMode } from 'react'
import { describe, expect, it } from 'vitest'
import { SectionEditor } from '../../../renderer/editor/index.ts'
import type { Block } from '../../../shared/notebook/blocks.ts'
import {
  blocksOf,
  bring,
  copyOf,
  docWith,
  edit,
  mountSection,
  paragraph,
  section,
  text,
} from './setup.tsx'

const loaded: readonly Block[] = [
  paragraph('written before'),
  {
    kind: 'list',
    style: 'check',
    items: [{ content: [text('an item')], checked: true, children: [] }],
  },
  { kind: 'quote', content: [text('a quote')] },
]

function type(words: string) {
  $getRoot().append($createParagraphNode().append($createTextNode(words)))
}

describe('P6: nothing typed is lost when an editor is mounted on a loaded section', () => {
  it('the first keystroke of a second editor keeps all that was there', () => {
    const doc = docWith(loaded, 1)
    const other = copyOf(doc, 2)
    const screen = mountSection(other)
    edit(screen, () => type('typed first'))
    bring(other, doc)
    expect(blocksOf(doc)).toEqual([...loaded, paragraph('typed first')])
    expect(screen.heals).toEqual([])
    screen.unmount()
  })

  it('mounting, focusing and unmounting write nothing', () => {
    const doc = docWith(loaded)
    let writes = 0
    doc.on('update', () => {
      writes += 1
    })
    const screen = mountSection(doc)
    screen.editor().getRootElement()?.focus()
    edit(screen, () => $getRoot().selectEnd())
    screen.unmount()
    const readOnly = mountSection(doc, { readOnly: true })
    expect(readOnly.editor().isEditable()).toBe(false)
    readOnly.unmount()
    expect(writes).toBe(0)
  })

  it('React mounting everything twice shows and keeps it once', () => {
    const doc = docWith(loaded)
    const screen = mountSection(doc)
    let editor: ReturnType<typeof screen.editor> | null = null
    screen.show(
      <StrictMode>
        <SectionEditor
          doc={doc}
          section={section}
          label="Notes"
          onEditor={(next) => {
            editor = next
          }}
        />
      </StrictMode>,
    )
    edit({ editor: () => editor ?? screen.editor() }, () => type('typed in strict mode'))
    expect(blocksOf(doc)).toEqual([...loaded, paragraph('typed in strict mode')])
    screen.unmount()
  })

  it('a reload shows what was typed', () => {
    const doc = docWith(loaded)
    const screen = mountSection(doc)
    edit(screen, () => type('typed and kept'))
    const shown = screen.frame.textContent
    const reloaded = mountSection(copyOf(doc))
    expect(reloaded.frame.textContent).toBe(shown)
    expect(shown).toContain('typed and kept')
    screen.unmount()
    reloaded.unmount()
  })
})
