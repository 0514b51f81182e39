import type { ChildNode, Element, ParentNode } from 'domhandler'
import {
  type Block,
  type Inline,
  type Rule,
  safeUrl,
  type TextMark,
} from '../../notebook/blocks.ts'
import { itemOfBlocks } from '../../notebook/item-of-blocks.ts'
import { blocksOfFlow, type Flow, type ItemLine } from './flow.ts'
import { emojiOf, isCheckBox } from './left-out-by.ts'
import { type LinePiece, lineOf } from './line-of.ts'
import { isTicked, listStyleOf, officeItemOf, saidLevel, wholeOf } from './list-marks.ts'
import { withoutLook } from './look-of-kind.ts'
import { mathWords } from './math-words.ts'
import {
  headingLevelOf,
  isLines,
  marksWithin,
  type Space,
  scriptOf,
  spaceWithin,
} from './meaning.ts'
import { rubyText } from './ruby.ts'
import { scriptText } from './scripts.ts'
import type { StyleOf } from './style-sheet.ts'
import { tableOf } from './table-of.ts'
import { attr, childElements, elementsIn, isElement, isText, nodesIn, textIn } from './tree.ts'

/** Deeper than this, a page is read as its words. */
const maxDepth = 120

/** What holds for the letters within an element. */
interface Context {
  readonly marks: ReadonlySet<TextMark>
  readonly url: string | undefined
  readonly space: Space
  readonly depth: number
  /** How deep the lists within are nested. */
  readonly indent: number
  /** Within an item or a cell, where no heading begins a section. */
  readonly isPart: boolean
  /** Boxes to tick are read as the items' own. */
  readonly hasBoxes: boolean
}

const outermost: Context = {
  marks: new Set(),
  url: undefined,
  space: 'one',
  depth: 0,
  indent: 0,
  isPart: false,
  hasBoxes: false,
}

type Wrap = (content: readonly Inline[]) => Flow

const asParagraph: Wrap = (content) => ({ kind: 'paragraph', content })

/** What is known of a tree beside its nodes. */
interface TreeInfo {
  readonly styleOf: StyleOf
  /** The note of each reference; it goes in before the next heading. */
  readonly notes: ReadonlyMap<Element, Element>
  /** The rules that part sections, not only paragraphs; filled while reading. */
  readonly breaks: Set<Block>
}

/** The blocks of a tree from which all is out that is not shown. */
export function readTree(root: ParentNode, { styleOf, notes, breaks }: TreeInfo): readonly Block[] {
  const waiting: Element[] = []
  const noted = new Set<Element>()
  const flow = flowIn(root, outermost, asParagraph)
  return blocksOfFlow([...flow, ...notesSoFar()])

  /** The notes that were referred to and are not read yet; a note may refer to another. */
  function notesSoFar(): readonly Flow[] {
    const flow: Flow[] = []
    for (let note = waiting.shift(); note; note = waiting.shift()) {
      if (noted.has(note)) continue
      noted.add(note)
      flow.push(...flowIn(note, { ...outermost, isPart: true }, asParagraph))
    }
    return flow
  }

  /** What stands within an element; words that stand loose in it are wrapped. */
  function flowIn(parent: ParentNode, context: Context, wrap: Wrap): Flow[] {
    const flow: Flow[] = []
    let loose: LinePiece[] = []
    const end = () => {
      const content = lineOf(loose)
      const isEmptyLine = context.space === 'kept' && loose.length > 0 && loose.every(isBreak)
      if (content.length > 0 || isEmptyLine) flow.push(wrap(content))
      loose = []
    }
    const visit = (node: ChildNode, within: Context) => {
      if (isText(node)) loose.push({ ...within, text: node.data })
      if (!isElement(node)) return
      if (within.depth > maxDepth) {
        loose.push(...flatPieces(node, within))
        return
      }
      const style = styleOf(node)
      const inner = enter(node, style, within)
      const own = flowOf(node, style, inner, wrap)
      if (own) {
        end()
        for (const one of own) flow.push(one)
        return
      }
      const pieces = piecesOf(node, style, inner, loose)
      if (pieces) loose.push(...pieces)
      else for (const child of node.children) visit(child, inner)
      if (notes.has(node)) waiting.push(notes.get(node) as Element)
    }
    for (const child of parent.children) visit(child, context)
    end()
    return flow
  }

  function enter(element: Element, style: ReturnType<StyleOf>, context: Context): Context {
    const href = element.name === 'a' ? safeUrl(attr(element, 'href')) : undefined
    const url = href ?? context.url
    return {
      ...context,
      marks: marksWithin(element, style, context.marks, url !== undefined),
      url,
      space: spaceWithin(element, style, context.space),
      depth: context.depth + 1,
    }
  }

  /** The lines that an element is, or undefined where it stands within one. */
  function flowOf(
    element: Element,
    style: ReturnType<StyleOf>,
    context: Context,
    wrap: Wrap,
  ): readonly Flow[] | undefined {
    const level = headingLevelOf(element, style)
    if (level) {
      const before = context.isPart ? [] : notesSoFar()
      const isTyped = holdsTyped(element)
      const asHeading: Wrap = (content) => ({
        kind: 'heading',
        level,
        content: isTyped ? content : withoutLook(content, 'bold'),
      })
      return [...before, ...flowIn(element, context, asHeading)]
    }
    const office = officeItemOf(element, style)
    if (office) {
      if (office.marker) office.marker.children = []
      return itemFlow(element, { ...office, indent: office.level }, context, false)
    }
    switch (element.name) {
      case 'blockquote':
        return flowIn(element, context, (content) => ({ kind: 'quote', content }))
      case 'ul':
      case 'ol':
      case 'menu':
      case 'dir':
        return listFlow(element, style, context)
      case 'li':
        return itemFlow(element, { style: 'bullet', indent: context.indent }, context, false)
      case 'table': {
        const inCell = { ...context, isPart: true, indent: 0 }
        const read = (cell: Element) =>
          blocksOfFlow(flowIn(cell, enter(cell, styleOf(cell), inCell), asParagraph))
        const table = tableOf(element, read)
        return table ? [table] : flowIn(element, context, wrap)
      }
      case 'tr':
        return rowFlow(element, context, wrap)
      case 'hr': {
        const rule: Rule = { kind: 'rule' }
        if (attr(element, 'data-part') !== undefined) breaks.add(rule)
        return [rule]
      }
      default:
        return isLines(element, style) ? flowIn(element, context, wrap) : undefined
    }
  }

  /** The lines of a list, and of those within. */
  function listFlow(list: Element, style: ReturnType<StyleOf>, context: Context): readonly Flow[] {
    // Pads write an indent as a list without signs.
    if (/(?:^|\s)indent\d?(?:\s|$)/i.test(attr(list, 'class') ?? '')) {
      return childElements(list).flatMap((item) => flowIn(item, context, asParagraph))
    }
    const kind = listStyleOf(list, style)
    const inner = { ...context, hasBoxes: kind === 'check' || context.hasBoxes }
    let next = wholeOf(attr(list, 'start')) ?? 1
    const flow: Flow[] = []
    for (const child of list.children) {
      if (!isElement(child)) {
        if (isText(child) && child.data.trim() !== '') {
          const content = lineOf([{ ...inner, text: child.data }])
          flow.push(lineAt({ style: kind, indent: context.indent }, content, next++))
        }
        continue
      }
      const within = enter(child, styleOf(child), inner)
      if (/^(?:ul|ol)$/.test(child.name)) {
        const deeper = { ...within, indent: context.indent + 1 }
        flow.push(...listFlow(child, styleOf(child), deeper))
        continue
      }
      const number = wholeOf(attr(child, 'value')) ?? next
      const item = {
        style: kind,
        indent: Math.max(context.indent, saidLevel(child)),
        ...(kind === 'number' ? { number } : {}),
        ...(kind === 'check' ? { checked: isTicked(child) } : {}),
      }
      const lines = itemFlow(child, item, within, flow.length > 0)
      if (lines.some((line) => line.kind === 'item' && line.indent === item.indent)) {
        next = number + 1
      }
      flow.push(...lines)
    }
    return flow
  }

  /**
   * An item holds one line of words and the items under it; further paragraphs become breaks in it.
   * Lists alone in an item belong to the one before, where there is one.
   */
  function itemFlow(
    element: Element,
    item: Omit<ItemLine, 'kind' | 'content'>,
    context: Context,
    follows: boolean,
  ): readonly Flow[] {
    const inner = { ...context, indent: item.indent + 1, isPart: true }
    const within = flowIn(element, inner, asParagraph)
    const deeper = within.filter((one) => one.kind === 'item')
    const own = within.filter((one): one is Exclude<Flow, ItemLine> => one.kind !== 'item')
    const { content } = itemOfBlocks(own)
    if (content.length === 0 && deeper.length > 0 && follows) return deeper
    return [lineAt(item, content, item.number), ...deeper]
  }

  /** A row of a table that lays out a page: one line where its cells hold one each, else what is in them. */
  function rowFlow(row: Element, context: Context, wrap: Wrap): readonly Flow[] {
    const cells = childElements(row)
      .map((cell) => flowIn(cell, enter(cell, styleOf(cell), context), wrap))
      .filter((flow) => flow.length > 0)
    const lines = cells.map(([only, ...more]) =>
      more.length === 0 && only && only.kind !== 'item' && 'content' in only ? only : undefined,
    )
    const content = lines.flatMap((line, i): readonly Inline[] => [
      ...(i > 0 ? [{ kind: 'text', text: ' · ', marks: [] } as const] : []),
      ...(line?.content ?? []),
    ])
    return cells.length > 1 && lines.every((line) => line !== undefined)
      ? [wrap(content)]
      : cells.flat()
  }

  /** What an element within a line reads as where that is not simply what is in it. */
  function piecesOf(
    element: Element,
    style: ReturnType<StyleOf>,
    context: Context,
    before: readonly LinePiece[],
  ): readonly LinePiece[] | undefined {
    const said = (text: string): LinePiece[] => (text === '' ? [] : [{ ...context, text }])
    switch (element.name) {
      case 'br':
        return ['break']
      case 'img':
        return said(emojiOf(element) ?? '')
      case 'input':
        if (!isCheckBox(element) || context.hasBoxes) return []
        return said(attr(element, 'checked') === undefined ? '☐ ' : '☑ ')
      case 'math':
        return said(mathWords(element))
      case 'ruby':
        return said(rubyText(element))
      case 'q':
        return [...said('“'), ...said(textIn(element)), ...said('”')]
    }
    // KaTeX draws a formula twice.
    if (/(?:^|\s)katex-html(?:\s|$)/.test(attr(element, 'class') ?? '') && hasMath(element))
      return []
    const script = scriptOf(element, style)
    if (!script || holdsNote(element)) return undefined
    const last = before.at(-1)
    const text = textIn(element).replace(/\s+/g, ' ')
    return said(scriptText(text, script, last && last !== 'break' ? last.text : ''))
  }

  function holdsNote(element: Element): boolean {
    for (const one of elementsIn(element)) if (notes.has(one) || one.name === 'a') return true
    return notes.has(element)
  }
}

function lineAt(
  item: Omit<ItemLine, 'kind' | 'content'>,
  content: readonly Inline[],
  number: number | undefined,
): ItemLine {
  const { style, indent, checked } = item
  return {
    kind: 'item',
    style,
    indent,
    content,
    ...(checked === undefined ? {} : { checked }),
    ...(style === 'number' && number !== undefined ? { number } : {}),
  }
}

/** Whether letters come from a format that tells a heading's own look from that of its kind. */
function holdsTyped(element: Element): boolean {
  for (const one of elementsIn(element)) if (one.name === 'x-kept') return true
  return false
}

function isBreak(piece: LinePiece): boolean {
  return piece === 'break'
}

function hasMath(element: Element): boolean {
  const { parent } = element
  if (!isElement(parent)) return false
  for (const one of elementsIn(parent)) if (one.name === 'math') return true
  return false
}

/** What is nested deeper than anything that is read, as its words and where its lines begin. */
function flatPieces(element: Element, context: Context): readonly LinePiece[] {
  const pieces: LinePiece[] = []
  const lines = new Map()
  for (const node of nodesIn(element)) {
    if (isText(node)) pieces.push({ ...context, text: node.data })
    else if (isElement(node) && (node.name === 'br' || isLines(node, lines))) {
      if (pieces.at(-1) !== 'break') pieces.push('break')
    }
  }
  return pieces
}
