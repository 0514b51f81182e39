import type { ChildNode, Element, ParentNode } from 'domhandler'
import type { Block, Inline, Rule } from '../../notebook/blocks.ts'
import { blocksOfFlow, type Flow } from './flow.ts'
import { type LinePiece, lineOf } from './line-of.ts'
import { itemFlow, listFlow } from './list-flow.ts'
import { officeItemOf } from './list-marks.ts'
import { withoutLook } from './look-of-kind.ts'
import { headingLevelOf, isLines } from './meaning.ts'
import { flatPieces, piecesOf } from './pieces-of.ts'
import type { StyleOf } from './style-sheet.ts'
import { tableOf } from './table-of.ts'
import { attr, childElements, elementsIn, isElement, isText } from './tree.ts'
import {
  asParagraph,
  type Context,
  enter,
  type HtmlReading,
  outermost,
  type TreeInfo,
  type Wrap,
} from './tree-reading.ts'

/** Deeper than this, a page is read as its words. */
const maxDepth = 120

/** The blocks of a tree from which all is out that is not shown. */
export function readTree(root: ParentNode, info: TreeInfo): readonly Block[] {
  const r: HtmlReading = {
    ...info,
    waiting: [],
    noted: new Set(),
    flowIn: (parent, context, wrap) => flowIn(r, parent, context, wrap),
  }
  const flow = flowIn(r, root, outermost, asParagraph)
  return blocksOfFlow([...flow, ...notesSoFar(r)])
}

/** The notes that were referred to and are not read yet; a note may refer to another. */
function notesSoFar(r: HtmlReading): readonly Flow[] {
  const flow: Flow[] = []
  // Those that come while these are read are read too.
  for (const note of r.waiting) {
    if (r.noted.has(note)) continue
    r.noted.add(note)
    for (const one of flowIn(r, note, { ...outermost, isPart: true }, asParagraph)) flow.push(one)
  }
  r.waiting.length = 0
  return flow
}

/** What stands within an element; words that stand loose in it are wrapped. */
function flowIn(r: HtmlReading, parent: ParentNode, context: Context, wrap: Wrap): Flow[] {
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
    const style = r.styleOf(node)
    const inner = enter(node, style, within)
    const own = flowOf(r, node, style, inner, wrap)
    if (own) {
      end()
      for (const one of own) flow.push(one)
      return
    }
    const pieces = piecesOf(r, node, style, inner, loose)
    if (pieces) loose.push(...pieces)
    else for (const child of node.children) visit(child, inner)
    if (r.notes.has(node)) r.waiting.push(r.notes.get(node) as Element)
  }
  for (const child of parent.children) visit(child, context)
  end()
  return flow
}

/** The lines that an element is, or undefined where it stands within one. */
function flowOf(
  r: HtmlReading,
  element: Element,
  style: ReturnType<StyleOf>,
  context: Context,
  wrap: Wrap,
): readonly Flow[] | undefined {
  const level = headingLevelOf(element, style)
  if (level) {
    const before = context.isPart ? [] : notesSoFar(r)
    const isTyped = holdsTyped(element)
    const asHeading: Wrap = (content) => ({
      kind: 'heading',
      level,
      content: isTyped ? content : withoutLook(content, 'bold'),
    })
    return [...before, ...flowIn(r, element, context, asHeading)]
  }
  const office = officeItemOf(element, style)
  if (office) {
    if (office.marker) office.marker.children = []
    return itemFlow(r, element, { ...office, indent: office.level }, context, false)
  }
  switch (element.name) {
    case 'blockquote':
      return flowIn(r, element, context, (content) => ({ kind: 'quote', content }))
    case 'ul':
    case 'ol':
    case 'menu':
    case 'dir':
      return listFlow(r, element, style, context)
    case 'li':
      return itemFlow(r, element, { style: 'bullet', indent: context.indent }, context, false)
    case 'table': {
      const inCell = { ...context, isPart: true, indent: 0 }
      const read = (cell: Element) =>
        blocksOfFlow(flowIn(r, cell, enter(cell, r.styleOf(cell), inCell), asParagraph))
      const table = tableOf(element, read)
      return table ? [table] : flowIn(r, element, context, wrap)
    }
    case 'tr':
      return rowFlow(r, element, context, wrap)
    case 'hr': {
      const rule: Rule = { kind: 'rule' }
      if (attr(element, 'data-part') !== undefined) r.breaks.add(rule)
      return [rule]
    }
    default:
      return isLines(element, style) ? flowIn(r, element, context, wrap) : undefined
  }
}

/** A row of a table that lays out a page: one line where its cells hold one each, else what is in them. */
function rowFlow(r: HtmlReading, row: Element, context: Context, wrap: Wrap): readonly Flow[] {
  const cells = childElements(row)
    .map((cell) => flowIn(r, cell, enter(cell, r.styleOf(cell), context), wrap))
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

/** Whether letters come from a format that tells a heading's own look from that of its kind. */
function holdsTyped(element: Element): boolean {
  for (const one of elementsIn(element)) if (one.name === 'x-kept') return true
  return false
}

function isBreak(piece: LinePiece): boolean {
  return piece === 'break'
}
