import type { ElementContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import type { Block, Inline, List, ListItem, TextMark, TextRun } from '../notebook/blocks.ts'
import { needsRule, type Report, type ReportSection } from './report.ts'
import { reportStyle } from './report-style.ts'

export interface HtmlOptions {
  /** BCP 47; what a screen reader reads the report in. */
  readonly language: string
  /** The words of a ticked and an open box, for readers who do not see it. */
  readonly done: string
  readonly open: string
}

/**
 * A report as one HTML file: no script, nothing loaded from anywhere, headings in order, printable.
 * Same report and options, same bytes.
 */
export function reportToHtml(report: Report, options: HtmlOptions): string {
  const body = h('main', [
    ...(report.title ? [h('h1', report.title)] : []),
    ...report.parts.flatMap((part) => {
      const level = part.heading ? 3 : 2
      const sections = part.sections.flatMap((section, i) => [
        ...(needsRule(section, i) ? [h('hr')] : []),
        sectionNode(section, level, options),
      ])
      return part.heading ? [h('section', [h('h2', part.heading), ...sections])] : sections
    }),
  ])
  const head = h('head', [
    h('meta', { charSet: 'utf-8' }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('meta', { name: 'referrer', content: 'no-referrer' }),
    h('meta', {
      httpEquiv: 'Content-Security-Policy',
      content: "default-src 'none'; style-src 'unsafe-inline'",
    }),
    h('title', report.title),
    h('style', reportStyle),
  ])
  const page = h('html', { lang: options.language }, [head, h('body', [body])])
  return `${toHtml({ type: 'root', children: [{ type: 'doctype' }, page] })}\n`
}

function sectionNode(section: ReportSection, level: number, options: HtmlOptions): ElementContent {
  return h('section', [
    ...(section.title ? [h(tag(level), section.title)] : []),
    ...section.blocks.map((block) => blockNode(block, level, options)),
  ])
}

function tag(level: number): string {
  return `h${Math.min(level, 6)}`
}

function blockNode(block: Block, level: number, options: HtmlOptions): ElementContent {
  switch (block.kind) {
    case 'paragraph':
      return h('p', inlineNodes(block.content))
    case 'heading':
      return h(tag(level + block.level), inlineNodes(block.content))
    case 'quote':
      return h('blockquote', [h('p', inlineNodes(block.content))])
    case 'list':
      return listNode(block, options)
  }
}

function listNode(list: List, options: HtmlOptions): ElementContent {
  const items = list.items.map((item) => itemNode(item, options))
  if (list.style === 'check') return h('ul', { className: ['check'] }, items)
  return h(list.style === 'number' ? 'ol' : 'ul', items)
}

function itemNode(item: ListItem, options: HtmlOptions): ElementContent {
  const box =
    item.checked === undefined
      ? []
      : [
          h(
            'span',
            { role: 'img', ariaLabel: item.checked ? options.done : options.open },
            item.checked ? '☑' : '☐',
          ),
          { type: 'text', value: ' ' } as const,
        ]
  return h('li', [
    ...box,
    ...inlineNodes(item.content),
    ...item.children.map((list) => listNode(list, options)),
  ])
}

function inlineNodes(inlines: readonly Inline[]): ElementContent[] {
  return inlines.map(inlineNode)
}

function inlineNode(inline: Inline): ElementContent {
  switch (inline.kind) {
    case 'text':
      return runNode(inline)
    case 'linebreak':
      return h('br')
    case 'link':
      return h('a', { href: inline.url, rel: ['noreferrer'] }, inlineNodes(inline.content))
  }
}

const markTag: Record<TextMark, string> = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strikethrough: 's',
  code: 'code',
}

function runNode(run: TextRun): ElementContent {
  const text: ElementContent = { type: 'text', value: run.text }
  return run.marks.reduceRight<ElementContent>((node, mark) => h(markTag[mark], [node]), text)
}
