// @vitest-environment happy-dom
import fc from 'fast-check'
import { $getRoot } from 'lexical'
import { describe, expect, it } from 'vitest'
import { $selectedBlocks } from '../../../renderer/editor/binding/index.ts'
import { $insertBlocks } from '../../../renderer/editor/paste/insert-blocks.ts'
import { ownKind, writeBlocks } from '../../../renderer/editor/paste/own-clipboard.ts'
import { ownBlocks } from '../../../renderer/editor/reading/pasted-text.ts'
import type { Block } from '../../../shared/notebook/blocks.ts'
import { arbitraryBlocks } from '../../support/arbitrary-blocks.ts'
import { blocksOf, docWith, edit, mountSection, paragraph, text } from './setup.tsx'

const seed = Number(process.env.SOTTO_SEED ?? Date.now() % 2 ** 31)

/** As much of a clipboard as is written to and read. */
function clipboard(): DataTransfer {
  const kept = new Map<string, string>()
  return {
    setData: (kind: string, data: string) => void kept.set(kind, data),
    getData: (kind: string) => kept.get(kind) ?? '',
  } as unknown as DataTransfer
}

describe(`what is moved within Sotto, seed ${seed}`, { timeout: 60_000 }, () => {
  it('P6: all of a section, copied by its own clipboard, is all of it, whatever it is', () => {
    fc.assert(
      fc.property(arbitraryBlocks, (blocks) => {
        const doc = docWith(blocks)
        const screen = mountSection(doc)
        const data = clipboard()
        edit(screen, () => {
          $getRoot().select(0, $getRoot().getChildrenSize())
          const selected = $selectedBlocks()
          if (selected.length > 0) writeBlocks(data, selected)
        })
        const words = JSON.stringify(blocks).includes('"text":"')
        if (words) expect(ownBlocks(data.getData(ownKind))).toEqual(blocksOf(doc))
        screen.unmount()
      }),
      { seed, numRuns: 60, endOnFailure: true },
    )
  })

  it('P6: pasted into an empty section it stands there as it was: spaces, indents, tabs, empty lines, ticks, numbers, tables, rules', () => {
    const notes: Block[] = [
      paragraph('  indented,\twith a tab  '),
      paragraph(''),
      paragraph('second'),
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
        start: 3,
        items: [{ content: [text('third')], children: [] }],
      },
      { kind: 'rule' },
      {
        kind: 'table',
        caption: [text('of')],
        rows: [
          [[text('a')], []],
          [[], [text('b')]],
        ],
      },
      paragraph('last'),
    ]
    const source = mountSection(docWith(notes))
    const target = docWith([paragraph('')])
    const screen = mountSection(target)
    const data = clipboard()
    edit(source, () => {
      $getRoot().select(0, $getRoot().getChildrenSize())
      writeBlocks(data, $selectedBlocks())
    })
    edit(screen, () => {
      $getRoot().selectEnd()
      $insertBlocks(ownBlocks(data.getData(ownKind)) ?? [])
    })
    expect(blocksOf(target)).toEqual(notes)
    expect(data.getData('text/plain')).toBe(
      '  indented,\twith a tab  \n\nsecond\n[x] done\n[ ] open\n3. third\n---\nof\na | \n--- | ---\n | b\nlast',
    )
    expect(screen.heals).toEqual([])
    source.unmount()
    screen.unmount()
  })

  it('P1: it holds words and formats, and nothing of where they were; what only says to be ours is read as strictly', () => {
    const data = clipboard()
    writeBlocks(data, [paragraph('words')])
    expect(JSON.parse(data.getData(ownKind))).toEqual([paragraph('words')])
    for (const bad of [
      'no json',
      '{}',
      '[{"kind":"picture"}]',
      '[{"kind":"paragraph","content":[{"kind":"link","url":"javascript:alert(1)","content":[]}]}]',
      '['.repeat(100_000),
    ]) {
      const hostile = clipboard()
      hostile.setData(ownKind, bad)
      expect(ownBlocks(hostile.getData(ownKind))).toBeUndefined()
    }
  })
})
