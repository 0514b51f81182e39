import fc from 'fast-check'
import { strFromU8 } from 'fflate'
import { blocksText } from '../../../shared/notebook/blocks-text.ts'
import { contentsOf } from '../../../shared/report/contents.ts'
import type { Report, ReportWords } from '../../../shared/report/report.ts'
import { dateWords } from '../../../shared/report/report-date.ts'
import { tidyBlocks } from '../../../shared/report/tidy-blocks.ts'
import { arbitraryBlocks, arbitraryWords } from '../../support/arbitrary-blocks.ts'
import { decodeXml } from './office/xml-tree.ts'

/** The writers' own words, in tests. */
export const words: ReportWords = {
  language: 'en',
  done: 'done',
  open: 'open',
  contents: 'Contents',
}

const section = fc.record({ title: arbitraryWords, blocks: arbitraryBlocks.map(tidyBlocks) })

/** Reports with every kind of block, with and without what the organizer may ask for. */
export const arbitraryReport: fc.Arbitrary<Report> = fc.record(
  {
    title: arbitraryWords,
    date: fc.constantFrom('2026', '2026-11', '2026-11-23'),
    titlePage: fc.boolean(),
    parts: fc.array(
      fc.record({
        heading: arbitraryWords,
        sections: fc.array(section, { minLength: 1, maxLength: 2 }),
      }),
      { minLength: 1, maxLength: 2 },
    ),
  },
  { requiredKeys: ['title', 'parts'] },
)

/** All words that a reader of a report sees, without white space. */
export function wordsOfReport(report: Report): string {
  const lines = contentsOf(report)
  const parts = report.parts.flatMap((part) => [
    part.heading ?? '',
    ...part.sections.flatMap((one) => [one.title, blocksText(one.blocks)]),
  ])
  return dense(
    [
      report.title,
      report.date ? dateWords(report.date, words.language) : '',
      ...(lines.length > 0 ? [words.contents, ...lines.map((line) => line.text)] : []),
      ...parts,
    ].join(' '),
  )
}

/** Text without white space; how lines are broken is each format's own affair. */
export function dense(text: string): string {
  return text.replace(/\s+/g, '')
}

/** The words in a part of a DOCX or ODT file, without white space. */
export function textOfXml(bytes: Uint8Array | undefined): string {
  const xml = strFromU8(bytes ?? new Uint8Array())
  return dense(decodeXml(xml.replace(/<[^>]*>/g, '')))
}
