import { type ChildNode, Document, type Element, type ParentNode, Text } from 'domhandler'
import { mathWords } from '../html/math-words.ts'
import { type ReadHtml, readPage } from '../html/read-html.ts'
import {
  attr,
  childElements,
  element,
  elementsIn,
  isElement,
  isText,
  setChildren,
  textIn,
} from '../html/tree.ts'
import { LeftOutCount } from '../left-out.ts'
import { captionName, withCaptions } from '../office/captions.ts'
import { ListCounters } from '../office/counters.ts'
import { signBox } from '../office/signs.ts'
import { childOf, parseXml } from '../office/xml.ts'
import { openZip, type Zip, ZipError } from '../office/zip.ts'
import { type OdtStyle, type OdtStyles, odtStylesOf } from './odt-styles.ts'

/** A repeated cell or space is not believed beyond this. */
const mostRepeats = 100

/**
 * The words of an OpenDocument text (ODF 1.3) by what its styles mean, as {@link readDocx} reads Word's.
 * @throws ZipError, TooMuchError
 */
export function readOdt(bytes: Uint8Array): ReadHtml {
  const zip = openZip(bytes)
  if (/encryption-data/.test(zip.text('META-INF/manifest.xml') ?? '')) throw new ZipError('locked')
  const content = zip.text('content.xml')
  if (content === undefined) throw new ZipError('damaged')
  const document = parseXml(content)
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

/** What holds for the items of a list. */
interface InList {
  readonly style: string | undefined
  readonly id: string
  readonly level: number
}

function pageOf(document: Document, styles: OdtStyles, zip: Zip, leftOut: LeftOutCount): Document {
  const counters = new ListCounters()
  const notes: { readonly label: string; readonly body: Element | undefined }[] = []
  let boxes: Element[] = []
  let lists = 0
  let lastOfStyle = new Map<string, string>()
  const idOf = new Map<string, string>()
  const body = childOf(childOf(childOf(document, 'document-content'), 'body'), 'text')
  const hasTitle = body !== undefined && usesTitle(body)
  const lines = body ? blocksIn(body, undefined) : []
  const noted = [...noteLines()]
  const page = new Document([])
  setChildren(page, [element('body', {}, [...lines, ...noted])])
  return page

  function usesTitle(text: Element): boolean {
    for (const one of elementsIn(text)) if (one.name === 'p' && isTitle(one)) return true
    return false
  }

  function isTitle(paragraph: Element): boolean {
    return styles.style(attr(paragraph, 'style-name')).names.includes('Title')
  }

  function blocksIn(parent: ParentNode, list: InList | undefined): ChildNode[] {
    return withCaptions(childElements(parent).flatMap((child) => block(child, list)))
  }

  function block(node: Element, list: InList | undefined): ChildNode[] {
    switch (node.name) {
      case 'p':
      case 'h':
        return withBoxes(line(node, list))
      case 'list':
        return listLines(node, list)
      case 'table':
        return styles.isHidden(attr(node, 'style-name')) ? hidden(node) : [table(node)]
      case 'section':
        return attr(node, 'display') === 'none' || styles.isHidden(attr(node, 'style-name'))
          ? hidden(node)
          : blocksIn(node, list)
      case 'index-body':
      case 'index-title':
      case 'numbered-paragraph':
        return blocksIn(node, list)
      case 'tracked-changes':
        for (const one of elementsIn(node)) if (one.name === 'deletion') leftOut.add('deleted')
        return []
      case 'frame':
        return drawn(node)
      case 'table-of-content':
      case 'alphabetical-index':
      case 'table-index':
      case 'illustration-index':
        leftOut.add('pageText')
        return []
      default:
        return /-index$|^bibliography$|^user-index$/.test(node.name) ? blocksIn(node, list) : []
    }
  }

  function hidden(node: Element): ChildNode[] {
    if (textIn(node).trim() !== '') leftOut.add('hidden')
    return []
  }

  function withBoxes(own: ChildNode[]): ChildNode[] {
    const all = boxes
    boxes = []
    return [...own, ...all.flatMap((box) => blocksIn(box, undefined))]
  }

  function line(node: Element, list: InList | undefined): ChildNode[] {
    const style = styles.style(attr(node, 'style-name'))
    const words = within(node)
    const own = [wrapped(words, { ...style, css: hiddenOnly(style.css) })].flat()
    if (node.name === 'h' || style.level || isTitle(node)) {
      const level = isTitle(node) ? 1 : Number(attr(node, 'outline-level') ?? style.level) || 1
      const depth = Math.min(6, level + (hasTitle && !isTitle(node) ? 1 : 0))
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

  function listLines(node: Element, around: InList | undefined): ChildNode[] {
    const level = (around?.level ?? -1) + 1
    const style = attr(node, 'style-name') ?? around?.style
    const list = { style, id: around?.id ?? ownId(node, style), level }
    return childElements(node).flatMap((item): ChildNode[] => {
      const blocks = childElements(item)
      const own = blocks.filter(({ name }) => name !== 'list')
      const deeper = blocks.filter(({ name }) => name === 'list')
      const nested = () => deeper.flatMap((one) => listLines(one, list))
      if (own.length === 0) return nested()
      if (own.every(({ name }) => name === 'h'))
        return [...own.flatMap((one) => block(one, undefined)), ...nested()]
      const kind = styles.level(style, level + 1)
      if (item.name === 'list-header') {
        return [...own.flatMap((one) => block(one, undefined)), ...nested()]
      }
      const start = attr(item, 'start-value')
      const number = counters.next(list.id, level, Number(start ?? kind.start), start !== undefined)
      // Before its words are read: the box is none of them.
      const checked = checkedBy(own[0]) ?? boxed(kind.sign)
      const lines = own.flatMap((one, i) => [
        ...(i > 0 ? [element('br', {}, [])] : []),
        ...block(one, list),
      ])
      const attributes = {
        level: String(level),
        number: kind.isNumber ? String(number) : undefined,
        checked,
      }
      return [element('x-item', attributes, lines), ...nested()]
    })
  }

  /** A list goes on with the numbers of another where it says so. */
  function ownId(node: Element, style: string | undefined): string {
    const goesOn = attr(node, 'continue-list')
    const last = lastOfStyle.get(style ?? '')
    const id =
      (goesOn === undefined ? undefined : idOf.get(goesOn)) ??
      (attr(node, 'continue-numbering') === 'true' ? last : undefined) ??
      `list-${++lists}`
    lastOfStyle = lastOfStyle.set(style ?? '', id)
    const named = attr(node, 'id')
    if (named !== undefined) idOf.set(named, id)
    return id
  }

  function table(node: Element): Element {
    const rows = rowsIn(node).flatMap((row) => {
      if (attr(row, 'visibility') === 'collapse') return hidden(row)
      const cells = childElements(row).flatMap((cell): Element[] => {
        const repeats = Math.min(mostRepeats, Number(attr(cell, 'number-columns-repeated') ?? 1))
        const isCovered = cell.name === 'covered-table-cell'
        if (!isCovered && cell.name !== 'table-cell') return []
        const words = () => (isCovered ? [] : blocksIn(cell, undefined))
        return Array.from({ length: repeats || 1 }, () => element('td', {}, words()))
      })
      return [element('tr', {}, cells)]
    })
    return element('table', {}, rows)
  }

  function within(parent: Element): ChildNode[] {
    return parent.children.flatMap((child): ChildNode[] => {
      if (isText(child)) return [letters(child.data)]
      return isElement(child) ? inLine(child) : []
    })
  }

  function inLine(node: Element): ChildNode[] {
    switch (node.name) {
      case 'span':
        return wrapped(within(node), styles.style(attr(node, 'style-name')))
      case 'a':
        return [element('a', { href: attr(node, 'href') }, within(node))]
      case 's': {
        const count = Math.min(mostRepeats, Number(attr(node, 'c') ?? 1) || 1)
        return [kept(' '.repeat(count))]
      }
      case 'tab':
        return [kept('\t')]
      case 'line-break':
        return [element('br', {}, [])]
      case 'note':
        return [note(node)]
      case 'annotation':
        leftOut.add('remark')
        return []
      case 'hidden-text':
      case 'hidden-paragraph':
        return hidden(node)
      case 'ruby': {
        const [base, reading] = [childOf(node, 'ruby-base'), childOf(node, 'ruby-text')]
        const aloud = element('rt', {}, reading ? within(reading) : [])
        return [element('ruby', {}, [...(base ? within(base) : []), aloud])]
      }
      case 'frame':
      case 'custom-shape':
      case 'text-box':
        return drawn(node)
      case 'annotation-end':
      case 'tracked-changes':
        return []
      default:
        return within(node)
    }
  }

  function drawn(node: Element): ChildNode[] {
    const box = node.name === 'frame' ? childOf(node, 'text-box') : node
    if (box) {
      boxes.push(box)
      return []
    }
    const object = childOf(node, 'object')
    const href = (attr(object ?? node, 'href') ?? '').replace(/^\.\//, '')
    const formula = object ? (childOf(object, 'math') ?? formulaAt(href)) : undefined
    if (formula) return [kept(mathWords(formula))]
    leftOut.add(childOf(node, 'image') && !object ? 'picture' : 'media')
    return []
  }

  function formulaAt(folder: string): ParentNode | undefined {
    const xml = folder === '' ? undefined : zip.text(`${folder}/content.xml`)
    const tree = xml === undefined ? undefined : parseXml(xml)
    return childOf(tree, 'math')
  }

  function note(node: Element): Element {
    const citation = childOf(node, 'note-citation')
    const label = citation ? textIn(citation).trim() : ''
    const at = notes.push({ label, body: childOf(node, 'note-body') })
    return element('a', { role: 'doc-noteref', id: `ref-${at}`, href: `#note-${at}` }, [
      label || String(at),
    ])
  }

  function* noteLines(): Generator<Element> {
    // A note can hold another: they are added meanwhile.
    for (const [i, { body: own }] of notes.entries()) {
      const back = element('a', { href: `#ref-${i + 1}` }, ['↩'])
      const words = own ? blocksIn(own, undefined) : []
      yield element('div', { role: 'doc-footnote', id: `note-${i + 1}` }, [back, ...words])
    }
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

/** Letters with the looks of a style. */
function wrapped(words: readonly ChildNode[], { css, names }: OdtStyle): ChildNode[] {
  if (css === '' && names.length === 0) return [...words]
  const isCode =
    /x-code/.test(css) ||
    names.some((name) => /^Source(?:_20_| )Text$|^Teletype$|^Verbatim/.test(name))
  const own = isCode ? [element('code', {}, words)] : words
  return [element('span', { style: css }, own)]
}

/** A paragraph's own looks are those of its kind; only what hides it is asked for. */
function hiddenOnly(css: string): string {
  return /display:none/.test(css) ? 'display:none;' : ''
}

function boxed(sign: string): string | undefined {
  const box = signBox(sign)
  return box === undefined ? undefined : String(box)
}

/** A box that can be ticked, of newer programs, at the beginning of an item. */
function checkedBy(paragraph: Element | undefined): string | undefined {
  const [first] = paragraph?.children ?? []
  if (!isElement(first) || first.name !== 'content-control') return undefined
  if (attr(first, 'checkbox') !== 'true') return undefined
  setChildren(first, [])
  return String(attr(first, 'checked') === 'true')
}

function isBlank(node: Element): boolean {
  return textIn(node).trim() === ''
}

/** OpenDocument's white space is one space; more is said by elements. */
function letters(text: string): Element {
  return kept(text.replace(/[ \t\r\n]+/g, ' '))
}

function kept(text: string): Element {
  return element('x-kept', {}, [new Text(text)])
}
