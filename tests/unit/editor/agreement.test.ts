// @vitest-environment happy-dom
import { $createListNode, $isListNode, ListNode } from '@lexical/list'
import {
  $createTextNode,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  COLLABORATION_TAG,
  HISTORY_PUSH_TAG,
  SKIP_COLLAB_TAG,
  TextNode,
} from 'lexical'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { createDocumentLines } from '../../../renderer/editor/binding/document-lines.ts'
import { actOnTable } from '../../../renderer/editor/binding/index.ts'
import { createScreenLines } from '../../../renderer/editor/binding/screen-lines.ts'
import { cursorsDrawer } from '../../../renderer/editor/binding/show-cursors.ts'
import { $insertBlocks } from '../../../renderer/editor/paste/insert-blocks.ts'
import type { Block, List } from '../../../shared/notebook/blocks.ts'
import { type DocLine, indexOf } from '../../../shared/notebook/body/doc-line.ts'
import { readLines } from '../../../shared/notebook/body/read-lines.ts'
import { edit, type Screen } from '../../support/apart/engine.ts'
import { bring, copyOf } from '../../support/apart/matrices.ts'
import { bodyOf, ours } from '../../support/apart/ours.ts'
import { spokenText } from '../../support/apart/spoken-lines.ts'
import { $theTable } from '../../support/apart/table-acts.ts'

const words = (text: string) => [{ kind: 'text', text, marks: [] }] as const
const paragraph = (text: string): Block => ({ kind: 'paragraph', content: words(text) })
const list = (...items: string[]): List => ({
  kind: 'list',
  style: 'number',
  items: items.map((text) => ({ content: words(text), children: [] })),
})

afterEach(() => {
  vi.restoreAllMocks()
})

const screenOf = (...blocks: readonly Block[]) => ours.mount(ours.create(blocks, 1))
const said = ({ doc }: Screen) => spokenText(ours.blocks(doc))
/** An editor that shows some letter as another one. */
const showWrongly = (letter: string) =>
  vi.spyOn(TextNode.prototype, 'getTextContent').mockImplementation(function (this: TextNode) {
    return this.getLatest().__text.replaceAll(letter, '?')
  })
const $typeAtEnd = (text: string) => () => void $getRoot().selectEnd().insertText(text)

describe('P6: a screen says what its body says, or its editor goes', () => {
  it('one that cannot show a body as it is takes nothing, and is not tried again', () => {
    showWrongly('x')
    const screen = screenOf(paragraph('six'))
    expect(screen.broken()).toBe('unshowable')
    expect(said(screen)).toBe('six')
  })

  it('nor one that nests lists otherwise; and one that does so later is found', () => {
    const before = screenOf(list('one'))
    expect(before.same()).toBe(true)
    vi.spyOn(ListNode.prototype, 'getStart').mockReturnValue(7)
    expect(before.same()).toBe(false)
    expect(screenOf(list('one')).broken()).toBe('unshowable')
  })

  it('one that cannot show what others write is replaced', () => {
    const screen = screenOf(paragraph('word'))
    const far = copyOf(screen.doc, 2)
    showWrongly('x')
    bodyOf(far).insert(1, 'x')
    bring(far, screen.doc)
    expect(screen.broken()).toBe('error')
    expect(said(screen)).toBe('xword')
  })

  it('one whose words do not come to stand in the body is replaced', () => {
    const screen = screenOf(paragraph('word'))
    vi.spyOn(bodyOf(screen.doc), 'insert').mockImplementation(() => undefined)
    edit(screen, $typeAtEnd('!'))
    expect(screen.broken()).toBe('error')
    expect(said(screen)).toBe('word')
  })

  it('a depth that could not be shown is, once there is a line to stand under', () => {
    const screen = screenOf(list('a', 'c'))
    const deep = readLines(bodyOf(screen.doc))[1]
    screen.doc.transact(() => deep?.map?.set('indent', 2), 'peer')
    edit(screen, () => {
      const first = $getRoot().getAllTextNodes()[0]
      const item = first?.select(1, 1).insertParagraph()
      if ($isElementNode(item)) item.append($createTextNode('b')).setIndent(1)
    })
    expect(readLines(bodyOf(screen.doc)).map(({ props }) => props.indent)).toEqual([0, 1, 2])
    expect(screen.broken()).toBeUndefined()
    expect(screen.same()).toBe(true)
  })

  /** Puts the last item of a list into one of its own beside it, as no rule of the editor would have it. */
  const apart = (screen: Screen, tag: string) =>
    screen.editor.update(
      () => {
        const [first] = $getRoot().getChildren()
        const item = $isListNode(first) ? first.getLastChild() : null
        if (item) first?.insertAfter($createListNode('number').append(item))
      },
      { discrete: true, skipTransforms: true, tag },
    )

  it('lists that are nested otherwise than the body says are made as it says, and found where they stay', () => {
    const screen = screenOf(list('a', 'b'))
    apart(screen, 'own')
    expect([screen.broken(), screen.same()]).toEqual([undefined, true])
    apart(screen, SKIP_COLLAB_TAG)
    expect(screen.same()).toBe(false)
    expect(ours.blocks(screen.doc)).toEqual([list('a', 'b')])
  })

  it('two lists that come to stand side by side are one', () => {
    const screen = screenOf(list('a'), paragraph('between'), list('b'))
    edit(screen, () => $getRoot().getChildAtIndex(1)?.remove())
    expect(screen.same()).toBe(true)
    expect(ours.blocks(screen.doc)).toEqual([list('a', 'b')])
  })

  it('who types in a list has nothing of it drawn anew', () => {
    const screen = screenOf(list('a', 'b'))
    const drawn = vi.fn()
    screen.editor.registerUpdateListener(({ tags }) => {
      if (tags.has(COLLABORATION_TAG)) drawn()
    })
    edit(screen, $typeAtEnd('!'))
    edit(screen, () => void $getRoot().selectEnd().insertParagraph())
    expect(said(screen)).toBe('a\nb!\n')
    expect(drawn).not.toHaveBeenCalled()
  })

  it('an editor that is emptied shows the empty line of its body, and one types on in it', () => {
    const screen = screenOf(paragraph('words'))
    edit(screen, () => $getRoot().clear())
    expect([screen.broken(), screen.same()]).toEqual([undefined, true])
    edit(screen, $typeAtEnd('again'))
    expect(said(screen)).toBe('again')
  })

  it('a cell that the editor takes away stands again, and the caret stays in its own', () => {
    const rows = [[words('one'), words('two')]]
    const screen = screenOf({ kind: 'table', caption: [], rows }, paragraph('behind'))
    edit(screen, () => {
      const [one, two] = $theTable().getAllTextNodes()
      one?.getParentOrThrow().getParentOrThrow().remove()
      two?.select(3, 3)
    })
    edit(screen, () => {
      const selection = $getSelection()
      if ($isRangeSelection(selection)) selection.insertText('!')
    })
    expect([screen.broken(), screen.same()]).toEqual([undefined, true])
    expect(ours.blocks(screen.doc)[0]).toMatchObject({ rows: [[[], words('two!')]] })
  })

  it('letters beside a cell that the editor takes away are new where the caret is', () => {
    const rows = [[words('one'), words('aa')]]
    for (const at of [0, 1, 2]) {
      const screen = screenOf({ kind: 'table', caption: [], rows }, paragraph('aa'))
      const body = bodyOf(screen.doc)
      const place = (offset: number) => indexOf(readLines(body).at(-1) as DocLine, offset)
      const letters = [0, 1].map((i) => Y.createRelativePositionFromTypeIndex(body, place(i)))
      edit(screen, () => {
        $theTable().getAllTextNodes()[1]?.getParentOrThrow().getParentOrThrow().remove()
        $getRoot().getAllTextNodes().at(-1)?.select(at, at).insertText('a')
      })
      const now = letters.map((letter) =>
        Y.createAbsolutePositionFromRelativePosition(letter, screen.doc),
      )
      const stand = [0, 1, 2].filter((i) => i !== at).map(place)
      expect(now.map((one) => one?.index)).toEqual(stand)
    }
  })

  it('a row that somebody deleted shows while it holds words, and goes with the last of them', () => {
    const rows = [[words('one')], [words('two')]]
    const screen = screenOf({ kind: 'table', caption: [], rows }, paragraph('behind'))
    const far = ours.mount(copyOf(screen.doc, 2))
    edit(far, () => void $theTable().getAllTextNodes()[0]?.select(0, 0))
    actOnTable(far.editor, { kind: 'delete', axis: 'row' })
    edit(screen, () => $theTable().getAllTextNodes()[0]?.select(3, 3).insertText('!'))
    bring(far.doc, screen.doc)
    expect(ours.blocks(screen.doc)[0]).toMatchObject({ rows: [[words('!')], [words('two')]] })
    edit(screen, () => $theTable().getAllTextNodes()[0]?.select(0, 1).removeText())
    expect([screen.broken(), screen.same()]).toEqual([undefined, true])
    expect(ours.blocks(screen.doc)[0]).toMatchObject({ rows: [[words('two')]] })
    far.release()
  })

  it('two tables that come in at once stand where they came, and the line between them', () => {
    const screen = screenOf(paragraph('words'))
    const table = (text: string): Block => ({ kind: 'table', caption: [], rows: [[words(text)]] })
    const all = [paragraph('before'), table('one'), paragraph('between'), table('two')]
    edit(screen, () => {
      $getRoot().selectEnd()
      $insertBlocks([...all, paragraph('behind')])
    })
    expect([screen.broken(), screen.same()]).toEqual([undefined, true])
    expect(said(screen)).toMatch(/before\n+one\n+between\n+two\n+behind/)
  })

  it('what the editor calls a step of its own is taken back by itself', () => {
    const screen = screenOf(paragraph('one'))
    edit(screen, $typeAtEnd(' typed'))
    screen.editor.update($typeAtEnd(' put'), { discrete: true, tag: HISTORY_PUSH_TAG })
    screen.undo.undo()
    expect(said(screen)).toBe('one typed')
  })

  it('the caret stays in its words also where somebody asks a change what it was', () => {
    const screen = screenOf(paragraph('one two'))
    const far = copyOf(screen.doc, 2)
    bodyOf(screen.doc).observe((event) => void event.delta)
    edit(screen, () => void $getRoot().getAllTextNodes()[0]?.select(3, 3))
    bodyOf(far).insert(1, 'longer words, ')
    bring(far, screen.doc)
    edit(screen, () => {
      const selection = $getSelection()
      if ($isRangeSelection(selection)) selection.insertText('!')
    })
    expect(said(screen)).toBe('longer words, one! two')
  })

  it('carets of others that cannot be drawn cost nobody their text', () => {
    const { doc, editor } = screenOf(paragraph('one'))
    const body = bodyOf(doc)
    const both = { body, document: createDocumentLines(body), screen: createScreenLines() }
    const awareness = new Awareness(doc)
    vi.spyOn(awareness, 'getStates').mockImplementation(() => {
      throw new Error('not to be read')
    })
    const container = document.createElement('div')
    const draw = cursorsDrawer({
      ...{ editor, both, awareness, section: 's', container, isBroken: () => false },
    })
    expect(draw).not.toThrow()
    awareness.destroy()
  })
})
