// @vitest-environment happy-dom
import fc from 'fast-check'
import { $createParagraphNode, $createTextNode, $getRoot } from 'lexical'
import { describe, expect, it } from 'vitest'
import type * as Y from 'yjs'
import { $nodesFromBlocks } from '../../../renderer/editor/rich-text/nodes-from-blocks.ts'
import { arbitraryBlocks } from '../../support/arbitrary-blocks.ts'
import { editorBlocks } from './editor-blocks.ts'
import { blocksOf, docWith, edit, mountSection, paragraph, storedIn, theBody } from './setup.tsx'

/** What stands in a body, piece by piece, each by its id. */
function lettersOf(body: Y.Text): string[] {
  const letters: string[] = []
  for (let item = body._start; item; item = item.right) {
    if (item.deleted) continue
    const { client, clock } = item.id
    for (let i = 0; i < item.length; i++) letters.push(`${client}/${clock + i}`)
  }
  return letters
}

const seed = Number(process.env.SOTTO_SEED ?? Date.now() % 2 ** 31)
const options = { seed, numRuns: Number(process.env.SOTTO_RUNS ?? 100), endOnFailure: true }

describe(`blocks through the editor, seed ${seed}`, { timeout: 60_000 }, () => {
  it('D2: showing a body in an editor changes no block of it, nor anything stored', () => {
    fc.assert(
      fc.property(arbitraryBlocks, (blocks) => {
        const doc = docWith(blocks)
        const stored = storedIn(doc)
        const said = blocksOf(doc)
        const screen = mountSection(doc)
        expect(editorBlocks(screen.editor().getEditorState())).toEqual(said)
        expect(blocksOf(doc)).toEqual(said)
        expect(storedIn(doc)).toBe(stored)
        screen.unmount()
      }),
      options,
    )
  })

  it('D2: writing in one place rewrites nothing elsewhere', () => {
    fc.assert(
      fc.property(arbitraryBlocks, (blocks) => {
        const doc = docWith(blocks)
        const said = blocksOf(doc)
        const letters = lettersOf(theBody(doc))
        const stored = storedIn(doc)
        const screen = mountSection(doc)
        edit(screen, () => {
          $getRoot().append($createParagraphNode().append($createTextNode('written')))
        })
        // Every letter, boundary and wall is the very one that it was.
        expect(lettersOf(theBody(doc)).slice(0, letters.length)).toEqual(letters)
        expect(storedIn(doc).startsWith(stored.slice(0, -3))).toBe(true)
        expect(blocksOf(doc)).toEqual([...said, paragraph('written')])
        screen.unmount()
      }),
      options,
    )
  })

  it('what the editor itself writes reads as the same blocks', () => {
    fc.assert(
      fc.property(arbitraryBlocks, (blocks) => {
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
