import {
  AlignmentType,
  Bookmark,
  Document,
  Footer,
  HeadingLevel,
  InternalHyperlink,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx'
import { contentsOf, partAnchor, sectionAnchor } from '../contents.ts'
import { needsRule, type Report, type ReportPart, type ReportWords } from '../report.ts'
import { dateWords } from '../report-date.ts'
import { isRightToLeft } from '../right-to-left.ts'
import { cleanDocx } from './clean-docx.ts'
import { blockParagraphs, headingLevel, type Lists, newLists } from './docx-blocks.ts'
import { numbering, pageOf, styles } from './docx-styles.ts'

/**
 * A report as DOCX (Office Open XML, as Word 2010 and later and LibreOffice read it). No properties:
 * no author, no time, no template, no application. Same report and words, same bytes.
 */
export async function reportToDocx(report: Report, words: ReportWords): Promise<Uint8Array> {
  const lists = newLists()
  const front = frontMatter(report, words)
  const breaks = report.titlePage === true || contentsOf(report).length > 0
  const document = new Document({
    styles: styles(words.language),
    numbering,
    sections: [
      {
        properties: { ...pageOf, titlePage: true },
        footers: { default: pageNumber(), first: new Footer({ children: [new Paragraph('')] }) },
        children: [
          ...front,
          ...report.parts.flatMap((part, p) => partParagraphs(part, p, lists, breaks && p === 0)),
        ],
      },
    ],
  })
  return cleanDocx(new Uint8Array(await Packer.toArrayBuffer(document)))
}

function pageNumber(): Footer {
  const number = new TextRun({ children: [PageNumber.CURRENT], size: 18 })
  return new Footer({
    children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })],
  })
}

function frontMatter(report: Report, words: ReportWords): Paragraph[] {
  const own = report.titlePage === true
  const lines = contentsOf(report)
  const paragraphs: Paragraph[] = []
  if (report.title) paragraphs.push(styled(own ? 'TitlePage' : 'Title', report.title))
  if (report.date) paragraphs.push(styled('Subtitle', dateWords(report.date, words.language)))
  if (lines.length === 0) return paragraphs
  paragraphs.push(styled('TOCHeading', words.contents, own))
  for (const line of lines) {
    const link = new InternalHyperlink({
      anchor: line.anchor,
      children: [new TextRun(line.text)],
    })
    paragraphs.push(
      new Paragraph({
        style: `TOC${line.level}`,
        bidirectional: isRightToLeft(line.text),
        children: [link],
      }),
    )
  }
  return paragraphs
}

function styled(style: string, text: string, pageBreakBefore = false): Paragraph {
  return new Paragraph({
    style,
    pageBreakBefore,
    bidirectional: isRightToLeft(text),
    children: [new TextRun(text)],
  })
}

/** @param newPage the part begins on a new page, after a title page or a table of contents */
function partParagraphs(part: ReportPart, p: number, lists: Lists, newPage: boolean): Paragraph[] {
  const level = part.heading ? 3 : 2
  const heading = part.heading ? [titleParagraph(part.heading, 2, partAnchor(p), newPage)] : []
  const sections = part.sections.flatMap((section, s) => {
    const first = newPage && !part.heading && s === 0
    return [
      ...(needsRule(section, s) ? [new Paragraph({ thematicBreak: true })] : []),
      ...(section.title ? [titleParagraph(section.title, level, sectionAnchor(p, s), first)] : []),
      ...section.blocks.flatMap((block, b) =>
        blockParagraphs(block, level, lists, first && b === 0 && section.title === ''),
      ),
    ]
  })
  return [...heading, ...sections]
}

function titleParagraph(
  text: string,
  level: number,
  anchor: string,
  pageBreakBefore: boolean,
): Paragraph {
  return new Paragraph({
    heading: headingLevel(level - 1) ?? HeadingLevel.HEADING_1,
    pageBreakBefore,
    bidirectional: isRightToLeft(text),
    children: [new Bookmark({ id: anchor, children: [new TextRun(text)] })],
  })
}
