// @vitest-environment happy-dom
import { $createParagraphNode, $createTextNode, $getRoot } from 'lexical'
import { StrictMode } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { SectionEditor } from '../../../renderer/features/notebook/editor/index.ts'
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

const withoutHydration = vi.hoisted(() => ({ on: false }))
vi.mock('@lexical/yjs', async (original) => {
  const real = await original<typeof import('@lexical/yjs')>()
  return {
    ...real,
    syncYjsStateToLexicalV2__EXPERIMENTAL: (
      ...args: Parameters<typeof real.syncYjsStateToLexicalV2__EXPERIMENTAL>
    ) => {
      if (!withoutHydration.on) real.syncYjsStateToLexicalV2__EXPERIMENTAL(...args)
    },
  }
})
afterEach(() => {
  withoutHydration.on = false
})

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

  it('switched off, the same keystroke would empty the section for everybody', async () => {
    const lexicalYjs = await import('@lexical/yjs')
    const { createBodyEditor } = await import(
      '../../../renderer/features/notebook/binding/body-editor.ts'
    )
    const { bindBody } = await import('../../../renderer/features/notebook/binding/bind-body.ts')
    const { excluded, nodes } = await import('../../../renderer/features/notebook/editor/nodes.ts')
    const { theBody } = await import('./setup.tsx')
    expect(lexicalYjs.syncYjsStateToLexicalV2__EXPERIMENTAL).toBeTypeOf('function')
    withoutHydration.on = true
    const doc = docWith(loaded)
    const { editor, errors } = createBodyEditor({ namespace: 'test', nodes, theme: {} })
    const breaks: string[] = []
    const bound = bindBody(editor, {
      body: theBody(doc),
      section,
      awareness: undefined,
      excludedProperties: excluded,
      errors,
      cursorsContainer: null,
      onBreak: (cause) => breaks.push(cause),
    })
    // Verifying catches it: the editor is not trusted and writes nothing.
    expect(breaks).toEqual(['unshowable'])
    editor.update(() => type('typed first'), { discrete: true })
    expect(blocksOf(doc)).toEqual(loaded)
    bound.release()

    // And without the verification too, the trap itself.
    const bare = docWith(loaded)
    const plain = createBodyEditor({ namespace: 'test', nodes, theme: {} }).editor
    const binding = lexicalYjs.createBindingV2__EXPERIMENTAL(plain, section, bare, new Map(), {
      getXmlElement: () => theBody(bare),
    })
    const provider = { awareness: { getLocalState: () => null } } as never
    plain.registerUpdateListener((update) => {
      lexicalYjs.syncLexicalUpdateToYjsV2__EXPERIMENTAL(
        binding,
        provider,
        update.prevEditorState,
        update.editorState,
        update.dirtyElements,
        update.dirtyLeaves,
        update.normalizedNodes,
        update.tags,
      )
    })
    plain.update(() => type('typed first'), { discrete: true })
    expect(blocksOf(bare)).toEqual([paragraph('typed first')])
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
