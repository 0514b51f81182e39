import type {
  BlockContent,
  DefinitionContent,
  Heading,
  ListItem as MdListItem,
  Paragraph,
  PhrasingContent,
  RootContent,
} from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { toMarkdown } from 'mdast-util-to-markdown'
import { type Block, type Inline, type List, type Table, textMarks } from '../notebook/blocks.ts'
import { markdownInlines } from './markdown-inlines.ts'
import { needsRule, type Report, type ReportSection, type ReportWords } from './report.ts'
import { dateWords } from './report-date.ts'

/**
 * A report as Markdown (CommonMark with GFM's task lists, tables and strikethrough). The title is level 1,
 * headings of parts level 2, sections one below, headings inside a section below that. A rule stands
 * before a section without a title where something is before it; the date, in italics, under the
 * title. No table of contents: what shows Markdown makes its own. Same report, same bytes.
 */
export function reportToMarkdown(
  report: Report,
  { language }: Pick<ReportWords, 'language'> = { language: 'en' },
): string {
  const children: RootContent[] = []
  if (report.title) children.push(heading(1, [{ type: 'text', value: report.title }]))
  if (report.date) {
    const date = { type: 'text', value: dateWords(report.date, language) } as const
    children.push({ type: 'paragraph', children: [{ type: 'emphasis', children: [date] }] })
  }
  const [first] = report.parts
  if (children.length > 0 && first && !first.heading && !first.sections[0]?.title) {
    children.push({ type: 'thematicBreak' })
  }
  for (const part of report.parts) {
    if (part.heading) children.push(heading(2, [{ type: 'text', value: part.heading }]))
    const level = part.heading ? 3 : 2
    part.sections.forEach((section, i) => {
      if (needsRule(section, i)) children.push({ type: 'thematicBreak' })
      children.push(...sectionNodes(section, level))
    })
  }
  return toMarkdown(
    { type: 'root', children },
    {
      extensions: [gfmToMarkdown()],
      bullet: '-',
      rule: '-',
      emphasis: '*',
      strong: '*',
      listItemIndent: 'one',
    },
  )
}

function sectionNodes(section: ReportSection, level: number): RootContent[] {
  const title = section.title
    ? [heading(level, [{ type: 'text', value: section.title } as const])]
    : []
  return [...title, ...section.blocks.flatMap((block) => blockNodes(block, level))]
}

function heading(depth: number, children: PhrasingContent[]): Heading {
  return {
    type: 'heading',
    depth: Math.min(depth, 6) as Heading['depth'],
    children: children.map(onOneLine),
  }
}

/** A heading and a cell are one line of Markdown: a break in it is HTML's. */
function onOneLine<T extends PhrasingContent>(node: T): T {
  if (node.type === 'break') return { type: 'html', value: '<br>' } as unknown as T
  if (!('children' in node)) return node
  return { ...node, children: (node.children as PhrasingContent[]).map(onOneLine) }
}

function blockNodes(block: Block, level: number): BlockContent[] {
  switch (block.kind) {
    case 'paragraph':
      return [paragraph(block.content)]
    case 'heading':
      return [heading(level + block.level, markdownInlines(block.content))]
    case 'quote':
      return [{ type: 'blockquote', children: [paragraph(block.content)] }]
    case 'list':
      return [listNode(block)]
    case 'table':
      return tableNodes(block)
    case 'rule':
      // Not the one that stands between sections.
      return [{ type: 'html', value: '___' }]
  }
}

function paragraph(content: readonly Inline[]): Paragraph {
  return { type: 'paragraph', children: markdownInlines(content) }
}

/** GFM's table: its first row heads the columns. It has no caption: words in italics stand above. */
function tableNodes({ caption, rows }: Table): BlockContent[] {
  const table: BlockContent = {
    type: 'table',
    children: rows.map((row) => ({
      type: 'tableRow',
      children: row.map((cell) => ({
        type: 'tableCell',
        children: markdownInlines(cell).map(onOneLine),
      })),
    })),
  }
  return caption.length > 0 ? [paragraph(caption.map(italic)), table] : [table]
}

function italic<T extends Inline>(inline: T): T {
  if (inline.kind === 'link') return { ...inline, content: inline.content.map(italic) }
  if (inline.kind !== 'text') return inline
  return {
    ...inline,
    marks: textMarks.filter((mark) => mark === 'italic' || inline.marks.includes(mark)),
  }
}

function listNode(list: List): BlockContent {
  return {
    type: 'list',
    ordered: list.style === 'number',
    ...(list.style === 'number' ? { start: list.start ?? 1 } : {}),
    spread: false,
    children: list.items.map((item): MdListItem => {
      const own: (BlockContent | DefinitionContent)[] = [
        { type: 'paragraph', children: markdownInlines(item.content) },
        ...item.children.map(listNode),
      ]
      const checked = list.style === 'check' ? { checked: item.checked === true } : {}
      return { type: 'listItem', spread: false, ...checked, children: own }
    }),
  }
}
