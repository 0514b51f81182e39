import { ExternalHyperlink, HeadingLevel, Paragraph, type ParagraphChild, TextRun } from 'docx'
import type { Block, Inline, List, TextRun as Run } from '../../notebook/blocks.ts'
import { inlinesText } from '../../notebook/blocks-text.ts'
import { isRightToLeft } from '../right-to-left.ts'

/** Counts the numbered lists of a document: each begins at 1 again. */
export interface Lists {
  readonly next: () => number
}

/** The count of a new document. */
export function newLists(): Lists {
  let count = 0
  return {
    next: () => {
      count += 1
      return count
    },
  }
}

const levels = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const

/** Word's heading of a level from 1; the deepest for those below. */
export function headingLevel(level: number) {
  return levels[Math.min(level, levels.length) - 1]
}

/** Word has nine levels of lists; deeper ones stand at the ninth. */
const deepest = 8

/**
 * The paragraphs of a block.
 * @param level of the section's own heading, where the report's title is 1
 * @param newPage the block begins on a new page
 */
export function blockParagraphs(
  block: Block,
  level: number,
  lists: Lists,
  newPage = false,
): Paragraph[] {
  if (block.kind === 'list') return listParagraphs(block, 0, lists, newPage)
  const common = {
    pageBreakBefore: newPage,
    bidirectional: isRightToLeft(inlinesText(block.content)),
    children: runs(block.content),
  }
  if (block.kind === 'quote') return [new Paragraph({ ...common, style: 'Quote' })]
  const heading = block.kind === 'heading' ? headingLevel(level - 1 + block.level) : undefined
  return [new Paragraph(heading ? { ...common, heading } : common)]
}

function listParagraphs(list: List, depth: number, lists: Lists, newPage: boolean): Paragraph[] {
  const instance = list.style === 'number' ? lists.next() : 0
  return list.items.flatMap((item, i) => {
    const reference = item.checked === undefined ? list.style : item.checked ? 'done' : 'open'
    const own = new Paragraph({
      style: 'ListParagraph',
      pageBreakBefore: newPage && i === 0,
      bidirectional: isRightToLeft(inlinesText(item.content)),
      numbering: { reference, level: Math.min(depth, deepest), instance },
      children: runs(item.content),
    })
    const nested = item.children.flatMap((child) => listParagraphs(child, depth + 1, lists, false))
    return [own, ...nested]
  })
}

function runs(inlines: readonly Inline[]): ParagraphChild[] {
  return inlines.map((inline) => {
    if (inline.kind === 'text') return textRun(inline)
    if (inline.kind === 'linebreak') return new TextRun({ break: 1 })
    const children = inline.content.map((one) =>
      one.kind === 'text' ? textRun(one, 'Hyperlink') : new TextRun({ break: 1 }),
    )
    return new ExternalHyperlink({ link: inline.url, children })
  })
}

function textRun(run: Run, style?: string): TextRun {
  const has = (mark: Run['marks'][number]) => run.marks.includes(mark)
  return new TextRun({
    text: run.text,
    ...(style ? { style } : {}),
    ...(has('bold') ? { bold: true } : {}),
    ...(has('italic') ? { italics: true } : {}),
    ...(has('underline') ? { underline: {} } : {}),
    ...(has('strikethrough') ? { strike: true } : {}),
    ...(has('code') ? { font: 'Courier New' } : {}),
    ...(isRightToLeft(run.text) ? { rightToLeft: true } : {}),
  })
}
