import type { ElementContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { type ContentsLine, contentsOf, partAnchor, sectionAnchor } from './contents.ts'
import { blockNode, headingTag } from './html-blocks.ts'
import { needsRule, type Report, type ReportPart, type ReportWords } from './report.ts'
import { dateWords } from './report-date.ts'
import { reportStyles } from './report-style.ts'

/**
 * A report as one HTML file: no script, nothing loaded from anywhere, headings in order, printable.
 * Same report and words, same bytes.
 */
export function reportToHtml(report: Report, words: ReportWords): string {
  const head = h('head', [
    h('meta', { charSet: 'utf-8' }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('meta', { name: 'referrer', content: 'no-referrer' }),
    h('meta', {
      httpEquiv: 'Content-Security-Policy',
      content: "default-src 'none'; style-src 'unsafe-inline'",
    }),
    h('title', report.title),
    h('style', reportStyles[report.paper ?? 'a4']),
  ])
  const main = h('main', [
    ...frontMatter(report, words),
    ...report.parts.flatMap((part, p) => partNodes(part, p, words)),
  ])
  const page = h('html', { lang: words.language, dir: 'auto' }, [head, h('body', [main])])
  return `${toHtml({ type: 'root', children: [{ type: 'doctype' }, page] })}\n`
}

/** Title, date and table of contents; on a page of their own where that was asked for. */
function frontMatter(report: Report, words: ReportWords): ElementContent[] {
  const title = [
    ...(report.title ? [h('h1', { dir: 'auto' }, report.title)] : []),
    ...(report.date
      ? [h('p', { className: ['date'] }, dateWords(report.date, words.language))]
      : []),
  ]
  const lines = contentsOf(report)
  const contents = lines.length > 0 ? [contentsNode(lines, words)] : []
  if (!report.titlePage) return [...title, ...contents]
  return [
    ...(title.length > 0 ? [h('header', { className: ['title-page'] }, title)] : []),
    ...contents,
  ]
}

function contentsNode(lines: readonly ContentsLine[], words: ReportWords): ElementContent {
  return h('nav', { className: ['contents'], ariaLabel: words.contents }, [
    h('p', { className: ['contents-title'] }, words.contents),
    h(
      'ol',
      lines.map((line) =>
        h('li', { className: [`level-${line.level}`], dir: 'auto' }, [
          h('a', { href: `#${line.anchor}` }, line.text),
        ]),
      ),
    ),
  ])
}

function partNodes(part: ReportPart, p: number, words: ReportWords): ElementContent[] {
  const level = part.heading ? 3 : 2
  const sections = part.sections.flatMap((section, s) => [
    ...(needsRule(section, s) ? [h('hr')] : []),
    h('section', [
      ...(section.title
        ? [h(headingTag(level), { id: sectionAnchor(p, s), dir: 'auto' }, section.title)]
        : []),
      ...section.blocks.map((block) => blockNode(block, level, words)),
    ]),
  ])
  if (!part.heading) return sections
  return [h('section', [h('h2', { id: partAnchor(p), dir: 'auto' }, part.heading), ...sections])]
}
