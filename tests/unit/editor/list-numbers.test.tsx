// @vitest-environment happy-dom
import { $getRoot, $isElementNode } from 'lexical'
import { expect, it } from 'vitest'
import type { Block, List } from '../../../shared/notebook/blocks.ts'
import { blocksOf, bring, copyOf, docWith, edit, mountSection, paragraph, text } from './setup.tsx'

const numbered = (start: number | undefined, ...items: string[]): List => ({
  kind: 'list',
  style: 'number',
  ...(start === undefined ? {} : { start }),
  items: items.map((words) => ({ content: [text(words)], children: [] })),
})
const notes: Block[] = [paragraph('Agenda'), numbered(3, 'third', 'fourth'), paragraph('end')]

it('P6: a list that begins at 3 is shown so, and writing in it keeps its number', () => {
  const doc = docWith(notes)
  const screen = mountSection(doc)
  expect(screen.frame.querySelector('ol')?.getAttribute('start')).toBe('3')
  const style = screen.frame.querySelector('ol')?.style
  expect(style?.getPropertyValue('--before-first')).toBe('2')
  edit(screen, () => {
    const list = $getRoot().getChildAtIndex(1)
    if (!$isElementNode(list)) throw new Error('no list')
    const item = list.getFirstChildOrThrow()
    if ($isElementNode(item)) item.selectStart().insertText('the ')
  })
  expect(blocksOf(doc)[1]).toEqual(numbered(3, 'the third', 'fourth'))
  screen.unmount()
})

it('P6: the first item goes, or a new one comes before it: the list begins at 3 all the same', () => {
  const doc = docWith(notes)
  const screen = mountSection(doc)
  edit(screen, () => {
    const list = $getRoot().getChildAtIndex(1)
    if ($isElementNode(list)) list.getFirstChildOrThrow().remove()
  })
  expect(blocksOf(doc)[1]).toEqual(numbered(3, 'fourth'))
  edit(screen, () => {
    const list = $getRoot().getChildAtIndex(1)
    const item = $isElementNode(list) ? list.getFirstChildOrThrow() : null
    if ($isElementNode(item)) item.selectStart().insertParagraph()
  })
  const empty = { content: [], children: [] }
  const { items } = numbered(3, 'fourth')
  expect(blocksOf(doc)[1]).toEqual({ ...numbered(3), items: [empty, ...items] })
  screen.unmount()
})

it('D7: where a list begins is settled for all, whoever set it last', () => {
  const doc = docWith(notes)
  const other = copyOf(doc, 7)
  const [here, there] = [mountSection(doc), mountSection(other)]
  for (const [screen, start] of [
    [here, 5],
    [there, 9],
  ] as const) {
    edit(screen, () => {
      const list = $getRoot().getChildAtIndex(1) as unknown as { setStart: (n: number) => void }
      list.setStart(start)
    })
  }
  bring(doc, other)
  bring(other, doc)
  expect(blocksOf(doc)).toEqual(blocksOf(other))
  const [, list] = blocksOf(doc)
  expect([5, 9]).toContain(list?.kind === 'list' ? list.start : undefined)
  const shown = [here, there].map(({ frame }) => frame.querySelector('ol')?.getAttribute('start'))
  expect(shown[0]).toBe(shown[1])
  expect([...here.heals, ...there.heals]).toEqual([])
  here.unmount()
  there.unmount()
})
