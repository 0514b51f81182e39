import { type ChildNode, Element, Text } from 'domhandler'
import { numberOf } from '../html/list-marks.ts'
import { element, textIn } from '../html/tree.ts'
import { withCaptions } from '../office/captions.ts'
import { signBox } from '../office/signs.ts'

/** What a run of letters looks like. */
export interface RtfLook {
  readonly tags: readonly string[]
  readonly href: string | undefined
}

/** What is said of a paragraph. */
export interface RtfParagraph {
  level?: number | undefined
  isQuote: boolean
  isItem: boolean
  indent: number
  sign: string
  inTable: boolean
  /** A border under it: with nothing in it, a line across the page. */
  isRule: boolean
  /** What a table is of. */
  isCaption: boolean
}

/** A paragraph of which nothing is said. */
export function plainParagraph(): RtfParagraph {
  return {
    isQuote: false,
    isItem: false,
    indent: 0,
    sign: '',
    inTable: false,
    isRule: false,
    isCaption: false,
  }
}

/** Puts runs into lines, lines into cells, cells into rows, as RTF says them one after another. */
export class RtfLines {
  private readonly blocks: ChildNode[] = []
  private line: ChildNode[] = []
  private cell: ChildNode[] = []
  private cells: Element[] = []
  private rows: Element[] = []
  private text = ''
  private textLook = ''
  private look: RtfLook = { tags: [], href: undefined }

  letters(text: string, look: RtfLook): void {
    const key = `${look.tags.join()} ${look.href ?? ''}`
    if (key !== this.textLook) this.endText()
    this.textLook = key
    this.look = look
    this.text += text
  }

  put(node: ChildNode): void {
    this.endText()
    this.line.push(node)
  }

  endLine(paragraph: RtfParagraph): void {
    const line = this.takeLine(paragraph)
    if (paragraph.inTable) {
      if (line) this.cell.push(line)
      return
    }
    this.endTable()
    if (line) this.blocks.push(line)
  }

  endCell(paragraph: RtfParagraph): void {
    const line = this.takeLine(paragraph)
    if (line) this.cell.push(line)
    this.cells.push(element('td', {}, this.cell))
    this.cell = []
  }

  endRow(): void {
    // Its first row heads the columns, whatever it looks like.
    const head = this.rows.length === 0
    for (const cell of head ? this.cells : []) cell.name = 'th'
    if (this.cells.length > 0) this.rows.push(element('tr', {}, this.cells))
    this.cells = []
  }

  /** All that was put in, in order. */
  end(paragraph: RtfParagraph): readonly ChildNode[] {
    this.endLine({ ...paragraph, inTable: false })
    return withCaptions(this.blocks)
  }

  private endTable(): void {
    if (this.cell.length > 0) this.cells.push(element('td', {}, this.cell))
    this.cell = []
    this.endRow()
    if (this.rows.length > 0) this.blocks.push(element('table', {}, this.rows))
    this.rows = []
  }

  private endText(): void {
    if (this.text === '') return
    let node: Element = element('x-kept', {}, [new Text(this.text)])
    for (const tag of this.look.tags) node = element(tag, {}, [node])
    if (this.look.href !== undefined) node = element('a', { href: this.look.href }, [node])
    this.line.push(node)
    this.text = ''
  }

  private takeLine(paragraph: RtfParagraph): Element | undefined {
    this.endText()
    const { line } = this
    this.line = []
    if (line.length === 0) return paragraph.isRule ? element('hr', {}, []) : undefined
    return lineOf(line, paragraph)
  }
}

function lineOf(line: readonly ChildNode[], paragraph: RtfParagraph): Element | undefined {
  const { level, isQuote, isItem, indent, sign } = paragraph
  if (level !== undefined) {
    // What all of a heading looks like is the look of its kind.
    const isBold = line.every((node) => node instanceof Element && node.name === 'b')
    const words = isBold ? line.flatMap((node) => ('children' in node ? node.children : [])) : line
    return element(`h${Math.min(6, Math.max(1, level))}`, {}, words)
  }
  if (isItem && textIn(element('p', {}, line)).trim() !== '') {
    const [number, box] = [numberOf(sign.trim()), signBox(sign)]
    const said = number === undefined ? undefined : String(number)
    const checked = box === undefined ? undefined : String(box)
    return element('x-item', { level: String(indent), number: said, checked }, line)
  }
  if (paragraph.isCaption) return element('p', { 'data-caption': '' }, line)
  const own = element('p', {}, line)
  return isQuote ? element('blockquote', {}, [own]) : own
}
