import type { Element } from 'xast'
import { contentsOf, partAnchor, sectionAnchor } from '../contents.ts'
import { fixedZip } from '../fixed-zip.ts'
import { needsRule, type Report, type ReportPart, type ReportWords } from '../report.ts'
import { dateWords } from '../report-date.ts'
import { isRightToLeft } from '../right-to-left.ts'
import { xmlFile } from '../xml-file.ts'
import { blockParagraphs, type DocxContext, headingStyle, paragraphOf } from './docx-blocks.ts'
import { docxNamespaces, w } from './docx-element.ts'
import { runOf } from './docx-inlines.ts'
import { createLists } from './docx-lists.ts'
import {
  contentTypes,
  documentRelationships,
  footerPart,
  packageRelationships,
  pageProperties,
  settingsPart,
} from './docx-parts.ts'
import { stylesPart } from './docx-styles.ts'

/**
 * A report as DOCX (Office Open XML, ECMA-376 transitional, as Word 2010 and later and LibreOffice
 * read it): the smallest package that is whole. No properties: no author, no time, no template, no
 * application. Same report and words, same bytes.
 */
export function reportToDocx(report: Report, words: ReportWords): Uint8Array {
  const addresses = new Map<string, string>()
  const idOf = (url: string) => {
    const id = addresses.get(url) ?? `rIdLink${addresses.size + 1}`
    addresses.set(url, id)
    return id
  }
  const lists = createLists()
  const write = createWriter({ lists, idOf })
  const front = frontMatter(report, words)
  const breaks = report.titlePage === true || contentsOf(report).length > 0
  const body = w('body', {}, [
    ...front,
    ...report.parts.flatMap((part, p) => write(part, p, breaks && p === 0)),
    pageProperties(report.paper ?? 'a4'),
  ])
  return fixedZip([
    ['[Content_Types].xml', xmlFile(contentTypes())],
    ['_rels/.rels', xmlFile(packageRelationships())],
    ['word/document.xml', xmlFile(w('document', docxNamespaces, [body]))],
    ['word/_rels/document.xml.rels', xmlFile(documentRelationships(addresses))],
    ['word/styles.xml', xmlFile(stylesPart(words.language))],
    ['word/numbering.xml', xmlFile(lists.part())],
    ['word/settings.xml', xmlFile(settingsPart())],
    ['word/footer1.xml', xmlFile(footerPart(true))],
    ['word/footer2.xml', xmlFile(footerPart(false))],
  ])
}

function frontMatter(report: Report, words: ReportWords): Element[] {
  const own = report.titlePage === true
  const lines = contentsOf(report)
  return [
    ...(report.title ? [line(own ? 'TitlePage' : 'Title', report.title)] : []),
    ...(report.date ? [line('Subtitle', dateWords(report.date, words.language))] : []),
    ...(lines.length > 0 ? [line('TOCHeading', words.contents, own)] : []),
    ...lines.map(({ level, text, anchor }) =>
      paragraphOf({ style: `TOC${level}`, rightToLeft: isRightToLeft(text) }, [
        w('hyperlink', { anchor, history: 1 }, [runOf(text)]),
      ]),
    ),
  ]
}

function line(style: string, text: string, pageBreakBefore = false): Element {
  const look = { style, pageBreakBefore, rightToLeft: isRightToLeft(text) }
  return paragraphOf(look, [runOf(text)])
}

/** The way to write the parts of one document; its bookmarks are numbered as they come. */
function createWriter(context: DocxContext) {
  let bookmarks = 0
  const heading = (text: string, level: number, anchor: string, pageBreakBefore: boolean) => {
    bookmarks += 1
    const look = {
      style: headingStyle(level - 1),
      pageBreakBefore,
      rightToLeft: isRightToLeft(text),
    }
    return paragraphOf(look, [
      w('bookmarkStart', { id: bookmarks, name: anchor }),
      runOf(text),
      w('bookmarkEnd', { id: bookmarks }),
    ])
  }

  /** @param newPage the part begins on a new page, after a title page or a table of contents */
  return (part: ReportPart, p: number, newPage: boolean): Element[] => {
    const level = part.heading ? 3 : 2
    const sections = part.sections.flatMap((section, s) => {
      const first = newPage && !part.heading && s === 0
      return [
        ...(needsRule(section, s) ? [paragraphOf({ style: 'Rule' }, [])] : []),
        ...(section.title ? [heading(section.title, level, sectionAnchor(p, s), first)] : []),
        ...section.blocks.flatMap((block, b) =>
          blockParagraphs(block, level, context, first && b === 0 && section.title === ''),
        ),
      ]
    })
    return part.heading ? [heading(part.heading, 2, partAnchor(p), newPage), ...sections] : sections
  }
}
