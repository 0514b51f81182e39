import { type ChildNode, Document, type Element, type ParentNode } from 'domhandler'
import { hiddenStylesOf, shownWord } from '../hidden/shown-word.ts'
import { type ReadHtml, readPage } from '../html/read-html.ts'
import { attr, childElements, element, elementsIn, setChildren, textIn } from '../html/tree.ts'
import { LeftOutCount } from '../left-out.ts'
import { captionName, withCaptions } from '../office/captions.ts'
import { signBox } from '../office/signs.ts'
import { childOf, parseXml } from '../office/xml.ts'
import { openZip, ZipError } from '../office/zip.ts'
import { wordLists } from './word-lists.ts'
import { kept, type RunContext, runsOf } from './word-runs.ts'
import { isSwitchedOn, outlineOf, valOf, wordStylesOf } from './word-styles.ts'

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

interface Parts {
  readonly styles: ReturnType<typeof wordStylesOf>
  readonly item: ReturnType<typeof wordLists>
  readonly addresses: ReadonlyMap<string, string>
  readonly notes: Readonly<Record<'footnote' | 'endnote', Document | undefined>>
  readonly leftOut: LeftOutCount
}

/** The page that a Word file stands for. */
function pageOf(document: Document, { styles, item, addresses, notes, leftOut }: Parts): Document {
  const asked: { readonly kind: 'footnote' | 'endnote'; readonly id: string }[] = []
  const hasTitle = [...styles.values()].some(({ level }) => level === 0) && usesTitle()
  let boxes: Element[] = []
  let depth = 0
  let toldContents = false
  const context: RunContext = {
    styles,
    addresses,
    leftOut,
    fields: [],
    note: (kind, id) => {
      asked.push({ kind, id })
      const at = asked.length
      const href = `#note-${kind}-${id}`
      return element('a', { role: 'doc-noteref', id: `ref-${at}`, href }, [
        String(labelOf(kind, id)),
      ])
    },
    onBox: (content) => boxes.push(content),
  }
  const body = childOf(childOf(document, 'document'), 'body')
  const lines = body ? blocksIn(body) : []
  const noted = [...notesAsked()]
  const page = new Document([])
  setChildren(page, [element('body', {}, [...lines, ...noted])])
  return page

  function usesTitle(): boolean {
    for (const one of elementsIn(document)) {
      if (one.name === 'pStyle' && styles.get(attr(one, 'val') ?? '')?.level === 0) return true
    }
    return false
  }

  function blocksIn(parent: ParentNode): ChildNode[] {
    return withCaptions(childElements(parent).flatMap(blocksOf))
  }

  function blocksOf(child: Element): ChildNode[] {
    switch (child.name) {
      case 'p':
        return withBoxes(paragraph(child))
      case 'tbl':
        return [table(child)]
      case 'sdt':
        return isContents(child) ? contents() : blocksIn(childOf(child, 'sdtContent') ?? child)
      case 'del':
      case 'moveFrom':
        leftOut.add('deleted')
        return []
      case 'oMathPara':
        return [element('p', {}, runsOf(element('p', {}, [child]), context))]
      case 'AlternateContent':
        return blocksIn(childOf(child, 'Choice') ?? childOf(child, 'Fallback') ?? child)
      default:
        return /^(?:ins|moveTo|customXml|smartTag|sdtContent)$/.test(child.name)
          ? blocksIn(child)
          : []
    }
  }

  /** A list of the sections, which the sections say again. */
  function contents(): ChildNode[] {
    if (!toldContents) leftOut.add('pageText')
    toldContents = true
    return []
  }

  function withBoxes(line: ChildNode[]): ChildNode[] {
    if (boxes.length === 0) return line
    const own = boxes
    boxes = []
    if (depth > mostBoxes) return line
    depth++
    const within = own.flatMap(blocksIn)
    depth--
    return [...line, ...within]
  }

  function paragraph(node: Element): ChildNode[] {
    const properties = childOf(node, 'pPr')
    const style = styles.get(valOf(properties, 'pStyle') ?? '')
    if (/^(?:toc|table of contents|contents) \d$/i.test(style?.name ?? '')) return contents()
    const listed = item(childOf(properties, 'numPr') ?? style?.list)
    const box = checkBoxAt(node)
    const words = runsOf(node, context)
    const level = outlineOf(properties) ?? style?.level
    if (level !== undefined) {
      const sign = listed?.number === undefined ? [] : [kept(`${listed.sign} `)]
      const tag = `h${Math.min(6, Math.max(1, level + (hasTitle ? 1 : 0)))}`
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

  function table(node: Element): Element {
    const rows = rowsIn(node).map((row) => {
      const cells = cellsIn(row).map((cell) => {
        const properties = childOf(cell, 'tcPr')
        const merge = childOf(properties, 'vMerge')
        const isCovered = merge !== undefined && attr(merge, 'val') !== 'restart'
        const span = valOf(properties, 'gridSpan')
        return element('td', { colspan: span }, isCovered ? [] : blocksIn(cell))
      })
      return element('tr', {}, cells)
    })
    return element('table', {}, rows)
  }

  function* notesAsked(): Generator<Element> {
    const done = new Set<string>()
    // A note can refer to another one: those are asked for meanwhile.
    for (const { kind, id } of asked) {
      const name = `note-${kind}-${id}`
      if (done.has(name)) continue
      done.add(name)
      const note = noteOf(kind, id)
      const words = note ? blocksIn(note) : []
      const backs = asked.flatMap((one, i) =>
        one.kind === kind && one.id === id ? [back(i + 1)] : [],
      )
      yield element('div', { role: 'doc-footnote', id: name }, [...backs, ...words])
    }
  }

  function back(at: number): Element {
    return element('a', { href: `#ref-${at}` }, ['↩'])
  }

  function noteOf(kind: 'footnote' | 'endnote', id: string): Element | undefined {
    const part = notes[kind]
    const all = part ? childElements(childOf(part, `${kind}s`) ?? part) : []
    return all.find((one) => one.name === kind && attr(one, 'id') === id)
  }

  /** Word counts each kind of note from 1; where both are there, an endnote says so. */
  function labelOf(kind: 'footnote' | 'endnote', id: string): string {
    const own = [...new Set(asked.filter((one) => one.kind === kind).map((one) => one.id))]
    const number = own.indexOf(id) + 1
    const isBoth = asked.some((one) => one.kind !== kind)
    return kind === 'endnote' && isBoth ? `e${number}` : String(number)
  }
}

function rowsIn(table: Element): readonly Element[] {
  return childElements(table).flatMap((child) =>
    child.name === 'tr'
      ? [child]
      : /^(?:sdt|sdtContent|ins|customXml)$/.test(child.name)
        ? rowsIn(child)
        : [],
  )
}

function cellsIn(row: Element): readonly Element[] {
  return childElements(row).flatMap((child) =>
    child.name === 'tc'
      ? [child]
      : /^(?:sdt|sdtContent|ins|customXml)$/.test(child.name)
        ? cellsIn(child)
        : [],
  )
}

function isContents(sdt: Element): boolean {
  const gallery = childOf(childOf(childOf(sdt, 'sdtPr'), 'docPartObj'), 'docPartGallery')
  return /table of contents/i.test(gallery ? (attr(gallery, 'val') ?? '') : '')
}

/** A border under nothing draws a line across the page. */
function isLine(properties: Element | undefined): boolean {
  const border = childOf(properties, 'pBdr')
  return childOf(border, 'bottom') !== undefined && childOf(border, 'left') === undefined
}

/** A box to tick that a paragraph begins with: whether it is ticked. It is taken out of the paragraph. */
function checkBoxAt(paragraph: Element): boolean | undefined {
  const [first] = childElements(paragraph).filter(
    ({ name }) => !/^(?:pPr|bookmark|proofErr)/.test(name),
  )
  if (first?.name !== 'sdt') return undefined
  const box = childOf(childOf(first, 'sdtPr'), 'checkbox')
  if (!box) return undefined
  setChildren(first, [])
  return isSwitchedOn(box, 'checked') ?? false
}

function mainPart(rels: string | undefined): string | undefined {
  if (!rels) return undefined
  for (const one of elementsIn(parseXml(rels))) {
    if (/\/officeDocument$/.test(attr(one, 'Type') ?? '')) {
      return (attr(one, 'Target') ?? '').replace(/^\//, '')
    }
  }
  return undefined
}

function addressesOf(rels: string | undefined): ReadonlyMap<string, string> {
  const addresses = new Map<string, string>()
  if (!rels) return addresses
  for (const one of elementsIn(parseXml(rels))) {
    if (/\/hyperlink$/.test(attr(one, 'Type') ?? '')) {
      addresses.set(attr(one, 'Id') ?? '', attr(one, 'Target') ?? '')
    }
  }
  return addresses
}
