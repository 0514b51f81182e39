import { expect, test } from 'vitest'
import { readHtml } from '../../../shared/import/html/read-html.ts'

/* Each way of hiding words by itself: what hides by two of them would hide that one fails. */

const tags =
  'audio button canvas datalist iframe noscript object progress select script style svg template textarea video'
const styles = [
  'display: none',
  'mso-hide: all',
  'mso-hide: screen',
  'mso-element: comment',
  'mso-element: header',
  'mso-special-character: comment',
  'content-visibility: hidden',
  'opacity: 0',
  'transform: scale(0)',
  'transform: scaleY(0.0)',
  'text-indent: -9999px',
  'overflow: hidden; height: 0',
  'overflow: clip; width: 1px',
  'overflow: hidden; max-height: 0',
  'position: absolute; left: -9999px',
  'position: fixed; top: -1000px',
  'position: absolute; clip: rect(0 0 0 0)',
  'position: absolute; clip-path: inset(50%)',
  'font-size: 0',
  'font: 0/0 a',
  'font: 0 a',
  'font: italic 700 0px / 1.5 serif',
  'visibility: hidden',
  'visibility: collapse',
  'color: transparent',
  'color: rgba(0, 0, 0, 0)',
  'color: #fff; background: #fff',
  'color: white; background-color: WHITE',
]
const ways: readonly string[] = [
  ...tags.split(' ').map((tag) => `<${tag}>HIDDEN</${tag}>`),
  ...styles.map((style) => `<span style="${style}">HIDDEN</span>`),
  ...['MsoCommentReference', 'msocomtxt', 'msocomanchor'].map(
    (name) => `<span class="${name}">HIDDEN</span>`,
  ),
  '<span hidden>HIDDEN</span>',
  '<div popover>HIDDEN</div>',
  '<dialog>HIDDEN</dialog>',
  '<!-- HIDDEN -->',
]

test.each(ways)('P2: words that their page hides do not come in: %s', (hidden) => {
  const page = (middle: string) =>
    `<p>before</p><table><tr><td>cell ${middle}</td></tr></table>${middle}<p>after</p>`
  const said = JSON.stringify(readHtml(page(hidden)).blocks)
  expect(said).not.toContain('HIDDEN')
  for (const shown of ['before', 'cell', 'after']) expect(said).toContain(shown)
})
