import type { Element } from 'xast'
import type { Block, List, ListItem } from '../../notebook/blocks.ts'
import { inlinesText } from '../../notebook/blocks-text.ts'
import { isRightToLeft } from '../right-to-left.ts'
import { w } from './docx-element.ts'
import { type AddressId, inlineNodes } from './docx-inlines.ts'
import { fixedLists, type Lists, levelOf } from './docx-lists.ts'
import { type ParagraphLook, paragraphProperties } from './docx-properties.ts'
import { docxTable } from './docx-table.ts'

/** What the paragraphs of one document share. */
export interface DocxContext {
  readonly lists: Lists
  readonly idOf: AddressId
}

/** The style of a heading, from 1; the deepest for those below. */
export function headingStyle(level: number): string {
  return `Heading${Math.min(level, 6)}`
}

/** A paragraph with one look. */
export function paragraphOf(look: ParagraphLook, children: readonly Element[]): Element {
  return w('p', {}, [paragraphProperties(look), ...children])
}

/**
 * The paragraphs of a block, or its table.
 * @param level of the section's own heading, where the report's title is 1
 * @param newPage the block begins on a new page
 */
export function blockParagraphs(
  block: Block,
  level: number,
  context: DocxContext,
  newPage = false,
): Element[] {
  if (block.kind === 'list') return listParagraphs(block, 0, context, newPage)
  if (block.kind === 'table') return docxTable(block, context.idOf, newPage)
  if (block.kind === 'rule') return [paragraphOf({ style: 'Rule', pageBreakBefore: newPage }, [])]
  const rightToLeft = isRightToLeft(inlinesText(block.content))
  const look: ParagraphLook = {
    ...(block.kind === 'quote' ? { style: rightToLeft ? 'QuoteRTL' : 'Quote' } : {}),
    ...(block.kind === 'heading' ? { style: headingStyle(level - 1 + block.level) } : {}),
    pageBreakBefore: newPage,
    rightToLeft,
  }
  return [paragraphOf(look, inlineNodes(block.content, context.idOf))]
}

function listParagraphs(
  list: List,
  depth: number,
  context: DocxContext,
  newPage: boolean,
): Element[] {
  const numbered =
    list.style === 'number' ? context.lists.numbered(depth, list.start ?? 1) : undefined
  return list.items.flatMap((item, i) => {
    const look: ParagraphLook = {
      style: 'ListParagraph',
      pageBreakBefore: newPage && i === 0,
      list: { id: numbered ?? signOf(list, item), level: levelOf(depth) },
      rightToLeft: isRightToLeft(inlinesText(item.content)),
    }
    return [
      paragraphOf(look, inlineNodes(item.content, context.idOf)),
      ...item.children.flatMap((child) => listParagraphs(child, depth + 1, context, false)),
    ]
  })
}

function signOf(list: List, item: ListItem): number {
  if (list.style !== 'check') return fixedLists.bullet
  return item.checked ? fixedLists.done : fixedLists.open
}
