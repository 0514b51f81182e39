import { createHash } from 'node:crypto'

/** Paper, like the app; the typefaces of the system, since nothing else is sent along. */
export const pageStyle = `
:root { color-scheme: light dark; --paper: #fbf8f1; --ink: #2a2620; --soft: #5f574b; --line: #d8cfbf; --act: #6b3f1d; --on-act: #fffaf2 }
@media (prefers-color-scheme: dark) { :root { --paper: #1d1b18; --ink: #ece5d8; --soft: #b3a996; --line: #4a443a; --act: #e2b98f; --on-act: #241a10 } }
body { max-width: 40rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; background: var(--paper); color: var(--ink); font: 1.05rem/1.55 Georgia, "Noto Naskh Arabic", serif }
h1 { margin: 1rem 0 0; font-size: 2.2rem; font-weight: 600 }
h2 { margin: 2rem 0 .5rem; font-size: 1.15rem }
a { color: var(--act) }
nav a, nav b { margin-inline-end: 1rem; font-size: .95rem }
ul { padding: 0; list-style: none }
li { margin: 0 0 1rem; padding-inline-start: .9rem; border-inline-start: 2px solid var(--line) }
.get { display: inline-block; margin: .4rem 0; padding: .7rem 1.3rem; border-radius: .4rem; background: var(--act); color: var(--on-act); font-size: 1.15rem; text-decoration: none }
.small { margin: .1rem 0; color: var(--soft); font-size: .95rem }
code { font: .85rem/1.4 ui-monospace, monospace; overflow-wrap: anywhere; direction: ltr; unicode-bidi: isolate }
.words { margin: .2rem 0; font-size: 1.6rem }
figure { margin: 0 } figure svg { display: block; width: 12rem; height: auto; background: #fff }
@media print { nav { display: none } }
`

/** Nothing but this page and its one style: no script, no picture, no form, no frame around it. */
export const pagePolicy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(pageStyle).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')
