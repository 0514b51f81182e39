import { type ChildNode, Document, type Element, type ParentNode } from 'domhandler'
import { hiddenStylesOf, shownWord } from '../hidden/shown-word.ts'
import { type ReadHtml, readPage } from '../html/read-html.ts'
import { attr, childElements, element, elementsIn, setChildren, textIn } from '../html/tree.ts'
import { LeftOutCount, type LeftOutKind } from '../left-out.ts'
import { captionName, withCaptions } from '../office/captions.ts'
import { signBox } from '../office/signs.ts'
import { childOf, parseXml } from '../office/xml.ts'
import { openZip, ZipError } from '../office/zip.ts'
import {
  addressesOf,
  cellsIn,
  checkBoxAt,
  isContents,
  isLine,
  mainPart,
  rowsIn,
} from './docx-elements.ts'
import { labelOf, notesAsked } from './docx-notes.ts'
import type { DocxReading, Parts } from './docx-reading.ts'
import { isOfFile } from './word-fields.ts'
import { wordLists } from './word-lists.ts'
import { keptText, runsOf } from './word-runs.ts'
import { outlineOf, valOf, wordStylesOf } from './word-styles.ts'

/** Text boxes in one another. */
const mostBoxes = 4

/**
 * The words of a Word file (ECMA-376) by what its styles mean: no picture, remark, author, date or
 * hidden word comes along. The file is brought to a page, and read as one.
 * @throws ZipError, TooMuchError
 */
export function readDocx(bytes: Uint8Array): ReadHtml {
  const zip = openZip(bytes)
  const main = mainPart(zip.text('_rels/.rels')) ?? 'word/document.xml'
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const leftOut = new LeftOutCount()
  const stylesXml = zip.text(`${folder}styles.xml`) ?? ''
  const hidden = hiddenStylesOf(stylesXml)
  const part = (name: string) => {
    const xml = zip.text(name)
    return xml === undefined
      ? undefined
      : parseXml(shownWord(xml, hidden, () => leftOut.add('hidden')))
  }
  const document = part(main)
  if (!document) throw new ZipError('damaged')
  for (const name of zip.names) {
    if (!/^word\/(?:header|footer)\d*\.xml$/.test(name)) continue
    if (/<w:t[ >][^<]*[^\s<]/.test(zip.text(name) ?? '')) leftOut.add('pageText')
  }
  const page = pageOf(document, {
    styles: wordStylesOf(parseXml(stylesXml)),
    item: wordLists(part(`${folder}numbering.xml`)),
    addresses: addressesOf(zip.text(`${folder}_rels/${main.slice(folder.length)}.rels`)),
    notes: {
      footnote: part(`${folder}footnotes.xml`),
      endnote: part(`${folder}endnotes.xml`),
    },
    leftOut,
  })
  return readPage(page, leftOut)
}

/** The page that a Word file stands for. */
function pageOf(document: Document, parts: Parts): Document {
  const r = beginReading(document, parts)
  const body = childOf(childOf(document, 'document'), 'body')
  const lines = body ? blocksIn(r, body) : []
  const noted = [...notesAsked(r, (note) => blocksIn(r, note))]
  const page = new Document([])
  setChildren(page, [element('body', {}, [...lines, ...noted])])
  return page
}

function beginReading(document: Document, parts: Parts): DocxReading {
  const { styles, addresses, leftOut } = parts
  const asked: DocxReading['asked'] = []
  const hasTitle = [...styles.values()].some(({ level }) => level === 0)
  const r: DocxReading = {
    ...parts,
    ...{ asked, hasTitle: hasTitle && usesTitle(document, parts), boxes: [], depth: 0 },
    toldContents: false,
    context: {
      ...{ styles, addresses, leftOut, fields: [] },
      note: (kind, id) => {
        asked.push({ kind, id })
        const at = asked.length
        const href = `#note-${kind}-${id}`
        return element('a', { role: 'doc-noteref', id: `ref-${at}`, href }, [labelOf(r, kind, id)])
      },
      onBox: (content) => r.boxes.push(content),
    },
  }
  return r
}

function usesTitle(document: Document, { styles }: Parts): boolean {
  for (const one of elementsIn(document)) {
    if (one.name === 'pStyle' && styles.get(attr(one, 'val') ?? '')?.level === 0) return true
  }
  return false
}

function blocksIn(r: DocxReading, parent: ParentNode): ChildNode[] {
  return withCaptions(childElements(parent).flatMap((child) => blocksOf(r, child)))
}

function blocksOf(r: DocxReading, child: Element): ChildNode[] {
  switch (child.name) {
    case 'p':
      return withBoxes(r, paragraph(r, child))
    case 'tbl':
      return [table(r, child)]
    case 'sdt':
      if (isOfFile(child)) return missing(r, 'fileData')
      return isContents(child) ? contents(r) : blocksIn(r, childOf(child, 'sdtContent') ?? child)
    case 'altChunk':
      return missing(r, 'media')
    case 'del':
    case 'moveFrom':
      return missing(r, 'deleted')
    case 'oMathPara':
      return [element('p', {}, runsOf(element('p', {}, [child]), r.context))]
    case 'AlternateContent':
      return blocksIn(r, childOf(child, 'Choice') ?? childOf(child, 'Fallback') ?? child)
    default:
      return /^(?:ins|moveTo|customXml|smartTag|sdtContent)$/.test(child.name)
        ? blocksIn(r, child)
        : []
  }
}

function missing(r: DocxReading, kind: LeftOutKind): ChildNode[] {
  r.leftOut.add(kind)
  return []
}

/** A list of the sections, which the sections say again. */
function contents(r: DocxReading): ChildNode[] {
  if (!r.toldContents) r.leftOut.add('pageText')
  r.toldContents = true
  return []
}

function withBoxes(r: DocxReading, line: ChildNode[]): ChildNode[] {
  if (r.boxes.length === 0) return line
  const own = r.boxes.splice(0)
  if (r.depth > mostBoxes) return line
  r.depth++
  const within = own.flatMap((box) => blocksIn(r, box))
  r.depth--
  return [...line, ...within]
}

function paragraph(r: DocxReading, node: Element): ChildNode[] {
  const properties = childOf(node, 'pPr')
  const style = r.styles.get(valOf(properties, 'pStyle') ?? '')
  if (/^(?:toc|table of contents|contents) \d$/i.test(style?.name ?? '')) return contents(r)
  const listed = r.item(childOf(properties, 'numPr') ?? style?.list)
  const box = checkBoxAt(node)
  const words = runsOf(node, r.context)
  const level = outlineOf(properties) ?? style?.level
  if (level !== undefined) {
    const sign = listed?.number === undefined ? [] : [keptText(`${listed.sign} `)]
    const tag = `h${Math.min(6, Math.max(1, level + (r.hasTitle ? 1 : 0)))}`
    return [element(tag, {}, [...sign, ...words])]
  }
  if (style?.isRule && textIn(node).trim() === '') return [element('hr', {}, [])]
  if (isLine(properties) && textIn(node).trim() === '') return [element('hr', {}, [])]
  if (listed || box !== undefined) {
    const { level: at = 0, number, sign = '' } = listed ?? {}
    const checked = box ?? signBox(sign)
    const attributes = {
      level: String(at),
      number: checked === undefined && number !== undefined ? String(number) : undefined,
      checked: checked === undefined ? undefined : String(checked),
    }
    return [element('x-item', attributes, words)]
  }
  if (style && captionName.test(style.name)) return [element('p', { 'data-caption': '' }, words)]
  if (style?.isQuote) return [element('blockquote', {}, [element('p', {}, words)])]
  if (style?.isCode) return [element('p', {}, [element('code', {}, words)])]
  return [element('p', {}, words)]
}

function table(r: DocxReading, node: Element): Element {
  const rows = rowsIn(node).map((row) => {
    const cells = cellsIn(row).map((cell) => {
      const properties = childOf(cell, 'tcPr')
      const merge = childOf(properties, 'vMerge')
      const isCovered = merge !== undefined && attr(merge, 'val') !== 'restart'
      const span = valOf(properties, 'gridSpan')
      return element('td', { colspan: span }, isCovered ? [] : blocksIn(r, cell))
    })
    return element('tr', {}, cells)
  })
  return element('table', {}, rows)
}
