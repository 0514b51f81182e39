import { type Paper, pageMargins, paperSizes } from './paper.ts'

const screenRules = `
:root { color-scheme: light dark; }
body {
  margin: 0 auto; padding: 3rem 1.5rem; max-width: 38rem;
  font: 1.0625rem/1.6 "Source Serif 4", "Iowan Old Style", Palatino, "Palatino Linotype", "TeX Gyre Pagella", Georgia, serif;
  color: #262320; background: #fbf8f2; overflow-wrap: break-word;
}
h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 2em 0 .5em; break-after: avoid; text-wrap: balance; }
h1 { font-size: 2rem; margin-top: 0; }
h2 { font-size: 1.4rem; } h3 { font-size: 1.15rem; } h4, h5, h6 { font-size: 1rem; }
h5, h6 { font-style: italic; }
p, ul, ol, blockquote { margin: 0 0 .9em; }
blockquote { padding-inline-start: 1.1em; border-inline-start: 2px solid #b9ac98; }
blockquote p:last-child { margin-bottom: 0; }
ul, ol { padding-inline-start: 1.5em; }
ul.check { list-style: none; padding-inline-start: 0; } ul.check ul.check { padding-inline-start: 1.5em; }
li > ul, li > ol { margin: .2em 0; }
a { color: inherit; }
code { font-family: ui-monospace, "DejaVu Sans Mono", monospace; font-size: .9em; }
table { margin: 0 0 .9em; border-collapse: collapse; width: 100%; }
caption { text-align: start; font-style: italic; margin-bottom: .4em; }
th, td { padding: .35em .6em; border: 1px solid #b9ac98; text-align: start; vertical-align: top; }
hr { margin: 2.2em auto; width: 4em; border: 0; border-top: 1px solid #b9ac98; }
.date { color: #665d52; font-size: 1.1rem; }
.title-page { padding: 18vh 0 12vh; }
.title-page h1 { font-size: 2.6rem; margin-bottom: .4em; }
.contents { margin: 2.5em 0; }
.contents-title { font-weight: 600; }
.contents ol { list-style: none; padding: 0; } .contents li { margin: .25em 0; }
.contents .level-2 { padding-inline-start: 1.4em; }
.contents a { text-decoration: none; }
@media (prefers-color-scheme: dark) {
  body { color: #e9e3d8; background: #1d1b18; } blockquote, hr, th, td { border-color: #5f574b; }
  .date { color: #afa595; }
}
`.trim()

/** What makes the report a printed one; the preview lays it over the report on screen too. */
export const printRules = `
  body { color: #000; background: none; padding: 0; max-width: none; font-size: 11pt; orphans: 2; widows: 2; }
  h1 { font-size: 22pt; } h2 { font-size: 15pt; } h3 { font-size: 12.5pt; } h4, h5, h6 { font-size: 11pt; }
  .date { color: #333; font-size: 12pt; }
  .title-page { padding: 70mm 0 0; break-after: page; } .title-page h1 { font-size: 28pt; }
  .title-page + .contents, .contents { break-after: page; }
  a[href^="http"]::after { content: " (" attr(href) ")"; font-size: .85em; overflow-wrap: anywhere; }
  blockquote, li, tr { break-inside: avoid; } caption { break-after: avoid; }
  thead { display: table-header-group; }
  blockquote, hr, th, td { border-color: #888; }
`

/** The style sheet of the report's HTML: the app's paper on screen, and in print, from fonts that every system has. */
export const reportStyles: Readonly<Record<Paper, string>> = {
  a4: styleOn('a4'),
  letter: styleOn('letter'),
}

function styleOn(paper: Paper): string {
  const { width, height } = paperSizes[paper]
  const { top, side, bottom } = pageMargins
  return `${screenRules}
@media print {
  @page { size: ${width}mm ${height}mm; margin: ${top}mm ${side}mm ${bottom}mm; @bottom-center { content: counter(page); font: 9pt Georgia, serif; } }
  @page :first { @bottom-center { content: none; } }${printRules}}`
}
