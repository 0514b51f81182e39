import { describe, expect, it } from 'vitest'
import type { Block, TextMark } from '../../../shared/notebook/blocks.ts'
import { reportToDocx } from '../../../shared/report/docx/to-docx.ts'
import { reportToOdt } from '../../../shared/report/odt/to-odt.ts'
import { reportToHtml } from '../../../shared/report/to-html.ts'
import { reportToMarkdown } from '../../../shared/report/to-markdown.ts'
import { countsOf, documentOf } from './documents.ts'
import { convert, isHere, linesOf, type Program, textOf } from './programs.ts'
import { said } from './said.ts'

/** The whole corpus takes minutes, and the programs; `SOTTO_IMPORT=full` asks for it. */
const isFull = process.env.SOTTO_IMPORT === 'full'
/** LibreOffice takes ten seconds a start; the whole run asks for it. */
const runs = (program: Program) => isHere(program) && (isFull || program !== 'soffice')
const where = (program: Program) =>
  isHere(program) ? (runs(program) ? 'installed' : 'with SOTTO_IMPORT=full') : 'not installed'
const firstSeed = Number(process.env.SOTTO_SEED ?? 1)
const documents = Array.from({ length: isFull ? 30 : 3 }, (_, i) => documentOf(firstSeed + i))

const t = (text: string, ...marks: TextMark[]) => ({ kind: 'text' as const, text, marks })
const item = (text: string) => ({ content: [t(text)], children: [] })
/** Every kind of block, and of what stands in one. */
const blocks: readonly Block[] = [
  {
    kind: 'paragraph',
    content: (['bold', 'italic', 'underline', 'strikethrough', 'code'] as const).flatMap((mark) => [
      t(mark, mark),
      t(' then'),
    ]),
  },
  {
    kind: 'paragraph',
    content: [
      t('above'),
      { kind: 'linebreak' },
      t('below '),
      { kind: 'link', url: 'https://example.org/x', content: [t('link')] },
    ],
  },
  { kind: 'heading', level: 1, content: [t('Head')] },
  { kind: 'heading', level: 2, content: [t('Deep')] },
  { kind: 'quote', content: [t('quoted')] },
  {
    kind: 'list',
    style: 'bullet',
    items: [
      {
        content: [t('apple')],
        children: [
          { kind: 'list', style: 'number', start: 3, items: [item('three'), item('four')] },
        ],
      },
      item('pear'),
    ],
  },
  { kind: 'paragraph', content: [t('between')] },
  { kind: 'list', style: 'number', start: 7, items: [item('seven')] },
  { kind: 'paragraph', content: [t('between too')] },
  {
    kind: 'list',
    style: 'check',
    items: [
      { ...item('done'), checked: true },
      { ...item('open'), checked: false },
    ],
  },
  { kind: 'rule' },
  {
    kind: 'table',
    caption: [t('caption')],
    rows: [
      [[t('h1')], [t('h2')]],
      [[t('c1')], [t('c2'), { kind: 'linebreak' }, t('c3')]],
    ],
  },
  { kind: 'paragraph', content: [t('東京 שלום é 😀 last')] },
]
const last: Block = { kind: 'paragraph', content: [t('words')] }
const report = {
  title: 'Report',
  parts: [
    {
      sections: [
        { title: 'One', blocks },
        { title: 'Two', blocks: [last] },
      ],
    },
  ],
}
const reportWords = { language: 'en', done: 'done', open: 'open', contents: 'Contents' }
const bytesOf = (text: string) => new TextEncoder().encode(text)
const own = {
  docx: reportToDocx(report, reportWords),
  odt: reportToOdt(report, reportWords),
  html: bytesOf(reportToHtml(report, reportWords)),
  md: bytesOf(reportToMarkdown(report)),
} as const
const expected = ['== Report', '== One', ...said(blocks), '== Two', 'words']

describe('P6: what is written out comes in again, block by block', () => {
  for (const [format, bytes] of Object.entries(own)) {
    it(`our own ${format}`, () => expect(linesOf(`r.${format}`, bytes)).toEqual(expected))
  }

  /**
   * What a program itself changes on the way, by what it writes: each line that differs has to be
   * named here. `code` is a font to LibreOffice; its HTML has no classes for titles, quotes and boxes.
   */
  const named: readonly (readonly [Program, keyof typeof own, string, readonly RegExp[]])[] = [
    ['soffice', 'docx', 'docx', []],
    ['soffice', 'docx', 'odt', [/^---$/]],
    ['soffice', 'docx', 'rtf', [/caption/]],
    ['soffice', 'odt', 'docx', [/code/]],
    ['soffice', 'odt', 'odt', [/code/]],
    ['soffice', 'odt', 'rtf', [/code/, /caption/, /done|open/]],
    ['soffice', 'html', 'docx', [/caption/]],
    ['soffice', 'html', 'odt', [/caption/]],
    ['soffice', 'html', 'html', [/caption/]],
    // pandoc does not read underlining and breaks in cells of Markdown, and has no captions there.
    ['pandoc', 'md', 'docx', [/underline/, /caption/, /c2/]],
    ['pandoc', 'md', 'html', [/caption/]],
    ['pandoc', 'html', 'docx', [/done|open|caption|One|Two|Head|Deep/]],
    // AbiWord keeps no numbers of lists and no boxes, writes some items as paragraphs with a tab, and
    // moves a space that stands beside a letter of two units in RTF. It writes no HTML that has all words.
    ['abiword', 'docx', 'docx', [/link|three|four|seven|done|open/]],
    ['abiword', 'docx', 'odt', [/apple|three|four|pear|seven|done|open|^---$/]],
    ['abiword', 'docx', 'rtf', [/three|four|seven|done|open|^---$|caption|last/]],
    ['abiword', 'odt', 'docx', [/link|apple|three|four|pear|seven|done|open/]],
    ['abiword', 'odt', 'odt', [/code|three|four|pear|seven|open/]],
    ['abiword', 'odt', 'rtf', [/three|four|seven|last/]],
  ]
  for (const [program, from, to, differences] of named) {
    it.skipIf(!runs(program))(`${program} (${where(program)}): ${from} to ${to}`, () => {
      const [bytes] = convert(program, [{ name: `r.${from}`, bytes: own[from] }], to)
      const lines = linesOf(`r.${to}`, bytes ?? new Uint8Array())
      const different = [
        ...expected.filter((line) => !lines.includes(line)),
        ...lines.filter((line) => !expected.includes(line)),
      ]
      const unnamed = different.filter((line) => !differences.some((name) => name.test(line)))
      expect(unnamed).toEqual([])
      // Whatever became of the blocks, no word of them went.
      const all = lines.join(' ')
      for (const word of expected.join(' ').match(/[\p{L}]{3,}/gu) ?? [])
        expect(all).toContain(word)
    })
  }
})

describe(`P6: every word that a program wrote comes in once (seeds from ${firstSeed})`, () => {
  const programs = ['soffice', 'pandoc'] as const
  for (const program of programs) {
    for (const to of ['docx', 'odt', 'rtf', 'html'] as const) {
      const title = `${program} (${where(program)}): ${documents.length} documents as ${to}`
      it.skipIf(!runs(program))(title, { timeout: 600_000 }, () => {
        const files = documents.map(({ html }, i) => ({ name: `d${i}.html`, bytes: html }))
        const written = convert(program, files, to)
        for (const [i, { words }] of documents.entries()) {
          const counts = countsOf(textOf(`d${i}.${to}`, written[i] ?? new Uint8Array()))
          const wrong = words.filter((word) => counts.get(word) !== 1)
          expect(wrong, `document ${firstSeed + i}`).toEqual([])
        }
      })
    }
  }

  it('the documents themselves, as HTML', () => {
    for (const { html, words, hidden } of documents) {
      const counts = countsOf(textOf('d.html', bytesOf(html)))
      expect(words.filter((word) => counts.get(word) !== 1)).toEqual([])
      expect(hidden.filter((word) => counts.has(word))).toEqual([])
    }
  })
})
