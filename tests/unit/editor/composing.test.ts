// @vitest-environment happy-dom
import { $insertList } from '@lexical/list'
import { $createHeadingNode } from '@lexical/rich-text'
import { $setBlocksType } from '@lexical/selection'
import {
  $createParagraphNode,
  $getRoot,
  $getSelection,
  $isRangeSelection,
  $setCompositionKey,
  type ElementNode,
  type TextNode,
} from 'lexical'
import { afterEach, describe, expect, it } from 'vitest'
import { actOnTable } from '../../../renderer/editor/binding/index.ts'
import type { Block, List } from '../../../shared/notebook/blocks.ts'
import { edit, type Screen } from '../../support/apart/engine.ts'
import { bring, copyOf } from '../../support/apart/matrices.ts'
import { isOnPage } from '../../support/apart/on-page.ts'
import { ours } from '../../support/apart/ours.ts'
import { spokenText } from '../../support/apart/spoken-lines.ts'

const words = (text: string) => [{ kind: 'text', text, marks: [] }] as const
const paragraph = (text: string): Block => ({ kind: 'paragraph', content: words(text) })
const list = (...items: string[]): List => ({
  kind: 'list',
  style: 'bullet',
  items: items.map((text) => ({ content: words(text), children: [] })),
})
const lines = [paragraph('before'), paragraph('Here.'), paragraph('behind')]

function $textOf(start: string): TextNode {
  const node = $getRoot()
    .getAllTextNodes()
    .find((one) => one.getTextContent().startsWith(start))
  if (!node) throw new Error(`no ${start}`)
  return node
}

function $select(start: string, from: number, to = from): void {
  $textOf(start).select(from, to)
}

let opened: (() => void)[] = []
afterEach(() => {
  for (const close of opened) close()
  opened = []
})

function parentsOf(element: Element | null): readonly Element[] {
  const parent = element?.parentElement
  return parent ? [parent, ...parentsOf(parent)] : []
}

/** Somebody who composes at the end of the line “Here.”, and somebody else; each on a screen. */
function composing(blocks: readonly Block[] = lines) {
  const base = ours.create(blocks, 9)
  const [near, far] = [1, 2].map((id) => ours.mount(copyOf(base, id))) as [Screen, Screen]
  const root = document.createElement('div')
  document.body.append(root)
  near.editor.setRootElement(root)
  opened.push(() => {
    near.release()
    far.release()
    root.remove()
  })
  let [key, drawn, composed] = ['', null as HTMLElement | null, '']
  const becomes = (next: string) =>
    edit(near, () => {
      const node = $textOf('Here.')
      key = node.getKey()
      const at = 'Here.'.length
      node.spliceText(at, composed.length, next)
      node.select(at + next.length, at + next.length)
      composed = next
      $setCompositionKey(key)
    })
  becomes('に')
  drawn = near.editor.getElementByKey(key)
  const stoodIn = parentsOf(drawn)
  return {
    ...{ near, far, root, becomes },
    /** Whether the input method still has the very node that it writes in, where it stood. */
    isWhole: () =>
      drawn !== null &&
      root.contains(drawn) &&
      parentsOf(drawn).every((parent, i) => parent === stoodIn[i]) &&
      near.editor.isComposing(),
    others: (...acts: (() => void)[]) => {
      for (const act of acts) {
        const before = ours.content(far.doc)
        act()
        expect(ours.content(far.doc), 'others did nothing').not.toBe(before)
        bring(far.doc, near.doc)
      }
    },
    /** Chooses, goes on typing where the caret is, and gives what both say then. */
    choose: (chosen: string): string => {
      becomes(chosen)
      edit(near, () => $setCompositionKey(null))
      edit(near, () => {
        const selection = $getSelection()
        if ($isRangeSelection(selection)) selection.insertText('!')
      })
      for (let round = 0; round < 2; round++) {
        bring(near.doc, far.doc)
        bring(far.doc, near.doc)
      }
      for (const screen of [near, far]) {
        expect(screen.broken()).toBeUndefined()
        expect(screen.same()).toBe(true)
      }
      expect(isOnPage(near.editor)).toBe(true)
      const said = spokenText(ours.blocks(near.doc))
      expect(spokenText(ours.blocks(far.doc))).toBe(said)
      return said
    },
  }
}

const $makeHeading = () => {
  $select('Here.', 0)
  $setBlocksType($getSelection(), () => $createHeadingNode('h2'))
}
const $makeParagraph = () => {
  $select('Here.', 0)
  $setBlocksType($getSelection(), $createParagraphNode)
}
const $format = (from: number, to: number) => () => {
  $select('Here.', from, to)
  const selection = $getSelection()
  if ($isRangeSelection(selection)) selection.formatText('bold')
}
const $parent = (start: string) => $textOf(start).getParentOrThrow<ElementNode>()

/** What others do to the line, and how often the mark “!”, typed afterwards, follows what was chosen. */
const reshaping: Readonly<Record<string, () => void>> = {
  'make it a heading': $makeHeading,
  'make all of it bold': $format(0, 5),
  'make some of it bold': $format(1, 3),
  'split it': () => {
    $select('Here.', 2)
    const selection = $getSelection()
    if ($isRangeSelection(selection)) selection.insertParagraph()
  },
  'join it with the line before': () => {
    const line = $parent('Here.')
    line.getPreviousSibling<ElementNode>()?.append(...line.getChildren())
    line.remove()
  },
  'make it a list': () => {
    $select('Here.', 0)
    $insertList('number')
  },
  'move it': () => {
    $getRoot().append($parent('Here.'))
  },
}

describe('P6: while an input method composes, and others', () => {
  for (const [name, $act] of Object.entries(reshaping)) {
    it(`${name}: it keeps its node, what is chosen stands once, and the caret behind it`, () => {
      const one = composing()
      one.others(() => edit(one.far, $act))
      expect(one.isWhole()).toBe(true)
      one.becomes('にほ')
      expect(one.isWhole()).toBe(true)
      const said = one.choose('日本')
      expect(said).toContain('日本!')
      expect(said.split('日本')).toHaveLength(2)
      expect(said).not.toMatch(/[にほ]/)
    })
  }

  it('delete the line: what is chosen stands, in a line of its own', () => {
    const one = composing()
    one.others(() => edit(one.far, () => $parent('Here.').remove()))
    expect(one.isWhole()).toBe(true)
    expect(one.choose('日本')).toBe('before\n日本!\nbehind')
  })

  it('write in the same line or in others: that is seen at once, and it keeps its node', () => {
    const one = composing()
    one.others(
      () => edit(one.far, () => $textOf('Here.').spliceText(0, 0, 'Right ')),
      () => edit(one.far, () => $textOf('behind').spliceText(0, 0, 'far ')),
    )
    expect(one.isWhole()).toBe(true)
    // Behind what is composed Lexical draws a sign that is not seen.
    expect(one.root.textContent?.replace('\u200b', '')).toBe('beforeRight Here.にfar behind')
  })

  it('turn a line into something and back, and write elsewhere between: nothing of that is left out', () => {
    const one = composing()
    one.others(
      () => edit(one.far, $makeHeading),
      () => edit(one.far, () => $textOf('behind').spliceText(0, 0, 'far ')),
      () => edit(one.far, $makeParagraph),
      () => edit(one.far, () => $textOf('before').spliceText(0, 0, 'long ')),
      () => edit(one.far, () => $textOf('far').spliceText(0, 0, 'so ')),
    )
    expect(one.isWhole()).toBe(true)
    expect(one.choose('日本')).toBe('long before\nHere.日本!\nso far behind')
  })

  it('turn a line into something and back, and exchange letters elsewhere between: those are seen too', () => {
    const one = composing()
    one.others(
      () => edit(one.far, $makeHeading),
      () => edit(one.far, () => $textOf('behind').spliceText(0, 1, 'B')),
      () => edit(one.far, $makeParagraph),
    )
    expect(one.isWhole()).toBe(true)
    expect(one.choose('日本')).toBe('before\nHere.日本!\nBehind')
  })

  it('write elsewhere while a step of it is not written yet: it is not lost', () => {
    const one = composing()
    one.near.editor.update(() => void $textOf('Here.').spliceText(5, 1, 'にほ').select(7, 7))
    one.others(() => edit(one.far, () => $textOf('behind').spliceText(0, 0, 'far ')))
    bring(one.near.doc, one.far.doc)
    one.near.editor.read('force-commit', () => undefined)
    edit(one.near, () => $setCompositionKey(null))
    bring(one.near.doc, one.far.doc)
    expect(one.near.broken()).toBeUndefined()
    expect(spokenText(ours.blocks(one.far.doc))).toBe('before\nHere.にほ\nfar behind')
  })

  it('write elsewhere while a step of it is not written yet, and the editor goes: it is kept', () => {
    const one = composing()
    one.near.editor.update(() => void $textOf('Here.').spliceText(5, 1, 'にほ').select(7, 7))
    one.others(() => edit(one.far, () => $textOf('behind').spliceText(0, 0, 'far ')))
    one.near.release()
    bring(one.near.doc, one.far.doc)
    expect(spokenText(ours.blocks(one.far.doc))).toBe('before\nHere.にほ\nfar behind')
  })

  it('change something else of the document: each step goes on to be seen by them', () => {
    const one = composing()
    one.far.doc.getText('something else').insert(0, 'words')
    bring(one.far.doc, one.near.doc)
    one.becomes('にほ')
    bring(one.near.doc, one.far.doc)
    expect(spokenText(ours.blocks(one.far.doc))).toBe('before\nHere.にほ\nbehind')
  })

  it('take a look away beside it, where there are other looks before it: it keeps its node', () => {
    const bold = { kind: 'text', text: 'bold', marks: ['bold'] } as const
    const here: Block = { kind: 'paragraph', content: [...words('So '), bold, ...words('Here.')] }
    const one = composing([{ kind: 'paragraph', content: [bold] }, here])
    one.others(() =>
      edit(one.far, () => {
        $getRoot().getAllTextNodes()[2]?.toggleFormat('bold')
      }),
    )
    expect(one.isWhole()).toBe(true)
    expect(one.choose('日本')).toBe('bold\nSo boldHere.日本!')
  })

  for (const items of [
    ['first', 'second', 'Here.', 'fourth'],
    ['Here.', 'second', 'third'],
  ]) {
    it(`take a line out of the middle of its list (${items.join(', ')}): it keeps its node`, () => {
      const one = composing([list(...items)])
      one.others(() =>
        edit(one.far, () => {
          $select('second', 0)
          $setBlocksType($getSelection(), $createParagraphNode)
        }),
      )
      expect(one.isWhole()).toBe(true)
      expect(one.choose('日本')).toBe(items.join('\n').replace('Here.', 'Here.日本!'))
    })
  }

  it('turn the list around its item into another: it keeps its node', () => {
    const one = composing([list('first', 'Here.', 'third')])
    one.others(() =>
      edit(one.far, () => {
        $select('first', 0)
        $setBlocksType($getSelection(), $createParagraphNode)
      }),
    )
    expect(one.isWhole()).toBe(true)
    expect(one.choose('日本')).toBe('first\nHere.日本!\nthird')
  })

  it('move the row of its cell: it keeps its node', () => {
    const rows = [[words('one')], [words('Here.')], [words('three')]]
    const one = composing([{ kind: 'table', caption: [], rows }, paragraph('behind')])
    one.others(() => {
      edit(one.far, () => $select('Here.', 0))
      actOnTable(one.far.editor, { kind: 'move', axis: 'row', by: -1 })
    })
    expect(one.isWhole()).toBe(true)
    expect(one.choose('日本')).toContain('Here.日本!\none\nthree')
  })

  it('release the editor meanwhile: what was composed by then is kept', () => {
    const one = composing()
    one.others(() => edit(one.far, $makeHeading))
    one.becomes('にほ')
    one.near.release()
    bring(one.near.doc, one.far.doc)
    expect(spokenText(ours.blocks(one.far.doc))).toBe('before\nHere.にほ\nbehind')
  })
})
