import fc from 'fast-check'
import {
  type Block,
  type Inline,
  type List,
  type ListItem,
  type ListStyle,
  type Table,
  type TextMark,
  type TextRun,
  textMarks,
} from '../../shared/notebook/blocks.ts'
import { normalizeBlocks } from '../../shared/notebook/normalize-blocks.ts'

/** Words with what trips writers up: Markdown's and HTML's own signs, spaces at the edges, other scripts. */
export const arbitraryWords: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.stringMatching(/^[a-z]{1,8}$/) },
      {
        weight: 1,
        arbitrary: fc.constantFrom(
          '*',
          '_x_',
          '# ',
          '- ',
          '1. ',
          '> ',
          '[a](b)',
          '<b>',
          '&amp;',
          '`',
          '~~',
          '|',
          'שלום',
          'é',
          '漢字',
          '😀',
          '\\',
          '---',
        ),
      },
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((words) => words.join(' '))

const marks: fc.Arbitrary<TextMark[]> = fc
  .subarray([...textMarks], { maxLength: 2 })
  .map((chosen) => textMarks.filter((mark) => chosen.includes(mark)))

const run: fc.Arbitrary<TextRun> = fc.record({
  kind: fc.constant('text' as const),
  text: arbitraryWords,
  marks,
})

const inline: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 5, arbitrary: run },
  { weight: 1, arbitrary: fc.constant({ kind: 'linebreak' as const }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('link' as const),
      url: fc.webUrl({ withQueryParameters: true }),
      content: fc.array(run, { minLength: 1, maxLength: 2 }),
    }),
  },
)

const content = fc.array(inline, { maxLength: 4 })

/** @param begins whether a numbered list may begin at another number than 1 */
function list(depth: number, begins = false): fc.Arbitrary<List> {
  return fc.constantFrom<ListStyle>('bullet', 'number', 'check').chain((style) => {
    const children =
      depth > 0 ? fc.array(list(depth - 1, begins), { maxLength: 1 }) : fc.constant([])
    const item: fc.Arbitrary<ListItem> =
      style === 'check'
        ? fc.record({ content, checked: fc.boolean(), children })
        : fc.record({ content, children })
    const items = fc.array(item, { minLength: 1, maxLength: 3 })
    const start = fc.integer({ min: begins && style === 'number' ? 0 : 1, max: 9 })
    return fc.tuple(items, start).map(([items, start]): List => {
      if (!begins || style !== 'number' || start === 1) return { kind: 'list', style, items }
      return { kind: 'list', style, start, items }
    })
  })
}

const table: fc.Arbitrary<Table> = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
  .chain(([rows, columns]) =>
    fc.record({
      kind: fc.constant('table' as const),
      caption: fc.oneof(
        { weight: 2, arbitrary: fc.constant([]) },
        { weight: 1, arbitrary: content },
      ),
      rows: fc.array(fc.array(content, { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    }),
  )

const treeBlocks = [
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('paragraph' as const), content }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('heading' as const),
      level: fc.constantFrom(1, 2, 3),
      content,
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('quote' as const), content }) },
  { weight: 2, arbitrary: list(2) },
]

/** Random canonical blocks of the kinds that a body as a tree can hold. */
export const arbitraryTreeBlocks: fc.Arbitrary<readonly Block[]> = blocksOf(fc.oneof(...treeBlocks))

/** Random canonical blocks of the kinds that are edited as lines. */
export const arbitraryLineBlocks: fc.Arbitrary<readonly Block[]> = blocksOf(
  fc.oneof(...treeBlocks, { weight: 2, arbitrary: list(2, true) }),
)

/** Random canonical blocks of every kind that a notebook can hold. */
export const arbitraryBlocks: fc.Arbitrary<readonly Block[]> = blocksOf(
  fc.oneof(
    ...treeBlocks,
    { weight: 1, arbitrary: list(2, true) },
    { weight: 1, arbitrary: table },
    { weight: 1, arbitrary: fc.constant({ kind: 'rule' as const }) },
  ),
)

function blocksOf(block: fc.Arbitrary<Block>): fc.Arbitrary<readonly Block[]> {
  return fc.array(block, { minLength: 1, maxLength: 5 }).map(normalizeBlocks)
}
