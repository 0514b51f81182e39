// @vitest-environment happy-dom
import {
  $createRangeSelection,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $setSelection,
  UNDO_COMMAND,
} from 'lexical'
import { act } from 'react'
import { describe, expect, it } from 'vitest'
import { isPasting, pasteLater } from '../../../renderer/editor/paste/paste-later.ts'
import { newsOf } from '../../../renderer/editor/paste/paste-news.ts'
import { lettersPerStep } from '../../../renderer/editor/paste/put-blocks.ts'
import type { Clipboard } from '../../../renderer/editor/reading/clipboard.ts'
import type { readApart } from '../../../renderer/editor/reading/read-apart.ts'
import { readClipboard } from '../../../renderer/editor/reading/read-clipboard.ts'
import type { Block } from '../../../shared/notebook/blocks.ts'
import { blocksText } from '../../../shared/notebook/blocks-text.ts'
import { blocksOf, docWith, edit, type Mounted, mountSection, paragraph } from './setup.tsx'

const read = (async (_: string, what: Clipboard) => {
  return { ok: true, answer: readClipboard(what) }
}) as unknown as typeof readApart
const line = (i: number) => `line ${i} ${'w'.repeat(90)}`
const many = Array.from({ length: 500 }, (_, i) => line(i))
const clip = (html: string): Clipboard => ({ own: '', html, plain: 'plain', files: 0 })
const paragraphs = (lines: readonly string[]) => lines.map((one) => `<p>${one}</p>`).join('')

const linesOf = (screen: Mounted) =>
  screen.editor().read('latest', () =>
    $getRoot()
      .getChildren()
      .map((one) => one.getTextContent()),
  )

function mount(...lines: readonly string[]) {
  const doc = docWith(lines.map(paragraph))
  const screen = mountSection(doc)
  screen.editor().getRootElement()?.focus()
  return { doc, screen }
}

function caretAt(screen: Mounted, offset: number): void {
  edit(screen, () => {
    const first = $getRoot().getFirstChild()
    const node = $isElementNode(first) ? first.getFirstDescendant() : null
    if (node && 'select' in node)
      (node.select as (from: number, to: number) => void)(offset, offset)
  })
}

const done = (screen: Mounted) =>
  act(async () => {
    await expect.poll(() => isPasting(screen.editor()), { timeout: 20_000 }).toBe(false)
  })

function type(screen: Mounted, words: string): void {
  edit(screen, () => {
    const selection = $getSelection()
    if ($isRangeSelection(selection)) selection.insertText(words)
  })
}

describe('P6: a long paste comes in in steps, and is what it would have been at once', () => {
  it('in the middle of a line, its first joins what stands before and its last what stands behind; one undo', async () => {
    const { doc, screen } = mount('before behind', 'next')
    caretAt(screen, 7)
    const steps: number[] = []
    doc.on('update', (update: Uint8Array) => steps.push(update.length))
    pasteLater(screen.editor(), clip(paragraphs(many)), read)
    await done(screen)
    const [first, ...rest] = many
    const expected = [`before ${first}`, ...rest.slice(0, -1), `${rest.at(-1)}behind`, 'next']
    expect(linesOf(screen)).toEqual(expected)
    expect(blocksOf(doc)).toEqual(expected.map(paragraph))
    // No step wrote more than its share.
    expect(steps.length).toBeGreaterThan(4)
    expect(Math.max(...steps)).toBeLessThan(2 * lettersPerStep)
    // Typing goes on behind it.
    type(screen, '!')
    expect(linesOf(screen).at(-2)).toBe(`${rest.at(-1)}!behind`)
    edit(screen, () => screen.editor().dispatchCommand(UNDO_COMMAND, undefined))
    edit(screen, () => screen.editor().dispatchCommand(UNDO_COMMAND, undefined))
    expect(linesOf(screen)).toEqual(['before behind', 'next'])
  })

  it('what ends in a list or a table leaves no empty line behind it', async () => {
    const list = '<ul><li>one<li>two</ul>'
    const table = '<table><tr><td>a<td>b<tr><td>c<td>d</table>'
    for (const end of [list, `${list}<p>x</p>${table}`]) {
      const { doc, screen } = mount('')
      edit(screen, () => $getRoot().selectEnd())
      pasteLater(screen.editor(), clip(paragraphs(many) + end), read)
      await done(screen)
      const blocks = blocksOf(doc)
      expect(blocks).toEqual(readClipboard(clip(paragraphs(many) + end)).blocks)
      edit(screen, () => screen.editor().dispatchCommand(UNDO_COMMAND, undefined))
      expect(linesOf(screen)).toEqual([''])
    }
  })

  it('over words that begin in a list it stands where they stood, in its order', async () => {
    const item = (of: string): Block => ({
      kind: 'list',
      style: 'bullet',
      items: [{ content: [{ kind: 'text', text: of, marks: [] }], children: [] }],
    })
    const doc = docWith([item('one two'), paragraph('three four')])
    const screen = mountSection(doc)
    screen.editor().getRootElement()?.focus()
    edit(screen, () => {
      const [from, to] = $getRoot().getAllTextNodes()
      const selection = $createRangeSelection()
      selection.anchor.set(from?.getKey() ?? '', 4, 'text')
      selection.focus.set(to?.getKey() ?? '', 6, 'text')
      $setSelection(selection)
    })
    pasteLater(screen.editor(), clip(paragraphs(many)), read)
    await done(screen)
    const words = blocksText(blocksOf(doc))
    expect(words.startsWith(`one ${many[0]}`)).toBe(true)
    expect(words.endsWith(`${many.at(-1)}four`)).toBe(true)
    expect(words.match(/line \d+/g)).toEqual(many.map((one) => one.split(' w')[0]))
  })

  it('what is typed meanwhile stays, and undo takes back the paste alone or the typing alone', async () => {
    const { screen } = mount('a b')
    caretAt(screen, 2)
    pasteLater(screen.editor(), clip(paragraphs(many)), read)
    await expect
      .poll(() => linesOf(screen).length, { timeout: 20_000, interval: 1 })
      .toBeGreaterThan(20)
    expect(linesOf(screen).length).toBeLessThan(many.length)
    type(screen, 'typed ')
    await done(screen)
    expect(linesOf(screen)).toEqual([`a ${many[0]}`, ...many.slice(1, -1), `${many.at(-1)}typed b`])
    edit(screen, () => screen.editor().dispatchCommand(UNDO_COMMAND, undefined))
    expect(linesOf(screen).at(-1)).toBe(`${many.at(-1)}b`)
    edit(screen, () => screen.editor().dispatchCommand(UNDO_COMMAND, undefined))
    expect(linesOf(screen)).toEqual(['a b'])
  })

  it('stopped or undone while it comes in, none of it stays', async () => {
    for (const how of ['stop', 'undo'] as const) {
      const { screen } = mount('a b')
      caretAt(screen, 2)
      pasteLater(
        screen.editor(),
        clip(paragraphs(Array.from({ length: 10 }, () => many).flat())),
        read,
      )
      await expect
        .poll(() => linesOf(screen).length, { timeout: 20_000, interval: 1 })
        .toBeGreaterThan(20)
      if (how === 'undo') {
        edit(screen, () => screen.editor().dispatchCommand(UNDO_COMMAND, undefined))
      } else {
        await expect
          .poll(() => newsOf(screen.editor()).now()?.kind, { timeout: 20_000, interval: 1 })
          .toBe('reading')
        const news = newsOf(screen.editor()).now()
        if (news?.kind === 'reading') news.stop()
      }
      await done(screen)
      expect(linesOf(screen), how).toEqual(['a b'])
    }
  })
})
