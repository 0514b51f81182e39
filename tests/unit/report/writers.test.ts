import fc from 'fast-check'
import { fromHtml } from 'hast-util-from-html'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { describe, expect, it } from 'vitest'
import { blocksText } from '../../../shared/notebook/blocks-text.ts'
import type { Report } from '../../../shared/report/report.ts'
import { tidyBlocks } from '../../../shared/report/tidy-blocks.ts'
import { reportToHtml } from '../../../shared/report/to-html.ts'
import { reportToMarkdown } from '../../../shared/report/to-markdown.ts'
import { arbitraryBlocks, arbitraryWords } from '../../support/arbitrary-blocks.ts'

const seed = Number(process.env.SOTTO_SEED ?? Date.now() % 2 ** 31)
const options = { language: 'en', done: 'done', open: 'open', contents: 'Contents' }

const arbitraryReport: fc.Arbitrary<Report> = fc.record({
  title: arbitraryWords,
  parts: fc.array(
    fc.record({
      heading: arbitraryWords,
      sections: fc.array(
        fc.record({ title: arbitraryWords, blocks: arbitraryBlocks.map(tidyBlocks) }),
        {
          minLength: 1,
          maxLength: 2,
        },
      ),
    }),
    { minLength: 1, maxLength: 2 },
  ),
})

/** The words of any tree of Markdown or HTML nodes, without white space. */
function words(node: unknown): string {
  if (typeof node !== 'object' || node === null) return ''
  const { type, tagName, value, children } = node as Record<string, unknown>
  const role = (node as { properties?: { role?: unknown } }).properties?.role
  if (tagName === 'head' || role === 'img') return ''
  const own = typeof value === 'string' && type !== 'comment' && type !== 'html' ? value : ''
  return own + (Array.isArray(children) ? children.map(words).join('') : '')
}

const dense = (text: string) => text.replace(/\s+/g, '')

function expected(report: Report): string {
  const parts = report.parts.map(
    (part) => part.heading + part.sections.map((s) => s.title + blocksText(s.blocks)).join(''),
  )
  return dense(report.title + parts.join(''))
}

describe(`report writers (seed ${seed})`, { timeout: 60_000 }, () => {
  it('Markdown read again has the words of the report, whatever signs they contain', () => {
    fc.assert(
      fc.property(arbitraryReport, (report) => {
        const tree = fromMarkdown(reportToMarkdown(report), {
          extensions: [gfm()],
          mdastExtensions: [gfmFromMarkdown()],
        })
        expect(dense(words(tree))).toBe(expected(report))
      }),
      { seed, numRuns: 300 },
    )
  })

  it('HTML read again has the words of the report, and no element that the words asked for', () => {
    fc.assert(
      fc.property(arbitraryReport, (report) => {
        const html = reportToHtml(report, options)
        expect(dense(words(fromHtml(html)))).toBe(expected(report))
        expect(html).not.toMatch(/<script|<b>|<img|<link|url\(/)
      }),
      { seed, numRuns: 300 },
    )
  })

  it('same report, same bytes', () => {
    fc.assert(
      fc.property(arbitraryReport, (report) => {
        const copy = structuredClone(report)
        expect(reportToMarkdown(copy)).toBe(reportToMarkdown(report))
        expect(reportToHtml(copy, options)).toBe(reportToHtml(report, options))
      }),
      { seed, numRuns: 50 },
    )
  })

  it('an empty report is a title and nothing else', () => {
    expect(reportToMarkdown({ title: 'Report', parts: [] })).toBe('# Report\n')
    expect(reportToHtml({ title: 'Report', parts: [] }, options)).toContain(
      '<main><h1 dir="auto">Report</h1></main>',
    )
  })

  it('a check list is a GFM task list in Markdown', () => {
    const list = {
      kind: 'list' as const,
      style: 'check' as const,
      items: [
        {
          content: [{ kind: 'text' as const, text: 'did', marks: [] }],
          checked: true,
          children: [],
        },
        {
          content: [{ kind: 'text' as const, text: 'do', marks: [] }],
          checked: false,
          children: [],
        },
      ],
    }
    const report = { title: '', parts: [{ sections: [{ title: '', blocks: [list] }] }] }
    expect(reportToMarkdown(report)).toBe('- [x] did\n- [ ] do\n')
  })
})
