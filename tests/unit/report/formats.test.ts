import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { contentsOf } from '../../../shared/report/contents.ts'
import { reportToDocx } from '../../../shared/report/docx/to-docx.ts'
import { reportToOdt } from '../../../shared/report/odt/to-odt.ts'
import type { Report } from '../../../shared/report/report.ts'
import { cutDate, dateWords } from '../../../shared/report/report-date.ts'
import { reportToHtml } from '../../../shared/report/to-html.ts'
import { reportToMarkdown } from '../../../shared/report/to-markdown.ts'
import { reportToText } from '../../../shared/report/to-text.ts'
import { arbitraryReport, textOfXml, words, wordsOfReport } from './kit.ts'

const seed = Number(process.env.SOTTO_SEED ?? Date.now() % 2 ** 31)
const runs = Number(process.env.SOTTO_RUNS ?? 25)

const section = (title: string) => ({ title, blocks: [] })
const eleven = Array.from({ length: 11 }, (_, i) => section(`S${i}`))
const many: Report = {
  title: 'Report',
  parts: [{ heading: 'Question', sections: eleven }],
}

function part(file: Uint8Array, name: string): string {
  return strFromU8(unzipSync(file)[name] ?? new Uint8Array())
}

describe(`formats of a report (seed ${seed})`, { timeout: 60_000 }, () => {
  it('same report, same bytes: DOCX and ODT, however often and from whatever copy', () => {
    fc.assert(
      fc.property(arbitraryReport, (report) => {
        const copy = structuredClone(report)
        expect(reportToDocx(copy, words)).toEqual(reportToDocx(report, words))
        expect(reportToOdt(copy, words)).toEqual(reportToOdt(report, words))
      }),
      { seed, numRuns: runs },
    )
  })

  it('same report, same bytes: whatever the clock says', () => {
    const report = fc.sample(arbitraryReport, { seed, numRuns: 1 })[0] as Report
    const before = [reportToDocx(report, words), reportToOdt(report, words)]
    const RealDate = globalThis.Date
    globalThis.Date = class extends RealDate {
      constructor(...given: unknown[]) {
        if (given.length === 0) super(2040, 5, 6, 7, 8, 9)
        else super(...(given as [number]))
      }
    } as DateConstructor
    try {
      expect([reportToDocx(report, words), reportToOdt(report, words)]).toEqual(before)
    } finally {
      globalThis.Date = RealDate
    }
  })

  it('DOCX, ODT and plain text have the words of the report, in its order', () => {
    fc.assert(
      fc.property(arbitraryReport, (report) => {
        const docx = unzipSync(reportToDocx(report, words))
        const odt = unzipSync(reportToOdt(report, words))
        const expected = wordsOfReport(report)
        expect(textOfXml(docx['word/document.xml'])).toBe(expected)
        expect(textOfXml(odt['content.xml']).replace(/[☐☑]/g, '')).toBe(
          expected.replace(/[☐☑]/g, ''),
        )
      }),
      { seed, numRuns: runs },
    )
  })

  it('P2: no property tells of an author, a time, a template or a program', () => {
    const docx = unzipSync(reportToDocx(many, words))
    const odt = unzipSync(reportToOdt(many, words))
    expect(Object.keys(docx).filter((name) => /docProps|custom/.test(name))).toEqual([])
    expect(Object.keys(odt)).toEqual([
      'mimetype',
      'META-INF/manifest.xml',
      'content.xml',
      'styles.xml',
    ])
    for (const bytes of [...Object.values(docx), ...Object.values(odt)]) {
      const text = strFromU8(bytes)
      expect(text).not.toMatch(
        /creator|lastModified|<dc:|<meta:|generator|rsid|docProps|Un-named|attachedTemplate/i,
      )
    }
  })

  it('a table of contents stands over more than ten titled sections, and leads to each', () => {
    const lines = contentsOf(many)
    expect(lines.map((line) => line.text)).toEqual(['Question', ...eleven.map((one) => one.title)])
    const ten = { ...many, parts: [{ sections: eleven.slice(1) }] }
    expect(contentsOf(ten)).toEqual([])
    const html = reportToHtml(many, words)
    const docx = part(reportToDocx(many, words), 'word/document.xml')
    const odt = part(reportToOdt(many, words), 'content.xml')
    for (const { anchor } of lines) {
      expect(html).toContain(`href="#${anchor}"`)
      expect(html).toContain(`id="${anchor}"`)
      expect(docx).toContain(`w:anchor="${anchor}"`)
      expect(docx).toContain(`w:name="${anchor}"`)
      expect(odt).toContain(`xlink:href="#${anchor}"`)
      expect(odt).toContain(`text:name="${anchor}"`)
    }
  })

  it('what is written from right to left stands on the right, in headings, lists and the contents', () => {
    const run = { kind: 'text' as const, text: 'פריט ראשון', marks: [] }
    const list = {
      kind: 'list' as const,
      style: 'bullet' as const,
      items: [{ content: [run], children: [] }],
    }
    const sections = Array.from({ length: 11 }, (_, i) => ({ title: `שאלה ${i}`, blocks: [list] }))
    const report = { title: '', parts: [{ sections }] }
    const html = reportToHtml(report, words)
    expect(html.match(/<ul dir="auto">/g)).toHaveLength(11)
    expect(html.match(/<li class="level-1" dir="auto">/g)).toHaveLength(11)
    expect(html.match(/<h2 [^>]*dir="auto">/g)).toHaveLength(11)
    expect(
      part(reportToDocx(report, words), 'word/document.xml').match(/<w:bidi\/>/g),
    ).toHaveLength(33)
    const odt = reportToOdt(report, words)
    const used = [...part(odt, 'content.xml').matchAll(/text:style-name="([\w]+_RTL)"/g)]
    expect(used).toHaveLength(33)
    for (const [, name] of used) {
      const style = new RegExp(`style:name="${name}".*?<style:paragraph-properties ([^>]*)>`)
      const [, look] = style.exec(part(odt, 'styles.xml')) ?? []
      expect(look).toMatch(/style:writing-mode="rl-tb".*fo:text-align="right"/)
    }
    expect(part(odt, 'styles.xml')).toMatch(
      /fo:font-weight="bold"[^>]*style:font-weight-complex="bold"/,
    )
  })

  it('a report is printed on the paper that was chosen, A4 where nothing is said', () => {
    const seen = (report: Report) => [
      /@page \{ size: ([\d.]+mm [\d.]+mm)/.exec(reportToHtml(report, words))?.[1],
      /<w:pgSz w:w="(\d+)" w:h="(\d+)"/.exec(
        part(reportToDocx(report, words), 'word/document.xml'),
      ),
      /fo:page-width="([\d.]+mm)"/.exec(part(reportToOdt(report, words), 'styles.xml'))?.[1],
    ]
    const [a4, docxA4, odtA4] = seen(many)
    expect([a4, docxA4?.slice(1), odtA4]).toEqual(['210mm 297mm', ['11906', '16838'], '210mm'])
    const [letter, docx, odt] = seen({ ...many, paper: 'letter' })
    const inches = [docx?.[1], docx?.[2]].map((twips) => Number(twips) / 1440)
    expect([letter, inches, odt]).toEqual(['215.9mm 279.4mm', [8.5, 11], '215.9mm'])
  })

  it('the date is as precise as the organizer chose, in every format', () => {
    expect(cutDate('2026-11-23', 'none')).toBeUndefined()
    expect(cutDate('2026-02-31x', 'day')).toBeUndefined()
    const seen = { year: '2026', month: 'November 2026', day: '23 November 2026' }
    for (const precision of ['year', 'month', 'day'] as const) {
      const date = cutDate('2026-11-23', precision) ?? ''
      expect(dateWords(date, 'en')).toBe(seen[precision])
      const report = { title: 'Report', date, parts: [] }
      const docx = textOfXml(unzipSync(reportToDocx(report, words))['word/document.xml'])
      const odt = textOfXml(unzipSync(reportToOdt(report, words))['content.xml'])
      const dense = seen[precision].replace(/\s/g, '')
      expect([docx, odt]).toEqual([`Report${dense}`, `Report${dense}`])
      const texts = [
        reportToMarkdown(report),
        reportToText(report, words),
        reportToHtml(report, words),
      ]
      for (const text of texts) {
        expect(text).toContain(seen[precision])
        if (precision !== 'day') expect(text).not.toMatch(/\b23\b/)
      }
    }
  })
})
