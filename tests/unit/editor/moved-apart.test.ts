// @vitest-environment happy-dom
import { $createHeadingNode } from '@lexical/rich-text'
import { $setBlocksType } from '@lexical/selection'
import { $getRoot, $getSelection, type ElementNode } from 'lexical'
import { describe, expect, it } from 'vitest'
import type { Block } from '../../../shared/notebook/blocks.ts'
import { edit, type Screen } from '../../support/apart/engine.ts'
import { bring, copyOf } from '../../support/apart/matrices.ts'
import { ours } from '../../support/apart/ours.ts'
import { spokenText } from '../../support/apart/spoken-lines.ts'
import { $theTable } from '../../support/apart/table-acts.ts'

const paragraph = (text: string): Block => ({
  kind: 'paragraph',
  content: [{ kind: 'text', text, marks: [] }],
})
const start = ['moved', 'second', 'third', 'fourth'].map(paragraph)

/** Two screens of one body. */
function two(blocks: readonly Block[] = start): readonly [Screen, Screen] {
  const base = ours.create(blocks, 9)
  return [ours.mount(copyOf(base, 1)), ours.mount(copyOf(base, 2))]
}

function $child(index: number): ElementNode {
  return $getRoot().getChildAtIndex(index) as ElementNode
}

/** Moves the first line behind another one. */
const move = (screen: Screen, behind: number) =>
  edit(screen, () => void $child(behind).insertAfter($child(0)))

function meet([one, other]: readonly [Screen, Screen]): readonly string[] {
  for (let round = 0; round < 2; round++) {
    bring(one.doc, other.doc)
    bring(other.doc, one.doc)
  }
  const said = [one, other].map(({ doc }) => spokenText(ours.blocks(doc)))
  for (const screen of [one, other]) {
    expect(screen.broken()).toBeUndefined()
    expect(screen.same()).toBe(true)
    screen.release()
  }
  return said
}

const count = (text: string | undefined) => (text ?? '').split('moved').length - 1

describe('P6: a line that two people move apart', () => {
  it('stands once', () => {
    const both = two()
    move(both[0], 1)
    move(both[1], 3)
    const said = meet(both)
    expect(said.map(count)).toEqual([1, 1])
    expect(said[0]).toBe(said[1])
  })

  it('stands once also where one of them makes a heading of it', () => {
    const both = two()
    move(both[0], 1)
    move(both[1], 3)
    edit(both[1], () => {
      $child(3).select(0, 0)
      $setBlocksType($getSelection(), () => $createHeadingNode('h2'))
    })
    const said = meet(both)
    expect(said.map(count)).toEqual([1, 1])
    expect(said[0]).toBe(said[1])
  })

  it('stands once also where both take it past a table, or out of one', () => {
    const cell = (text: string) => [{ kind: 'text', text, marks: [] }] as const
    for (const table of [false, true]) {
      const rows = [[cell(table ? 'moved' : 'cell'), cell('other')]]
      const both = two([
        paragraph(table ? 'first' : 'moved'),
        { kind: 'table', caption: [], rows },
        ...start.slice(1),
      ])
      const out = (screen: Screen, behind: number) =>
        edit(screen, () => {
          const line = table ? $theTable().getAllTextNodes()[0]?.getParentOrThrow() : $child(0)
          if (line) $child(behind).insertAfter(line)
        })
      out(both[0], 2)
      out(both[1], 4)
      const said = meet(both)
      expect(said.map(count)).toEqual([1, 1])
      expect(said[0]).toBe(said[1])
    }
  })

  it('stands twice where one of them wrote in it: nothing of that is lost', () => {
    const both = two()
    move(both[0], 1)
    move(both[1], 3)
    edit(both[1], () => $child(3).selectEnd().insertText(' with words'))
    const said = meet(both)
    expect(said.map(count)).toEqual([2, 2])
    expect(said[0]).toContain('moved with words')
  })

  it('is left as it stands by those who only read', () => {
    const both = two()
    move(both[0], 1)
    move(both[1], 3)
    for (const { editor } of both) editor.setEditable(false)
    expect(meet(both).map(count)).toEqual([2, 2])
  })
})
