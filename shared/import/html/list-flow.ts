import type { Element } from 'domhandler'
import type { Inline } from '../../notebook/blocks.ts'
import { itemOfBlocks } from '../../notebook/item-of-blocks.ts'
import type { Flow, ItemLine } from './flow.ts'
import { lineOf } from './line-of.ts'
import { isTicked, listStyleOf, saidLevel, wholeOf } from './list-marks.ts'
import type { StyleOf } from './style-sheet.ts'
import { attr, childElements, isElement, isText } from './tree.ts'
import { asParagraph, type Context, enter, type HtmlReading } from './tree-reading.ts'

/** The lines of a list, and of those within. */
export function listFlow(
  r: HtmlReading,
  list: Element,
  style: ReturnType<StyleOf>,
  context: Context,
): readonly Flow[] {
  // Pads write an indent as a list without signs.
  if (/(?:^|\s)indent\d?(?:\s|$)/i.test(attr(list, 'class') ?? '')) {
    return childElements(list).flatMap((item) => r.flowIn(item, context, asParagraph))
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
    const within = enter(child, r.styleOf(child), inner)
    if (/^(?:ul|ol)$/.test(child.name)) {
      const deeper = { ...within, indent: context.indent + 1 }
      for (const line of listFlow(r, child, r.styleOf(child), deeper)) flow.push(line)
      continue
    }
    const number = wholeOf(attr(child, 'value')) ?? next
    const item = {
      style: kind,
      indent: Math.max(context.indent, saidLevel(child)),
      ...(kind === 'number' ? { number } : {}),
      ...(kind === 'check' ? { checked: isTicked(child) } : {}),
    }
    const lines = itemFlow(r, child, item, within, flow.length > 0)
    if (lines.some((line) => line.kind === 'item' && line.indent === item.indent)) {
      next = number + 1
    }
    for (const line of lines) flow.push(line)
  }
  return flow
}

/**
 * An item holds one line of words and the items under it; further paragraphs become breaks in it.
 * Lists alone in an item belong to the one before, where there is one.
 */
export function itemFlow(
  r: HtmlReading,
  element: Element,
  item: Omit<ItemLine, 'kind' | 'content'>,
  context: Context,
  follows: boolean,
): readonly Flow[] {
  const inner = { ...context, indent: item.indent + 1, isPart: true }
  const within = r.flowIn(element, inner, asParagraph)
  const deeper = within.filter((one) => one.kind === 'item')
  const own = within.filter((one): one is Exclude<Flow, ItemLine> => one.kind !== 'item')
  const { content } = itemOfBlocks(own)
  if (content.length === 0 && deeper.length > 0 && follows) return deeper
  return [lineAt(item, content, item.number), ...deeper]
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
