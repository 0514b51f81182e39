/** The style sheet of the report's HTML: the app's paper, on screen and in print, from fonts that every system has. */
export const reportStyle = `
:root { color-scheme: light dark; }
body {
  margin: 0 auto; padding: 3rem 1.5rem; max-width: 38rem;
  font: 1.0625rem/1.6 "Source Serif 4", "Iowan Old Style", Palatino, Georgia, serif;
  color: #262320; background: #fbf8f2;
}
h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 2em 0 .5em; break-after: avoid; }
h1 { font-size: 2rem; margin-top: 0; }
h2 { font-size: 1.4rem; } h3 { font-size: 1.15rem; } h4, h5, h6 { font-size: 1rem; }
p, ul, ol, blockquote { margin: 0 0 .9em; }
blockquote { padding-left: 1.1em; border-left: 2px solid #b9ac98; }
ul.check { list-style: none; padding-left: 0; } ul.check ul.check { padding-left: 1.5em; }
li > ul, li > ol { margin: .2em 0; }
a { color: inherit; }
code { font-family: ui-monospace, "DejaVu Sans Mono", monospace; font-size: .9em; }
@media (prefers-color-scheme: dark) {
  body { color: #e9e3d8; background: #1d1b18; } blockquote { border-color: #5f574b; }
}
@media print {
  @page { margin: 25mm 22mm; }
  body { color: #000; background: none; padding: 0; max-width: none; font-size: 11pt; }
  a[href^="http"]::after { content: " (" attr(href) ")"; font-size: .85em; }
  blockquote, li { break-inside: avoid; }
}
`.trim()
