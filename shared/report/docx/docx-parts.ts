import type { Element } from 'xast'
import { x } from 'xastscript'
import { asUri } from '../as-uri.ts'
import { type Paper, pageMargins, paperSizes } from '../paper.ts'
import { docxNamespaces, val, w } from './docx-element.ts'
import { runOf } from './docx-inlines.ts'
import { paragraphProperties } from './docx-properties.ts'

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const kinds = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** The parts beside the document itself, and what each is to it. */
const parts = [
  ['styles', 'styles'],
  ['numbering', 'numbering'],
  ['settings', 'settings'],
  ['footer1', 'footer'],
  ['footer2', 'footer'],
] as const

/** `[Content_Types].xml`. */
export function contentTypes(): Element {
  const part = (name: string, kind: string) =>
    x('Override', { PartName: `/word/${name}.xml`, ContentType: `${kinds}.${kind}+xml` })
  const rels = 'application/vnd.openxmlformats-package.relationships+xml'
  return x('Types', { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' }, [
    x('Default', { Extension: 'rels', ContentType: rels }),
    x('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    part('document', 'document.main'),
    ...parts.map(([name, kind]) => part(name, kind)),
  ])
}

/** `_rels/.rels`: the document is all there is; no properties. */
export function packageRelationships(): Element {
  return relationships([relationship('rId1', 'officeDocument', 'word/document.xml')])
}

/** The ids of the footers, for the page's properties. */
const footerIds = { default: 'rId4', first: 'rId5' } as const

/** `word/_rels/document.xml.rels`: the other parts, and the addresses that the document links to. */
export function documentRelationships(addresses: ReadonlyMap<string, string>): Element {
  return relationships([
    ...parts.map(([name, kind], i) => relationship(`rId${i + 1}`, kind, `${name}.xml`)),
    ...[...addresses].map(([url, id]) => relationship(id, 'hyperlink', asUri(url), 'External')),
  ])
}

function relationships(list: readonly Element[]): Element {
  const xmlns = 'http://schemas.openxmlformats.org/package/2006/relationships'
  return x('Relationships', { xmlns }, [...list])
}

function relationship(id: string, kind: string, target: string, mode?: 'External'): Element {
  const own = { Id: id, Type: `${office}/${kind}`, Target: target }
  return x('Relationship', mode ? { ...own, TargetMode: mode } : own)
}

/**
 * `word/settings.xml`. Word is asked to take names and times out again whenever the file is saved,
 * so that what is edited later does not tell either.
 */
export function settingsPart(): Element {
  const mode = {
    name: 'compatibilityMode',
    uri: 'http://schemas.microsoft.com/office/word',
    val: 15,
  }
  return w('settings', docxNamespaces, [
    w('removePersonalInformation'),
    w('removeDateAndTime'),
    val('defaultTabStop', 720),
    w('compat', {}, [w('compatSetting', mode)]),
  ])
}

/** A footer with the number of the page, or the empty one of the first page. */
export function footerPart(numbered: boolean): Element {
  const field = w('fldSimple', { instr: ' PAGE ' }, [runOf('1')])
  const properties = paragraphProperties({ style: 'Footer' })
  return w('ftr', docxNamespaces, [w('p', {}, [properties, numbered ? field : undefined])])
}

/** The page, with the margins of the printed HTML, and no number on the first one. */
export function pageProperties(paper: Paper): Element {
  const { width, height } = paperSizes[paper]
  const { top, side, bottom } = pageMargins
  const margins = { top, right: side, bottom, left: side, header: 12.5, footer: 12.5, gutter: 0 }
  const lengths = Object.entries(margins).map(([edge, length]) => [edge, twips(length)])
  return w('sectPr', {}, [
    w('footerReference', { type: 'default', 'r:id': footerIds.default }),
    w('footerReference', { type: 'first', 'r:id': footerIds.first }),
    w('pgSz', { w: twips(width), h: twips(height) }),
    w('pgMar', Object.fromEntries(lengths)),
    w('titlePg'),
  ])
}

/** Twentieths of a point, from millimetres. */
function twips(millimetres: number): number {
  return Math.round((millimetres / 25.4) * 1440)
}
