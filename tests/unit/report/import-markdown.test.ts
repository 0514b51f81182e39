import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  importMarkdown,
  maxMarkdownLength,
} from '../../../shared/import/markdown/import-markdown.ts'
import {
  type Block,
  type Inline,
  type LineBreak,
  type List,
  type Table,
  type TextRun,
  textMarks,
} from '../../../shared/notebook/blocks.ts'
import { normalizeBlocks } from '../../../shared/notebook/normalize-blocks.ts'
import type { Report } from '../../../shared/report/report.ts'
import { tidyBlocks } from '../../../shared/report/tidy-blocks.ts'
import { reportToMarkdown } from '../../../shared/report/to-markdown.ts'
import { arbitraryBlocks, arbitraryWords } from '../../support/arbitrary-blocks.ts'

const seed = Number(process.env.SOTTO_SEED ?? Date.now() % 2 ** 31)

const runs = Number(process.env.SOTTO_RUNS ?? 150)

const title = arbitraryWords.map((words) => words.replace(/\s+/g, ' ').trim())
const section = fc.record({
  title: fc.oneof({ weight: 3, arbitrary: title }, { weight: 1, arbitrary: fc.constant('') }),
  blocks: arbitraryBlocks.map(printed),
})
const sections = fc
  .array(section, { minLength: 1, maxLength: 3 })
  .filter((list) => list.every((one) => one.title !== '' || one.blocks.length > 0))

/** Blocks as the report has them. */
function printed(blocks: readonly Block[]): readonly Block[] {
  return normalizeBlocks(tidyBlocks(blocks))
}

/**
 * What Markdown cannot say, taken off both sides: the format of white space at the edge of a run,
 * the format of a line break's neighbours, white space at the ends of a line, italics in a
 * caption, white space at the edges of a cell.
 */
function seen(blocks: readonly Block[]): readonly Block[] {
  const run = (one: TextRun): TextRun[] => {
    const [, before = '', middle = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(one.text) ?? []
    const plain = (text: string): TextRun => ({ kind: 'text', text, marks: [] })
    return [plain(before), { ...one, text: middle }, plain(after)].filter(
      (part) => part.text !== '',
    )
  }
  const inlines = (content: readonly Inline[]): Inline[] =>
    content.flatMap((inline): Inline[] => {
      if (inline.kind === 'text') return run(inline)
      if (inline.kind !== 'link') return [inline]
      return [
        {
          ...inline,
          content: inline.content.flatMap((one): (TextRun | LineBreak)[] =>
            one.kind === 'text' ? run(one) : [one],
          ),
        },
      ]
    })
  const list = (one: List): List => ({
    ...one,
    items: one.items.map((item) => ({
      ...item,
      content: inlines(item.content),
      children: item.children.map(list),
    })),
  })
  const table = (one: Table): Block[] => {
    const rows = one.rows.map((row) => row.map((cell) => trimmed(inlines(cell))))
    // All in italics, runs beside each other are one.
    const line = normalizeBlocks([{ kind: 'paragraph', content: one.caption.map(italic) }])
    const caption = line.map((block) =>
      block.kind === 'paragraph' ? { ...block, content: inlines(block.content) } : block,
    )
    return [...(one.caption.length > 0 ? caption : []), { ...one, caption: [], rows }]
  }
  return normalizeBlocks(
    blocks.flatMap((block): Block | Block[] => {
      if (block.kind === 'list') return list(block)
      if (block.kind === 'table') return table(block)
      return block.kind === 'rule' ? block : { ...block, content: inlines(block.content) }
    }),
  )
}

/** A caption is written as a paragraph in italics, and so not told from one. */
function italic<T extends Inline>(inline: T): T {
  if (inline.kind === 'link') return { ...inline, content: inline.content.map(italic) }
  if (inline.kind !== 'text') return inline
  const marks = textMarks.filter((mark) => mark === 'italic' || inline.marks.includes(mark))
  return { ...inline, marks }
}

/** What stands in a cell begins and ends with no space. */
function trimmed(cell: readonly Inline[]): readonly Inline[] {
  const isSpace = (inline: Inline) => inline.kind === 'text' && inline.text.trim() === ''
  return cell.slice(
    cell.findIndex((one) => !isSpace(one)),
    cell.findLastIndex((one) => !isSpace(one)) + 1,
  )
}

function comparable(parts: readonly Report['parts'][number][]) {
  return parts.map((part) => ({
    ...part,
    sections: part.sections.map((one) => ({ ...one, blocks: seen(one.blocks) })),
  }))
}

function assertRoundTrip(report: Report, level?: number): void {
  const markdown = reportToMarkdown(report)
  const read = importMarkdown(markdown, level === undefined ? {} : { sectionLevel: level })
  if (!read.ok) throw new Error(read.code)
  expect(read.title).toBe(report.title)
  expect(comparable(read.parts)).toEqual(comparable(report.parts))
}

describe(`importing Markdown (seed ${seed})`, { timeout: 60_000 }, () => {
  it('exported Markdown imported again gives the same title, sections and blocks', () => {
    fc.assert(
      fc.property(title, sections, (reportTitle, list) => {
        assertRoundTrip({ title: reportTitle, parts: [{ sections: list }] }, 2)
      }),
      { seed, numRuns: runs },
    )
  })

  it('exported Markdown with headings over the sections gives the same parts', () => {
    const parts = fc.array(fc.record({ heading: title, sections }), { minLength: 1, maxLength: 3 })
    fc.assert(
      fc.property(title, parts, (reportTitle, list) => {
        assertRoundTrip({ title: reportTitle, parts: list }, 3)
      }),
      { seed, numRuns: Math.ceil(runs / 2) },
    )
  })

  it('without being told the level, finds the sections of a titled report', () => {
    const text = [{ kind: 'text' as const, text: 'Words.', marks: [] }]
    const blocks = [{ kind: 'paragraph' as const, content: text }]
    const list = [
      { title: 'One', blocks },
      { title: 'Two', blocks },
    ]
    assertRoundTrip({ title: 'Report', parts: [{ sections: list }] })
    assertRoundTrip({ title: 'Report', parts: [{ heading: 'Question', sections: list }] })
  })

  it('notes from elsewhere keep every word: tables, code, pictures, footnotes, HTML', () => {
    const read = importMarkdown(
      [
        'Before any heading.',
        '# One',
        '| a | b |\n|---|---|\n| c | d |',
        '```\nlet x\n  y\n```',
        '![a picture of a door](https://x.example/y.png)',
        'A note[^1] and [a link][ref] and <b>bold</b>.',
        '<div>\nInside <!-- never --> HTML\n</div>',
        '[^1]: The note.',
        '[ref]: https://ref.example/',
        '# Two',
        '> said\n>\n> twice',
        '1. one\n\n   more\n2. two',
      ].join('\n\n'),
    )
    expect(read).toMatchObject({ ok: true, title: '' })
    const text = JSON.stringify(read)
    for (const words of [
      'Before any heading.',
      'a picture of a door',
      'let x',
      'Inside',
      'The note.',
    ]) {
      expect(text).toContain(words)
    }
    expect(text).toContain('https://ref.example/')
    expect(text).not.toMatch(/never|<div|y\.png/)
    expect(read.ok && read.parts[0]?.sections.map((one) => one.title)).toEqual(['', 'One', 'Two'])
  })

  it('D6: what is imported has no mark to bring along, whatever the text says', () => {
    const read = importMarkdown('# A\n\ntext', { sectionLevel: 1 })
    if (!read.ok) throw new Error(read.code)
    expect(Object.keys(read.parts[0]?.sections[0] ?? {}).sort()).toEqual(['blocks', 'title'])
  })

  it('hostile input: addresses that may not be followed become words, nesting has an end, length a bound', () => {
    const read = importMarkdown('[x](javascript:alert(1)) [y](file:///etc) [z](data:text/html,a)')
    expect(JSON.stringify(read)).not.toMatch(/javascript|file:|data:/)
    expect(importMarkdown(`${'>'.repeat(3000)}deep`).ok).toBe(true)
    expect(importMarkdown(`${'- '.repeat(500)}deep`).ok).toBe(true)
    expect(importMarkdown('x'.repeat(maxMarkdownLength + 1))).toEqual({
      ok: false,
      code: 'too-long',
    })
  })

  it('any text at all is read without an error', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(importMarkdown(text).ok).toBe(true)
      }),
      { seed, numRuns: 300 },
    )
  })
})
