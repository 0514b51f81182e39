import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reportToDocx } from '../../../shared/report/docx/to-docx.ts'
import { reportToOdt } from '../../../shared/report/odt/to-odt.ts'
import type { Report } from '../../../shared/report/report.ts'
import { reportToMarkdown } from '../../../shared/report/to-markdown.ts'
import { arbitraryReport, dense, words } from './kit.ts'
import { wordsOfMarkdown } from './markdown-words.ts'
import { byLibreOffice, office, printed, printer } from './programs.ts'
import { everyKind } from './sample.ts'

const seed = Number(process.env.SOTTO_SEED ?? Date.now() % 2 ** 31)

/** Words only: no signs of lists, none of what could be the number of an item or page, no white space. */
function plain(text: string): string {
  return dense(text.replace(/[\ufeff☐☑•◦▪]/g, '').replace(/(?<!\d)\d+\./g, ''))
}

describe(`files as other programs read them (seed ${seed})`, { timeout: 300_000 }, () => {
  // Not so many: the programs take seconds to start. Letters of all kinds are in the sample.
  const reports = [everyKind, ...fc.sample(arbitraryReport, { seed, numRuns: 5 })]

  it.skipIf(!office)('DOCX and ODT have the words of the Markdown, read by LibreOffice', () => {
    const files: [string, Uint8Array][] = []
    for (const [i, report] of reports.entries()) {
      files.push([`docx-${i}.docx`, reportToDocx(report, words)])
      files.push([`odt-${i}.odt`, reportToOdt(report, words)])
    }
    byLibreOffice(files).forEach((text, i) => {
      const report = reports[Math.floor(i / 2)] as Report
      expect(plain(text), files[i]?.[0]).toBe(plain(wordsOfMarkdown(reportToMarkdown(report))))
    })
  })

  it.skipIf(!printer)('PDF has the words of the Markdown, read by pdftotext', () => {
    const { text } = printed(everyKind, 'sample')
    const expected = plain(wordsOfMarkdown(reportToMarkdown(everyKind), 'with-addresses'))
    expect(plain(text.replace(/^\d+$/gm, ''))).toBe(expected)
  })

  it.skipIf(!printer)(
    'PDF tells of no program, no system and no time: same report, same bytes',
    () => {
      const { raw } = printed(everyKind, 'one')
      expect(raw.toString('latin1')).not.toMatch(
        /Mozilla|Skia|Chrome|Linux|\/CreationDate|\/ModDate|\/Producer|D:20\d\d/,
      )
      expect(printed(everyKind, 'two').raw.equals(raw)).toBe(true)
    },
  )

  it.skipIf(!printer)('PDF is tagged, so that it can be read aloud in order', () => {
    const { raw } = printed(everyKind, 'tagged')
    expect(raw.toString('latin1')).toMatch(
      /\/MarkInfo\s*<<\s*\/(?:Type\s*\/MarkInfo\s*\/)?Marked true/,
    )
    expect(raw.toString('latin1')).toMatch(/\/Lang \(en\)/)
  })
})
