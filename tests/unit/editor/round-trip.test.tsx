// @vitest-environment happy-dom
import fc from 'fast-check'
import { $createParagraphNode, $createTextNode, $getRoot } from 'lexical'
import { describe, expect, it } from 'vitest'
import { editorBlocks } from '../../../renderer/features/notebook/binding/editor-blocks.ts'
import { $nodesFromBlocks } from '../../../renderer/features/notebook/editor/nodes-from-blocks.ts'
import { arbitraryTreeBlocks } from '../../support/arbitrary-blocks.ts'
import { blocksOf, docWith, edit, mountSection, paragraph, theBody } from './setup.tsx'

const seed = Number(process.env.SOTTO_SEED ?? Date.now() % 2 ** 31)
const options = { seed, numRuns: Number(process.env.SOTTO_RUNS ?? 100), endOnFailure: true }

describe(`blocks through the editor, seed ${seed}`, { timeout: 60_000 }, () => {
  it('D2: showing a body in an editor changes no block of it, nor anything stored', () => {
    fc.assert(
      fc.property(arbitraryTreeBlocks, (blocks) => {
        const doc = docWith(blocks)
        const stored = theBody(doc).toString()
        const said = blocksOf(doc)
        const screen = mountSection(doc)
        expect(editorBlocks(screen.editor().getEditorState())).toEqual(said)
        expect(blocksOf(doc)).toEqual(said)
        expect(theBody(doc).toString()).toBe(stored)
        screen.unmount()
      }),
      options,
    )
  })

  it('D2: writing in one place rewrites nothing elsewhere', () => {
    fc.assert(
      fc.property(arbitraryTreeBlocks, (blocks) => {
        const doc = docWith(blocks)
        const said = blocksOf(doc)
        const before = theBody(doc).toArray()
        const stored = before.map(String)
        const screen = mountSection(doc)
        edit(screen, () => {
          $getRoot().append($createParagraphNode().append($createTextNode('written')))
        })
        const after = theBody(doc).toArray()
        expect(after.slice(0, -1)).toEqual(before)
        expect(after.slice(0, -1).map(String)).toEqual(stored)
        expect(blocksOf(doc)).toEqual([...said, paragraph('written')])
        screen.unmount()
      }),
      options,
    )
  })

  it('what the editor itself writes reads as the same blocks', () => {
    fc.assert(
      fc.property(arbitraryTreeBlocks, (blocks) => {
        const doc = docWith([paragraph('')])
        const screen = mountSection(doc)
        edit(screen, () => {
          const root = $getRoot()
          root.clear()
          root.append(...$nodesFromBlocks(blocks))
        })
        expect(blocksOf(doc)).toEqual(editorBlocks(screen.editor().getEditorState()))
        expect(screen.heals).toEqual([])
        screen.unmount()
      }),
      options,
    )
  })
})
