import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import type { Section } from '../notebook/notebook.ts'
import { blockNode } from './html-blocks.ts'
import type { ReportWords } from './report.ts'
import { reportStyles } from './report-style.ts'

/** A group's notes as its own members keep or print them. No report, and never on the way into one. */
interface NotesPage {
  readonly title: string
  readonly question: string
  /** Says on the page itself that it is off the record. */
  readonly warning: string
  /** Stands for a title that is empty. */
  readonly untitled: string
  readonly sections: readonly Pick<Section, 'title' | 'blocks'>[]
}

/**
 * Notes as one HTML file, looking like the report: no script, nothing loaded from anywhere. It holds
 * what the group can read on its screen, off the record or not; whoever asks for it has been told so.
 */
export function notesToHtml(page: NotesPage, words: ReportWords): string {
  const head = h('head', [
    h('meta', { charSet: 'utf-8' }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('meta', { name: 'referrer', content: 'no-referrer' }),
    h('meta', {
      httpEquiv: 'Content-Security-Policy',
      content: "default-src 'none'; style-src 'unsafe-inline'",
    }),
    h('title', page.title),
    h('style', reportStyles.a4),
  ])
  const main = h('main', [
    h('p', [h('strong', page.warning)]),
    h('h1', { dir: 'auto' }, page.title),
    ...(page.question ? [h('p', { dir: 'auto' }, [h('em', page.question)])] : []),
    ...page.sections.flatMap(({ title, blocks }) => [
      h('h2', { dir: 'auto' }, title || page.untitled),
      ...blocks.map((block) => blockNode(block, 2, words)),
    ]),
  ])
  const root = h('html', { lang: words.language, dir: 'auto' }, [head, h('body', [main])])
  return `${toHtml({ type: 'root', children: [{ type: 'doctype' }, root] })}\n`
}
