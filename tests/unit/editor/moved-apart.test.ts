// @vitest-environment happy-dom
import { $createHeadingNode } from '@lexical/rich-text'
import { $setBlocksType } from '@lexical/selection'
import { $getRoot, $getSelection, type ElementNode } from 'lexical'
import { describe, expect, it } from 'vitest'
import type { Block } from '../../../shared/notebook/blocks.ts'
import { copyNoteFor } from '../../../shared/notebook/body/copy-note.ts'
import type { DocLine } from '../../../shared/notebook/body/doc-line.ts'
import { readLines } from '../../../shared/notebook/body/read-lines.ts'
import { edit, type Screen } from '../../support/apart/engine.ts'
import { bring, copyOf } from '../../support/apart/matrices.ts'
import { bodyOf, ours } from '../../support/apart/ours.ts'
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

  it('stands once where one of them wrote in it first, with what was written', () => {
    for (const writer of [0, 1] as const) {
      const both = two()
      edit(both[writer], () => $child(0).selectEnd().insertText(' with words'))
      move(both[writer], 3)
      move(both[1 - writer] as Screen, 1)
      const said = meet(both)
      expect(said.map(count)).toEqual([1, 1])
      expect(said[0]).toContain('moved with words')
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

  it('stands twice where both wrote in it first, though the words of one stand in those of the other', () => {
    const both = two()
    edit(both[0], () => $child(0).selectEnd().insertText('!'))
    edit(both[1], () => $child(0).selectEnd().insertText('!!'))
    move(both[0], 3)
    move(both[1], 3)
    const said = meet(both)
    expect(said.map((text) => (text ?? '').split('!').length - 1)).toEqual([3, 3])
  })

  it('is left as it stands by those who only read', () => {
    const both = two()
    move(both[0], 1)
    move(both[1], 3)
    for (const { editor } of both) editor.setEditable(false)
    expect(meet(both).map(count)).toEqual([2, 2])
  })
})

describe('P6: a line that one moves, and that another one’s undo puts back', () => {
  /** Each act is a step of its own; then one goes back some steps. */
  const undone = (screen: Screen, steps: number) => {
    for (let i = 0; i < steps; i++) screen.undo.undo()
  }
  const step = (screen: Screen, act: () => void) => {
    screen.undo.stopCapturing()
    edit(screen, act)
    screen.undo.stopCapturing()
  }
  const exchange = ([one, other]: readonly [Screen, Screen]) => {
    bring(one.doc, other.doc)
    bring(other.doc, one.doc)
  }
  const letters = (text: string | undefined) => [...(text ?? '').replace(/\s/g, '')].sort().join('')
  const all = letters(spokenText(start))

  const cases: Readonly<Record<string, (both: readonly [Screen, Screen]) => void>> = {
    'a move of it, moved on by the other meanwhile': (both) => {
      step(both[0], () => void $child(1).insertAfter($child(0)))
      exchange(both)
      edit(both[1], () => void $child(3).insertAfter($child(1)))
      undone(both[0], 1)
    },
    'a move of it, that the other has moved on already': (both) => {
      step(both[0], () => void $child(1).insertAfter($child(0)))
      exchange(both)
      edit(both[1], () => void $child(3).insertAfter($child(1)))
      exchange(both)
      undone(both[0], 1)
    },
    'a move of it, back and forth': (both) => {
      step(both[0], () => void $child(1).insertAfter($child(0)))
      undone(both[0], 1)
      both[0].undo.redo()
      undone(both[0], 1)
      move(both[1], 3)
    },
    'that it was deleted': (both) => {
      step(both[0], () => $child(0).remove())
      undone(both[0], 1)
      move(both[1], 3)
    },
    'a word of it': (both) => {
      step(both[0], () => {
        const [text] = $child(0).getAllTextNodes()
        text?.select(1, 3).removeText()
      })
      undone(both[0], 1)
      move(both[1], 3)
    },
    'all of a line that was joined with it, and moved (of the fuzz: seed 558)': (both) => {
      step(both[0], () => {
        $child(1).selectStart().deleteCharacter(true)
      })
      step(both[0], () => void $child(1).insertAfter($child(0)))
      exchange(both)
      edit(both[1], () => void $child(2).insertAfter($child(1)))
      undone(both[0], 2)
    },
  }
  for (const [what, act] of Object.entries(cases)) {
    for (const swapped of [false, true]) {
      it(`stands once: ${what}${swapped ? ', other client ids' : ''}`, () => {
        const [one, other] = two()
        const both = swapped ? ([other, one] as const) : ([one, other] as const)
        act(both)
        const said = meet(both)
        expect(said.map(letters)).toEqual([all, all])
        expect(said[0]).toBe(said[1])
      })
    }
  }

  it('stays where somebody wrote in what was put back: nothing of that is lost', () => {
    const both = two()
    step(both[0], () => $child(0).remove())
    undone(both[0], 1)
    edit(both[0], () => $child(0).selectEnd().insertText(' with words'))
    move(both[1], 3)
    const said = meet(both)
    expect(said[0]).toContain('moved with words')
    expect(said.map(count)).toEqual([2, 2])
  })

  it('stays where somebody typed the same letters in what was put back', () => {
    const both = two()
    step(both[0], () => $child(0).remove())
    undone(both[0], 1)
    edit(both[0], () => {
      $child(0).getAllTextNodes()[0]?.select(3, 5).removeText()
    })
    edit(both[0], () => $child(0).selectEnd().insertText('ed'))
    move(both[1], 3)
    expect(meet(both).map(count)).toEqual([2, 2])
  })

  it('stays where it is the very line that was moved: joined with that, once its own words were deleted', () => {
    const both = two()
    const line = () => readLines(bodyOf(both[0].doc))[0]
    const note = line() && copyNoteFor(line() as DocLine)
    step(both[0], () => $child(0).remove())
    undone(both[0], 1)
    both[0].doc.transact(() => line()?.map?.set('was', note), 'peer')
    expect(line()?.more).toEqual({ was: note })
    expect(meet(both).map(count)).toEqual([1, 1])
  })

  it('stays where its words stand no more in what was moved', () => {
    const both = two()
    step(both[0], () => $child(0).remove())
    undone(both[0], 1)
    move(both[1], 3)
    edit(both[1], () => {
      $child(3).getAllTextNodes()[0]?.select(0, 2).removeText()
    })
    expect(meet(both).map(count)).toEqual([1, 1])
  })
})
