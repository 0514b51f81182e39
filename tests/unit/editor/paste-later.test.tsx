// @vitest-environment happy-dom
import {
  $createRangeSelection,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
  UNDO_COMMAND,
} from 'lexical'
import { act } from 'react'
import { describe, expect, it } from 'vitest'
import { pasteLater, pasteMarkdown } from '../../../renderer/editor/paste/paste-later.ts'
import { newsOf } from '../../../renderer/editor/paste/paste-news.ts'
import type { Clipboard } from '../../../renderer/editor/reading/clipboard.ts'
import type { readApart } from '../../../renderer/editor/reading/read-apart.ts'
import {
  readClipboard,
  readPastedMarkdown,
} from '../../../renderer/editor/reading/read-clipboard.ts'
import {
  blocksOf,
  bring,
  copyOf,
  docWith,
  edit,
  type Mounted,
  mountSection,
  paragraph,
  text,
  theBody,
} from './setup.tsx'

/** A reader that answers when the test says so, in any order; what it answers is what the worker would. */
function slowReader() {
  const asked: {
    readonly finish: () => void
    readonly fail: (code: 'too-much' | 'took-too-long') => void
  }[] = []
  const read = ((kind: string, what: Clipboard | string, signal: AbortSignal) =>
    new Promise((resolve) => {
      signal.addEventListener('abort', () => resolve({ ok: false, code: 'stopped' }))
      const answer = () =>
        kind === 'markdown' ? readPastedMarkdown(what as string) : readClipboard(what as Clipboard)
      asked.push({
        finish: () => resolve({ ok: true, answer: answer() }),
        fail: (code) => resolve({ ok: false, code }),
      })
    })) as typeof readApart
  return {
    read,
    /** Lets one of what was asked, by its number, be done, and what follows from it. */
    finish: (number: number) => act(async () => asked[number]?.finish()),
    fail: (number: number, code: 'too-much' | 'took-too-long') =>
      act(async () => asked[number]?.fail(code)),
  }
}

const html = (words: string): Clipboard => ({
  own: '',
  html: words,
  plain: `plain of ${words}`,
  files: 0,
})

function caretAt(screen: Mounted, line: number, offset: number, to = offset): void {
  edit(screen, () => {
    const element = $getRoot().getChildAtIndex(line)
    const node = $isElementNode(element) ? element.getFirstDescendant() : null
    if (!$isTextNode(node)) {
      element?.selectStart()
      return
    }
    const selection = $createRangeSelection()
    selection.anchor.set(node.getKey(), offset, 'text')
    selection.focus.set(node.getKey(), to, 'text')
    $setSelection(selection)
  })
}

function type(screen: Mounted, words: string): void {
  edit(screen, () => {
    const selection = $getSelection()
    if ($isRangeSelection(selection)) selection.insertText(words)
  })
}

const linesOf = (screen: Mounted) =>
  screen.editor().read('latest', () =>
    $getRoot()
      .getChildren()
      .map((line) => line.getTextContent()),
  )

function mount(...lines: readonly string[]) {
  const doc = docWith(lines.map(paragraph))
  const screen = mountSection(doc)
  screen.editor().getRootElement()?.focus()
  return { doc, screen }
}

describe('P6: what is pasted while it is still being read', () => {
  it('comes to where the caret was; what was typed since stands behind it, and typing goes on', async () => {
    for (const [line, offset, expected] of [
      [0, 3, ['oneXxyz two']],
      [0, 0, ['Xxyzone two']],
      [0, 7, ['one twoXxyz']],
    ] as const) {
      const { screen } = mount('one two')
      const reader = slowReader()
      caretAt(screen, line, offset)
      act(() => pasteLater(screen.editor(), html('<b>X</b>'), reader.read))
      type(screen, 'xy')
      type(screen, 'z')
      await reader.finish(0)
      expect(linesOf(screen)).toEqual(expected)
      type(screen, '!')
      expect(linesOf(screen)).toEqual(expected.map((own) => own.replace('xyz', 'xyz!')))
      expect(screen.heals).toEqual([])
      screen.unmount()
    }
  })

  it('into an empty section, with what was typed meanwhile behind it', async () => {
    const { screen, doc } = mount('')
    const reader = slowReader()
    caretAt(screen, 0, 0)
    act(() => pasteLater(screen.editor(), html('<i>first</i>'), reader.read))
    type(screen, ' then')
    await reader.finish(0)
    expect(linesOf(screen)).toEqual(['first then'])
    expect(blocksOf(doc)).toEqual([
      { kind: 'paragraph', content: [{ ...text('first'), marks: ['italic'] }, text(' then')] },
    ])
    screen.unmount()
  })

  it('two pastes at one place stand in their order, whichever was read first', async () => {
    for (const order of [
      [0, 1],
      [1, 0],
    ] as const) {
      const { screen } = mount('a b')
      const reader = slowReader()
      caretAt(screen, 0, 1)
      act(() => pasteLater(screen.editor(), html('<b>1</b>'), reader.read))
      act(() => pasteLater(screen.editor(), html('<b>2</b>'), reader.read))
      type(screen, 't')
      for (const number of order) await reader.finish(number)
      expect(linesOf(screen), `${order}`).toEqual(['a12t b'])
      screen.unmount()
    }
  })

  it('others write before it and in its line meanwhile: it is where it was, on every device', async () => {
    const { screen, doc } = mount('first', 'here: there')
    const reader = slowReader()
    caretAt(screen, 1, 5)
    act(() => pasteLater(screen.editor(), html('<p>in</p><p>out</p>'), reader.read))
    const other = copyOf(doc, 77)
    const body = theBody(other)
    body.insert(1, 'THEIRS ')
    body.insert(body.length - 1, ' END')
    act(() => bring(other, doc))
    await reader.finish(0)
    expect(linesOf(screen)).toEqual(['THEIRS first', 'here:in', 'out there END'])
    bring(doc, other)
    expect(blocksOf(other)).toEqual(blocksOf(doc))
    screen.unmount()
  })

  it('what was selected is replaced; where somebody wrote in it meanwhile, it stays', async () => {
    const { screen } = mount('old words stay')
    const reader = slowReader()
    caretAt(screen, 0, 0, 9)
    act(() => pasteLater(screen.editor(), html('<b>new</b>'), reader.read))
    type(screen, '?')
    await reader.finish(0)
    expect(linesOf(screen)).toEqual(['new? stay'])
    screen.unmount()

    const again = mount('old words stay')
    caretAt(again.screen, 0, 0, 9)
    act(() => pasteLater(again.screen.editor(), html('<b>new</b>'), reader.read))
    const other = copyOf(again.doc, 78)
    theBody(other).insert(5, 'THEIR ')
    act(() => bring(other, again.doc))
    await reader.finish(1)
    expect(linesOf(again.screen)).toEqual(['old THEIR wordsnew stay'])
    again.screen.unmount()
  })

  it('one undo takes it back, and nothing that was typed around it', async () => {
    const { screen } = mount('a')
    const reader = slowReader()
    caretAt(screen, 0, 1)
    type(screen, 'b')
    act(() => pasteLater(screen.editor(), html('<p>one</p><p>two</p>'), reader.read))
    type(screen, 'c')
    await reader.finish(0)
    expect(linesOf(screen)).toEqual(['abone', 'twoc'])
    type(screen, 'd')
    const undo = () => act(() => screen.editor().dispatchCommand(UNDO_COMMAND, undefined))
    undo()
    expect(linesOf(screen)).toEqual(['abone', 'twoc'])
    undo()
    expect(linesOf(screen)).toEqual(['abc'])
    screen.unmount()
  })

  it('undone or stopped before it is there, it never comes, and nothing else is undone', async () => {
    const { screen } = mount('a')
    const reader = slowReader()
    caretAt(screen, 0, 1)
    type(screen, 'b')
    act(() => pasteLater(screen.editor(), html('<b>X</b>'), reader.read))
    await act(async () => screen.editor().dispatchCommand(UNDO_COMMAND, undefined))
    await reader.finish(0)
    expect(linesOf(screen)).toEqual(['ab'])
    screen.unmount()
  })

  it('takes too long: its plain words come in, and a sentence says why', async () => {
    const { screen } = mount('a ')
    const reader = slowReader()
    caretAt(screen, 0, 2)
    act(() => pasteLater(screen.editor(), html('<b>X</b>'), reader.read))
    await reader.fail(0, 'took-too-long')
    expect(linesOf(screen)).toEqual(['a plain of <b>X</b>'])
    expect(screen.frame.querySelector('[role=status]')?.textContent).toContain(
      'Reading its formats took too long, so only its words came in.',
    )
    screen.unmount()
  })

  it('a section that went off the screen meanwhile has it all the same', async () => {
    const { screen, doc } = mount('a')
    const reader = slowReader()
    caretAt(screen, 0, 1)
    act(() => pasteLater(screen.editor(), html('<ul><li>one</li><li>two</li></ul>'), reader.read))
    screen.unmount()
    await reader.finish(0)
    expect(JSON.stringify(blocksOf(doc))).toContain('one')
    expect(JSON.stringify(blocksOf(doc))).toContain('two')
  })

  it('p22: of a picture alone it is told that pictures are not kept', async () => {
    const { screen } = mount('a')
    const reader = slowReader()
    caretAt(screen, 0, 1)
    const alone = { ...html('<img src="https://example.org/x.png">'), plain: '' }
    act(() => pasteLater(screen.editor(), alone, reader.read))
    await reader.finish(0)
    expect(linesOf(screen)).toEqual(['a'])
    expect(newsOf(screen.editor()).now()).toEqual({
      kind: 'told',
      leftOut: { picture: 1 },
      problem: undefined,
    })
    expect(screen.frame.querySelector('[role=status]')?.textContent).toContain(
      'Notes hold words only.',
    )
    screen.unmount()
  })

  it('more than a section can hold stays outside, and a sentence says so', async () => {
    const { screen } = mount('a')
    const reader = slowReader()
    caretAt(screen, 0, 1)
    const long = { ...html(`<p>${'word '.repeat(220_000)}</p>`), plain: '' }
    act(() => pasteLater(screen.editor(), long, reader.read))
    await reader.finish(0)
    expect(linesOf(screen)).toEqual(['a'])
    expect(newsOf(screen.editor()).now()).toMatchObject({ problem: 'too-long' })
    screen.unmount()
  })
})

describe('Markdown that is pasted as plain text', () => {
  const markdown = '## Plan\n\n- **one**\n- two\n\n1. [site](https://example.org)'

  it('P6: comes in as it is, and is offered as format; one undo each', async () => {
    const { screen, doc } = mount('before')
    const reader = slowReader()
    caretAt(screen, 0, 6)
    edit(screen, () => $getSelection()?.insertNodes([]))
    act(() => pasteMarkdown(screen.editor(), markdown, reader.read))
    const typed = blocksOf(doc)
    expect(linesOf(screen)).toEqual([
      'before## Plan',
      '',
      '- **one**',
      '- two',
      '',
      '1. [site](https://example.org)',
    ])
    const news = newsOf(screen.editor()).now()
    if (news?.kind !== 'offer') throw new Error('no offer')
    act(news.accept)
    await reader.finish(0)
    expect(linesOf(screen).join('|')).not.toContain('**')
    expect(JSON.stringify(blocksOf(doc))).toContain('"url":"https://example.org"')
    act(() => screen.editor().dispatchCommand(UNDO_COMMAND, undefined))
    expect(blocksOf(doc)).toEqual(typed)
    act(() => screen.editor().dispatchCommand(UNDO_COMMAND, undefined))
    expect(blocksOf(doc)).toEqual([paragraph('before')])
    screen.unmount()
  })

  it('P6: changed since by anybody, it stays as it is', async () => {
    const { screen } = mount('')
    const reader = slowReader()
    caretAt(screen, 0, 0)
    act(() => pasteMarkdown(screen.editor(), markdown, reader.read))
    caretAt(screen, 3, 5)
    type(screen, '!')
    const before = linesOf(screen)
    const news = newsOf(screen.editor()).now()
    if (news?.kind !== 'offer') throw new Error('no offer')
    act(news.accept)
    await reader.finish(0)
    expect(linesOf(screen)).toEqual(before)
    expect(newsOf(screen.editor()).now()).toMatchObject({ problem: 'changed' })
    screen.unmount()
  })
})
