import type { ChildNode, Element } from 'domhandler'
import { Text } from 'domhandler'
import { mathWords } from '../html/math-words.ts'
import { attr, childElements, element, elementsIn, textIn } from '../html/tree.ts'
import type { LeftOutCount } from '../left-out.ts'
import { saysFileData } from '../office/file-fields.ts'
import { signOf } from '../office/signs.ts'
import { childOf } from '../office/xml.ts'
import { type Field, fieldSign, isOfFile } from './word-fields.ts'
import { withLooks } from './word-looks.ts'
import { valOf, type WordStyles } from './word-styles.ts'

/** What reading the lines of a Word file needs to know. */
export interface RunContext {
  readonly styles: WordStyles
  /** Addresses by relationship. */
  readonly addresses: ReadonlyMap<string, string>
  readonly leftOut: LeftOutCount
  /** A reference to a note, as an element that links to it. */
  readonly note: (kind: 'footnote' | 'endnote', id: string) => Element
  /** Called with each text box: it stands beside the line. */
  readonly onBox: (content: Element) => void
  /** The fields that are open: what they say to Word is no text, what comes of it is. */
  readonly fields: Field[]
}

/** Words around others that add nothing to them. */
const wrappers = new Set(
  'ins moveTo smartTag sdt sdtContent fldSimple bdo dir customXml Choice rubyBase'.split(' '),
)

/** What is in a paragraph, as elements of a page. */
export function runsOf(parent: Element, context: RunContext): ChildNode[] {
  return childElements(parent).flatMap((child) => partOf(child, context))
}

function partOf(node: Element, context: RunContext): ChildNode[] {
  switch (node.name) {
    case 'r':
      return runOf(node, context)
    case 'del':
    case 'moveFrom':
      context.leftOut.add('deleted')
      return []
    case 'hyperlink': {
      const href = context.addresses.get(attr(node, 'id') ?? '')
      const within = runsOf(node, context)
      return href === undefined ? within : [element('a', { href }, within)]
    }
    case 'oMath':
    case 'oMathPara':
      return [keptText(mathWords(node))]
    case 'AlternateContent':
      return runsOf(childOf(node, 'Choice') ?? childOf(node, 'Fallback') ?? node, context)
    case 'fldSimple':
      return saysFileData(attr(node, 'instr') ?? '') ? ofFile(context) : runsOf(node, context)
    case 'sdt':
      return isOfFile(node) ? ofFile(context) : runsOf(node, context)
    default:
      return wrappers.has(node.name) ? runsOf(node, context) : []
  }
}

function ofFile({ leftOut }: RunContext): ChildNode[] {
  leftOut.add('fileData')
  return []
}

function runOf(run: Element, context: RunContext): ChildNode[] {
  const properties = childOf(run, 'rPr')
  const style = context.styles.get(valOf(properties, 'rStyle') ?? '')
  const within = childElements(run).flatMap((child) => inRun(child, context))
  const open = context.fields
  if (open.some(({ isSaid, isOfFile }) => !isSaid || isOfFile)) return []
  const looked = within.length > 0 ? withLooks(within, properties, style) : []
  const href = open
    .map(({ instruction }) => /^\s*HYPERLINK\s+"([^"]+)"/i.exec(instruction)?.[1])
    .find((url) => url !== undefined)
  return href === undefined || looked.length === 0 ? looked : [element('a', { href }, looked)]
}

function inRun(node: Element, context: RunContext): ChildNode[] {
  switch (node.name) {
    case 't': {
      const text = textIn(node)
      return [keptText(attr(node, 'space') === 'preserve' ? text : text.trim())]
    }
    case 'tab':
    case 'ptab':
      return [keptText('\t')]
    case 'br':
    case 'cr':
      return [element('br', {}, [])]
    case 'noBreakHyphen':
      return [keptText('\u2011')]
    case 'sym': {
      const sign = signOf(attr(node, 'font') ?? '', Number.parseInt(attr(node, 'char') ?? '', 16))
      if (sign === undefined) context.leftOut.add('picture')
      return sign === undefined ? [] : [keptText(sign)]
    }
    case 'footnoteReference':
    case 'endnoteReference': {
      const kind = node.name === 'footnoteReference' ? 'footnote' : 'endnote'
      return [context.note(kind, attr(node, 'id') ?? '')]
    }
    case 'commentReference':
      context.leftOut.add('remark')
      return []
    case 'ruby': {
      const [base, reading] = [childOf(node, 'rubyBase'), childOf(node, 'rt')]
      const words = base ? runsOf(base, context) : []
      const aloud = reading ? runsOf(reading, context) : []
      return [element('ruby', {}, [...words, element('rt', {}, aloud)])]
    }
    case 'fldChar':
      return fieldSign(node, context).map(keptText)
    case 'instrText': {
      const field = context.fields.at(-1)
      if (field) field.instruction += textIn(node)
      return []
    }
    case 'AlternateContent':
      return inRun(childOf(node, 'Choice') ?? childOf(node, 'Fallback') ?? node, context)
    case 'Choice':
    case 'Fallback':
      return childElements(node).flatMap((child) => inRun(child, context))
    case 'drawing':
    case 'pict':
    case 'object':
      return drawn(node, context)
    default:
      return []
  }
}

/** A picture is left out; a text box has words. */
function drawn(node: Element, context: RunContext): ChildNode[] {
  const boxes = boxesIn(node)
  for (const box of boxes) context.onBox(box)
  if (boxes.length > 0) return []
  // Letters that are drawn along a line are words too.
  const drawnWords = [...elementsIn(node)].flatMap((one) =>
    one.name === 'textpath' ? [attr(one, 'string') ?? ''] : [],
  )
  if (drawnWords.some((words) => words.trim() !== '')) return [keptText(drawnWords.join(' '))]
  const isRule = [...elementsIn(node)].some((one) => attr(one, 'hr') === 't')
  if (isRule) return [element('hr', {}, [])]
  context.leftOut.add(node.name === 'object' ? 'media' : 'picture')
  return []
}

/** The boxes of a drawing, which may be a group of several; what stands within one is read with it. */
function boxesIn(node: Element): readonly Element[] {
  return childElements(node).flatMap((child): readonly Element[] => {
    if (child.name === 'txbxContent') return [child]
    if (child.name !== 'AlternateContent') return boxesIn(child)
    const one = childOf(child, 'Choice') ?? childOf(child, 'Fallback')
    return one ? boxesIn(one) : []
  })
}

/** Letters whose white space stays. */
export function keptText(text: string): Element {
  return element('x-kept', {}, [new Text(text)])
}
