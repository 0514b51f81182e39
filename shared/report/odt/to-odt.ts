import { strToU8 } from 'fflate'
import type { Element, ElementContent } from 'xast'
import { x } from 'xastscript'
import { contentsOf, partAnchor, sectionAnchor } from '../contents.ts'
import { fixedZip } from '../fixed-zip.ts'
import { needsRule, type Report, type ReportPart, type ReportWords } from '../report.ts'
import { dateWords } from '../report-date.ts'
import { isRightToLeft } from '../right-to-left.ts'
import { xmlFile } from '../xml-file.ts'
import { contentStyles } from './content-styles.ts'
import { blockNodes, textNodes } from './odt-blocks.ts'
import { odtNamespaces, stylesNode } from './odt-styles.ts'

const mediaType = 'application/vnd.oasis.opendocument.text'

/**
 * A report as ODT (OpenDocument 1.3): the smallest package that the standard allows, without
 * `meta.xml`: no author, no time, no generator. Same report and words, same bytes.
 */
export function reportToOdt(report: Report, words: ReportWords): Uint8Array {
  const body = x('office:body', [
    x('office:text', [
      ...frontMatter(report, words),
      ...report.parts.flatMap((part, p) => partNodes(part, p)),
    ]),
  ])
  const content = x('office:document-content', odtNamespaces, [
    x('office:automatic-styles', contentStyles()),
    body,
  ])
  return fixedZip(
    [
      ['mimetype', strToU8(mediaType)],
      ['META-INF/manifest.xml', xmlFile(manifest())],
      ['content.xml', xmlFile(content)],
      ['styles.xml', xmlFile(stylesNode(words.language, report.paper ?? 'a4'))],
    ],
    ['mimetype'],
  )
}

function manifest(): Element {
  const entry = (path: string, type: string) =>
    x('manifest:file-entry', { 'manifest:full-path': path, 'manifest:media-type': type })
  return x(
    'manifest:manifest',
    {
      'xmlns:manifest': 'urn:oasis:names:tc:opendocument:xmlns:manifest:1.0',
      'manifest:version': '1.3',
    },
    [entry('/', mediaType), entry('content.xml', 'text/xml'), entry('styles.xml', 'text/xml')],
  )
}

function frontMatter(report: Report, words: ReportWords): ElementContent[] {
  const own = report.titlePage === true
  const lines = contentsOf(report)
  const nodes: ElementContent[] = []
  if (report.title) nodes.push(paragraph(own ? 'Title_20_Page' : 'Title', report.title))
  if (report.date) nodes.push(paragraph('Subtitle', dateWords(report.date, words.language)))
  if (lines.length > 0) {
    nodes.push(
      paragraph(own ? 'Contents_20_Heading_20_Page' : 'Contents_20_Heading', words.contents),
    )
    for (const line of lines) {
      const style = `Contents_20_${line.level}${isRightToLeft(line.text) ? '_20_RTL' : ''}`
      const link = x(
        'text:a',
        {
          'xlink:type': 'simple',
          'xlink:href': `#${line.anchor}`,
          'text:style-name': 'Contents_20_Link',
          'text:visited-style-name': 'Contents_20_Link',
        },
        [...textNodes(line.text)],
      )
      nodes.push(x('text:p', { 'text:style-name': style }, [link]))
    }
  }
  if (own || lines.length > 0) nodes.push(x('text:p', { 'text:style-name': 'Page_20_End' }))
  return nodes
}

function paragraph(style: string, text: string): Element {
  const name = isRightToLeft(text) ? `${style}_20_RTL` : style
  return x('text:p', { 'text:style-name': name }, [...textNodes(text)])
}

function partNodes(part: ReportPart, p: number): ElementContent[] {
  const level = part.heading ? 3 : 2
  const sections = part.sections.flatMap((section, s): ElementContent[] => [
    ...(needsRule(section, s) ? [x('text:p', { 'text:style-name': 'Horizontal_20_Line' })] : []),
    ...(section.title ? [title(section.title, level, sectionAnchor(p, s))] : []),
    ...section.blocks.flatMap((block) => blockNodes(block, level)),
  ])
  return part.heading ? [title(part.heading, 2, partAnchor(p)), ...sections] : sections
}

function title(text: string, level: number, anchor: string): Element {
  const style = `Heading_20_${level - 1}${isRightToLeft(text) ? '_20_RTL' : ''}`
  return x('text:h', { 'text:style-name': style, 'text:outline-level': String(level - 1) }, [
    x('text:bookmark', { 'text:name': anchor }),
    ...textNodes(text),
  ])
}
