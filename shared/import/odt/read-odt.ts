import { type ChildNode, Document, type Element, type ParentNode } from 'domhandler'
import { type ReadHtml, readPage } from '../html/read-html.ts'
import { attr, childElements, element, elementsIn, setChildren, textIn } from '../html/tree.ts'
import { LeftOutCount } from '../left-out.ts'
import { captionName, withCaptions } from '../office/captions.ts'
import { ListCounters } from '../office/counters.ts'
import { childOf, parseXml } from '../office/xml.ts'
import { openZip, type Zip, ZipError } from '../office/zip.ts'
import { drawn, hidden, within, wrapped } from './odt-inline.ts'
import { listLines } from './odt-lists.ts'
import { type InList, mostRepeats, type OdtReading } from './odt-reading.ts'
import { type OdtStyles, odtStylesOf } from './odt-styles.ts'
import { pairedParagraphs } from './paired-paragraphs.ts'

/**
 * The words of an OpenDocument text (ODF 1.3) by what its styles mean, as {@link readDocx} reads Word's.
 * @throws ZipError, TooMuchError
 */
export function readOdt(bytes: Uint8Array): ReadHtml {
  const zip = openZip(bytes)
  if (/encryption-data/.test(zip.text('META-INF/manifest.xml') ?? '')) throw new ZipError('locked')
  const content = zip.text('content.xml')
  if (content === undefined) throw new ZipError('damaged')
  const document = parseXml(pairedParagraphs(content))
  const more = zip.text('styles.xml')
  const styles = more === undefined ? undefined : parseXml(more)
  const leftOut = new LeftOutCount()
  if (styles) countPageText(styles, leftOut)
  return readPage(pageOf(document, odtStylesOf([styles, document]), zip, leftOut), leftOut)
}

function countPageText(styles: ParentNode, leftOut: LeftOutCount): void {
  for (const one of elementsIn(styles)) {
    if (!/^(?:header|footer)(?:-left|-first)?$/.test(one.name)) continue
    // A page number alone is missed by nobody.
    const said = childElements(one).map(textIn).join('')
    if (/\p{L}/u.test(said)) leftOut.add('pageText')
  }
}

/** The page that a document stands for. */
function pageOf(document: Document, styles: OdtStyles, zip: Zip, leftOut: LeftOutCount): Document {
  const body = childOf(childOf(childOf(document, 'document-content'), 'body'), 'text')
  const r: OdtReading = {
    ...{ styles, zip, leftOut, counters: new ListCounters() },
    ...{ notes: [], boxes: [], lists: 0, lastOfStyle: new Map(), idOf: new Map() },
    hasTitle: body !== undefined && usesTitle(styles, body),
    block: (node, list) => block(r, node, list),
  }
  const lines = body ? blocksIn(r, body, undefined) : []
  const noted = [...noteLines(r)]
  const page = new Document([])
  setChildren(page, [element('body', {}, [...lines, ...noted])])
  return page
}

function usesTitle(styles: OdtStyles, text: Element): boolean {
  for (const one of elementsIn(text)) if (one.name === 'p' && isTitle(styles, one)) return true
  return false
}

function isTitle(styles: OdtStyles, paragraph: Element): boolean {
  return styles.style(attr(paragraph, 'style-name')).names.includes('Title')
}

function blocksIn(r: OdtReading, parent: ParentNode, list: InList | undefined): ChildNode[] {
  return withCaptions(childElements(parent).flatMap((child) => block(r, child, list)))
}

function block(r: OdtReading, node: Element, list: InList | undefined): ChildNode[] {
  switch (node.name) {
    case 'p':
    case 'h':
      return withBoxes(r, line(r, node, list))
    case 'list':
      return listLines(r, node, list)
    case 'table':
      return r.styles.isHidden(attr(node, 'style-name')) ? hidden(r, node) : [table(r, node)]
    case 'section':
      return attr(node, 'display') === 'none' || r.styles.isHidden(attr(node, 'style-name'))
        ? hidden(r, node)
        : blocksIn(r, node, list)
    case 'index-body':
    case 'index-title':
    case 'numbered-paragraph':
      return blocksIn(r, node, list)
    case 'tracked-changes':
      for (const one of elementsIn(node)) if (one.name === 'deletion') r.leftOut.add('deleted')
      return []
    case 'frame':
      return drawn(r, node)
    case 'table-of-content':
    case 'alphabetical-index':
    case 'table-index':
    case 'illustration-index':
      r.leftOut.add('pageText')
      return []
    default:
      return /-index$|^bibliography$|^user-index$/.test(node.name) ? blocksIn(r, node, list) : []
  }
}

function withBoxes(r: OdtReading, own: ChildNode[]): ChildNode[] {
  const all = r.boxes
  r.boxes = []
  return [...own, ...all.flatMap((box) => blocksIn(r, box, undefined))]
}

function line(r: OdtReading, node: Element, list: InList | undefined): ChildNode[] {
  const style = r.styles.style(attr(node, 'style-name'))
  const words = within(r, node)
  const own = [wrapped(words, { ...style, css: hiddenOnly(style.css) })].flat()
  if (node.name === 'h' || style.level || isTitle(r.styles, node)) {
    const level = isTitle(r.styles, node)
      ? 1
      : Number(attr(node, 'outline-level') ?? style.level) || 1
    const depth = Math.min(6, level + (r.hasTitle && !isTitle(r.styles, node) ? 1 : 0))
    return [element(`h${depth}`, {}, own)]
  }
  if (style.names.some((name) => /^Horizontal(?:_20_| )Line$/.test(name)) && isBlank(node)) {
    return [element('hr', {}, [])]
  }
  if (list) return own
  if (style.names.some((name) => captionName.test(name))) {
    return [element('p', { 'data-caption': '' }, own)]
  }
  if (style.names.some((name) => /^(?:Quotations|Quote)$/.test(name))) {
    return [element('blockquote', {}, [element('p', {}, own)])]
  }
  if (style.names.some((name) => /^Preformatted(?:_20_| )Text$|^Source/.test(name))) {
    return [element('p', {}, [element('code', {}, own)])]
  }
  return [element('p', {}, own)]
}

function table(r: OdtReading, node: Element): Element {
  const rows = rowsIn(node).flatMap((row) => {
    if (/^(?:collapse|filter)$/.test(attr(row, 'visibility') ?? '')) return hidden(r, row)
    const cells = childElements(row).flatMap((cell): Element[] => {
      const repeats = Math.min(mostRepeats, Number(attr(cell, 'number-columns-repeated') ?? 1))
      const isCovered = cell.name === 'covered-table-cell'
      if (!isCovered && cell.name !== 'table-cell') return []
      const words = () => (isCovered ? [] : blocksIn(r, cell, undefined))
      return Array.from({ length: repeats || 1 }, () => element('td', {}, words()))
    })
    return [element('tr', {}, cells)]
  })
  return element('table', {}, rows)
}

function* noteLines(r: OdtReading): Generator<Element> {
  // A note can hold another: they are added meanwhile.
  for (const [i, { body: own }] of r.notes.entries()) {
    const back = element('a', { href: `#ref-${i + 1}` }, ['↩'])
    const words = own ? blocksIn(r, own, undefined) : []
    yield element('div', { role: 'doc-footnote', id: `note-${i + 1}` }, [back, ...words])
  }
}

function rowsIn(table: Element): readonly Element[] {
  return childElements(table).flatMap((child) =>
    child.name === 'table-row'
      ? [child]
      : /^table-(?:header-rows|rows|row-group)$/.test(child.name)
        ? rowsIn(child)
        : [],
  )
}

/** A paragraph's own looks are those of its kind; only what hides it is asked for. */
function hiddenOnly(css: string): string {
  return /display:none/.test(css) ? 'display:none;' : ''
}

function isBlank(node: Element): boolean {
  return textIn(node).trim() === ''
}
