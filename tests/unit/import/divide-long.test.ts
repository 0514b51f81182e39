import { describe, expect, it } from 'vitest'
import { decodeBytes } from '../../../renderer/editor/reading/decode-bytes.ts'
import { divideLong, longestSection } from '../../../shared/import/divide-long.ts'
import { readFile } from '../../../shared/import/read-file.ts'
import type { Block, Inline } from '../../../shared/notebook/blocks.ts'
import { blocksText } from '../../../shared/notebook/blocks-text.ts'

const words = (count: number) => Array.from({ length: count }, (_, i) => `w${i}`).join(' ')
const text = (of: string): Inline => ({ kind: 'text', text: of, marks: [] })
const paragraph = (of: string): Block => ({ kind: 'paragraph', content: [text(of)] })
const textOf = (blocks: readonly Block[]) => blocksText(blocks)

describe('P6: a text longer than one can write in comes in as several sections, with every word of it', () => {
  it('what is not long stays one, whatever it holds', () => {
    const section = { title: 'A', blocks: [paragraph(words(longestSection / 8))] }
    expect(divideLong(section)).toEqual([section])
  })

  it('is divided between paragraphs, none of them changed, and titled one after another', () => {
    const blocks = Array.from({ length: 90 }, (_, i) =>
      paragraph(`${i} ${'w'.repeat(longestSection / 40)}`),
    )
    const parts = divideLong({ title: 'Minutes', blocks })
    expect(parts.flatMap((part) => part.blocks)).toEqual(blocks)
    expect(parts.map(({ title }) => title)).toEqual(['Minutes', 'Minutes (2)', 'Minutes (3)'])
    for (const part of parts) expect(textOf(part.blocks).length).toBeLessThanOrEqual(longestSection)
    expect(divideLong({ title: '', blocks }).map(({ title }) => title)).toEqual(['', '', ''])
  })

  it('a heading stands with what follows it', () => {
    const heading: Block = { kind: 'heading', level: 1, content: [text('Next')] }
    const blocks = [
      ...Array.from({ length: 19 }, () => paragraph('x'.repeat(longestSection / 20 - 1))),
      heading,
      ...Array.from({ length: 5 }, () => paragraph('y'.repeat(longestSection / 20))),
    ]
    const parts = divideLong({ title: 'A', blocks })
    expect(parts).toHaveLength(2)
    expect(parts[1]?.blocks[0]).toEqual(heading)
  })

  it('a long list goes on with its number, a long paragraph at a line end', () => {
    const items = Array.from({ length: 3000 }, (_, i) => ({
      content: [text(`item ${i} ${'z'.repeat(20)}`)],
      children: [],
    }))
    const list: Block = { kind: 'list', style: 'number', start: 5, items }
    const lists = divideLong({ title: '', blocks: [list] }).flatMap(({ blocks }) => blocks)
    let next = 5
    for (const one of lists) {
      if (one.kind !== 'list') throw new Error(one.kind)
      expect(one.start ?? 1).toBe(next)
      next += one.items.length
    }
    expect(lists.length).toBeGreaterThan(2)
    expect(lists.flatMap((one) => (one.kind === 'list' ? one.items : []))).toEqual(items)

    const content = Array.from({ length: 3000 }, (_, i): Inline[] => [
      ...(i > 0 ? [{ kind: 'linebreak' } as const] : []),
      text(`line ${i} ${'z'.repeat(20)}`),
    ]).flat()
    const lines: Block = { kind: 'paragraph', content }
    const parts = divideLong({ title: '', blocks: [lines] })
    expect(parts.length).toBeGreaterThan(2)
    expect(parts.map(({ blocks }) => textOf(blocks)).join('\n')).toBe(textOf([lines]))
  })

  it('a file of a whole book without a heading is read, and says how many were divided', () => {
    const book = Array.from({ length: 9000 }, (_, i) => `Line ${i} ${words(30)}`).join('\n')
    const read = readFile({ name: 'book.txt', bytes: new TextEncoder().encode(book) }, decodeBytes)
    if (!read.ok) throw new Error(read.code)
    expect(read.divided).toBe(1)
    const all = read.sections.map(({ blocks }) => textOf(blocks)).join('\n')
    expect(all).toBe(book)
  })
})
