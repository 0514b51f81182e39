import type {
  BlockContent,
  DefinitionContent,
  Heading,
  ListItem as MdListItem,
  PhrasingContent,
  RootContent,
} from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { toMarkdown } from 'mdast-util-to-markdown'
import type { Block, List } from '../notebook/blocks.ts'
import { markdownInlines } from './markdown-inlines.ts'
import { needsRule, type Report, type ReportSection, type ReportWords } from './report.ts'
import { dateWords } from './report-date.ts'

/**
 * A report as Markdown (CommonMark with GFM's task lists and strikethrough). The title is level 1,
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
  return [...title, ...section.blocks.map((block) => blockNode(block, level))]
}

function heading(depth: number, children: PhrasingContent[]): Heading {
  return {
    type: 'heading',
    depth: Math.min(depth, 6) as Heading['depth'],
    children: children.map(breakInHeading),
  }
}

/** A heading is one line of Markdown: a break in it is HTML's. */
function breakInHeading<T extends PhrasingContent>(node: T): T {
  if (node.type === 'break') return { type: 'html', value: '<br>' } as unknown as T
  if (!('children' in node)) return node
  return { ...node, children: (node.children as PhrasingContent[]).map(breakInHeading) }
}

function blockNode(block: Block, level: number): BlockContent {
  switch (block.kind) {
    case 'paragraph':
      return { type: 'paragraph', children: markdownInlines(block.content) }
    case 'heading':
      return heading(level + block.level, markdownInlines(block.content))
    case 'quote':
      return {
        type: 'blockquote',
        children: [{ type: 'paragraph', children: markdownInlines(block.content) }],
      }
    case 'list':
      return listNode(block)
  }
}

function listNode(list: List): BlockContent {
  return {
    type: 'list',
    ordered: list.style === 'number',
    ...(list.style === 'number' ? { start: 1 } : {}),
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
