import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fingerprint } from '../../../shared/disclosure/fingerprint.ts'
import {
  type Block,
  type Inline,
  type List,
  maxIndent,
  maxTableCells,
} from '../../../shared/notebook/blocks.ts'
import { blocksText } from '../../../shared/notebook/blocks-text.ts'
import { holdsUnknown } from '../../../shared/notebook/holds-unknown.ts'
import { normalizeBlocks } from '../../../shared/notebook/normalize-blocks.ts'
import { arbitraryBlocks } from '../../support/arbitrary-blocks.ts'

const seed = Number(process.env.SOTTO_SEED ?? Date.now() % 2 ** 31)

const text = (words: string): Inline => ({ kind: 'text', text: words, marks: [] })
const paragraph = (...content: Inline[]): Block => ({ kind: 'paragraph', content })
const list = (style: List['style'], ...items: (string | List['items'][number])[]): List => ({
  kind: 'list',
  style,
  items: items.map((item) =>
    typeof item === 'string'
      ? { content: [text(item)], ...(style === 'check' ? { checked: false } : {}), children: [] }
      : item,
  ),
})

describe(`kinds of blocks (seed ${seed})`, () => {
  it('D2: the fingerprints of the kinds that were there first stay what they are', () => {
    const blocks: Block[] = [
      paragraph(text('Words, '), { kind: 'text', text: 'bold', marks: ['bold', 'italic'] }),
      { kind: 'heading', level: 2, content: [text('Heading')] },
      { kind: 'quote', content: [text('Quote'), { kind: 'linebreak' }, text('on two lines')] },
      list('number', 'one', { content: [text('two')], children: [list('check', 'under it')] }),
      paragraph({
        kind: 'link',
        url: 'https://example.org/',
        content: [{ kind: 'text', text: 'link', marks: [] }],
      }),
    ]
    expect(normalizeBlocks(blocks)).toEqual(blocks)
    expect(fingerprint({ title: 'Title', blocks })).toBe(
      '0eb70905e0e20369962e6e4cd299db9f512e498510c1b47d41d981f11cbcd204',
    )
  })

  it('D2: what is canonical is canonical already: normalizing twice changes nothing', () => {
    fc.assert(
      fc.property(arbitraryBlocks, (blocks) => {
        expect(normalizeBlocks(blocks)).toEqual(blocks)
      }),
      { seed, numRuns: 200 },
    )
  })

  it('D2: lists of one style that stand side by side are one, at every depth; others stay apart', () => {
    const under = (...children: List[]) => ({ content: [text('over')], children })
    expect(
      normalizeBlocks([list('bullet', 'a'), list('bullet', 'b'), list('number', 'c')]),
    ).toEqual([list('bullet', 'a', 'b'), list('number', 'c')])
    expect(
      normalizeBlocks([list('bullet', under(list('check', 'a'), list('check', 'b')))]),
    ).toEqual([list('bullet', under(list('check', 'a', 'b')))])
    const apart = [list('bullet', 'a'), paragraph(text('between')), list('bullet', 'b')]
    expect(normalizeBlocks(apart)).toEqual(apart)
    // An empty list between two says nothing to a reader.
    expect(normalizeBlocks([list('bullet', 'a'), list('number'), list('bullet', 'b')])).toEqual([
      list('bullet', 'a', 'b'),
    ])
  })

  it('D2: a list that begins at 3 says so, and one that goes on is no list of its own', () => {
    const from = (start: number, ...items: string[]) => ({ ...list('number', ...items), start })
    const apart = [list('number', 'a', 'b'), from(7, 'c')]
    expect(normalizeBlocks(apart)).toEqual(apart)
    expect(normalizeBlocks([list('number', 'a', 'b'), from(3, 'c')])).toEqual([
      list('number', 'a', 'b', 'c'),
    ])
    expect(normalizeBlocks([from(0, 'a'), list('number', 'b')])).toEqual([from(0, 'a', 'b')])
    // What is no number of a list says nothing, and 1 is what a list begins at.
    for (const start of [1, -1, 1.5, 1e9, Number.NaN]) {
      expect(normalizeBlocks([from(start, 'a')])).toEqual([list('number', 'a')])
    }
    expect(normalizeBlocks([{ ...list('bullet', 'a'), start: 3 }])).toEqual([list('bullet', 'a')])
    const said = (blocks: Block[]) => fingerprint({ title: '', blocks: normalizeBlocks(blocks) })
    expect(said([from(3, 'a')])).not.toBe(said([list('number', 'a')]))
    expect(said([from(1, 'a')])).toBe(said([list('number', 'a')]))
  })

  it('lists deeper than a body can say stand at the deepest level, in their order, with their words', () => {
    const deep = (depth: number): List =>
      list('bullet', {
        content: [text(`level ${depth}`)],
        children: depth < 40 ? [deep(depth + 1)] : [],
      })
    const [normal] = normalizeBlocks([deep(0)])
    const depthOf = (one: List): number =>
      1 + Math.max(0, ...one.items.flatMap((item) => item.children.map(depthOf)))
    expect(depthOf(normal as List)).toBe(maxIndent + 1)
    expect(blocksText([normal as List])).toBe(blocksText([deep(0)]))
  })

  it('rows of a table are of one length; a table of nothing is its caption; one too big is its rows', () => {
    const table = (caption: Inline[], ...rows: string[][]): Block => ({
      kind: 'table',
      caption,
      rows: rows.map((row) => row.map((cell) => (cell ? [text(cell)] : []))),
    })
    expect(normalizeBlocks([table([], ['a', 'b', 'c'], ['d'])])).toEqual([
      table([], ['a', 'b', 'c'], ['d', '', '']),
    ])
    expect(normalizeBlocks([table([text('caption')]), table([], [], []), table([])])).toEqual([
      paragraph(text('caption')),
    ])
    const side = Math.ceil(Math.sqrt(maxTableCells)) + 1
    const big = table([], ...Array.from({ length: side }, (_, i) => Array(side).fill(`${i}`)))
    const read = normalizeBlocks([big])
    expect(read).toHaveLength(side)
    expect(read.every(({ kind }) => kind === 'paragraph')).toBe(true)
  })

  it('what is unknown is found wherever it stands', () => {
    const unknown: Inline = { kind: 'unknown' }
    const known = [paragraph(text('a')), list('bullet', 'b'), { kind: 'rule' as const }]
    expect(holdsUnknown(known)).toBe(false)
    const places: Block[] = [
      paragraph(text('a'), unknown),
      { kind: 'heading', level: 1, content: [unknown] },
      list('bullet', {
        content: [],
        children: [list('check', { content: [unknown], children: [] })],
      }),
      { kind: 'table', caption: [unknown], rows: [[[]]] },
      { kind: 'table', caption: [], rows: [[[], [text('a'), unknown]]] },
    ]
    for (const place of places) expect(holdsUnknown([...known, place])).toBe(true)
  })
})
