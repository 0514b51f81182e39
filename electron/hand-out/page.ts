import { renderSVG } from 'uqr'
import { escapeHtml } from '../../shared/base/escape-html.ts'
import { directionOf, type Language, languageNames, languages } from '../../shared/base/language.ts'
import type { HandOut } from './hand-out.ts'
import type { System } from './package-kind.ts'
import { pageStyle } from './page-style.ts'
import type { HandedFile } from './read-folder.ts'
import type { HandOutTexts } from './texts/hand-out-texts.ts'
import { handOutTexts } from './texts/index.ts'

/** Who looks at the page. */
interface Visitor {
  readonly language: Language
  /** Undefined: a phone, or a browser that does not say. */
  readonly system: System | undefined
  /** The page's address for the next person. */
  readonly address: string
}

/** Where a file is, from the page. */
export const filesPath = '/get/'

const systemNames: Readonly<Record<System, string>> = {
  windows: 'Windows',
  mac: 'macOS',
  linux: 'Linux',
}

/** What shows a file's check sum on a system that is there without anything installed. */
const checkCommands: Readonly<Record<System, (name: string) => string>> = {
  windows: (name) => `certutil -hashfile "${name}" SHA256`,
  mac: (name) => `shasum -a 256 "${name}"`,
  linux: (name) => `sha256sum "${name}"`,
}

/** The page: Sotto for this system first, the others below, and how to know that it is the right one. */
export function handOutPage({ files, words }: HandOut, visitor: Visitor): string {
  const { language, system, address } = visitor
  const texts = handOutTexts[language]
  const all = [...files.values()]
  const own = all.filter((file) => system && file.system === system).toSorted(likelierFirst)
  const others = all.filter((file) => file.system && !own.includes(file)).toSorted(bySystem)
  const beside = all.filter((file) => !file.system)
  return `<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(texts.title)}</title>
<style>${pageStyle}</style>
</head>
<body>
${languageLinks(language, texts)}
<main>
<h1>${escapeHtml(texts.title)}</h1>
<p>${escapeHtml(texts.lead)}</p>
${own.length > 0 ? ownFiles(own, system, visitor) : `<p>${escapeHtml(texts.otherDevice)}</p>`}
${wordsOf(words, texts)}
${listOf(texts.others, others, visitor)}
${listOf(texts.beside, beside, visitor)}
<h2>${escapeHtml(texts.next)}</h2>
<figure>${renderSVG(address)}<figcaption><code>${escapeHtml(address)}</code></figcaption></figure>
</main>
</body>
</html>
`
}

/** On today's computers; then what is installed, which knows how to open an invite's link. */
function likelierFirst(a: HandedFile, b: HandedFile): number {
  return Number(a.arm) - Number(b.arm) || Number(a.portable) - Number(b.portable)
}

function bySystem(a: HandedFile, b: HandedFile): number {
  return (a.system ?? '').localeCompare(b.system ?? '') || likelierFirst(a, b)
}

function languageLinks(now: Language, texts: HandOutTexts): string {
  const links = languages.map((each) =>
    each === now
      ? `<b lang="${each}">${languageNames[each]}</b>`
      : `<a href="?lang=${each}" lang="${each}" hreflang="${each}">${languageNames[each]}</a>`,
  )
  return `<nav aria-label="${escapeHtml(texts.languages)}">${links.join('')}</nav>`
}

function ownFiles(own: readonly HandedFile[], system: System | undefined, visitor: Visitor) {
  const texts = handOutTexts[visitor.language]
  const [first] = own
  const command = system && first ? checkCommands[system](first.name) : ''
  return `<ul>${own.map((file) => item(file, visitor, file === first)).join('')}</ul>
<p>${escapeHtml(texts.check)} <code>${escapeHtml(command)}</code></p>
<p>${escapeHtml(texts.afterwards)}</p>`
}

function listOf(title: string, files: readonly HandedFile[], visitor: Visitor): string {
  if (files.length === 0) return ''
  return `<h2>${escapeHtml(title)}</h2><ul>${files.map((file) => item(file, visitor, false)).join('')}</ul>`
}

function item(file: HandedFile, { language }: Visitor, isFirst: boolean): string {
  const texts = handOutTexts[language]
  const label = file.system ? texts.getFor(systemNames[file.system]) : file.name
  const about = [
    ...(file.system ? [`<code>${escapeHtml(file.name)}</code>`] : []),
    escapeHtml(sizeIn(language, file.size)),
    ...(file.arm ? [escapeHtml(texts.arm)] : []),
    ...(file.portable ? [escapeHtml(texts.portable)] : []),
  ]
  const href = `${filesPath}${encodeURIComponent(file.name)}`
  return `<li><a${isFirst ? ' class="get"' : ''} href="${escapeHtml(href)}" download>${escapeHtml(label)}</a>
<p class="small">${about.join(' · ')}</p>
<p class="small">SHA-256 <code>${file.sha256}</code></p></li>`
}

function wordsOf(words: readonly string[] | undefined, texts: HandOutTexts): string {
  if (!words) return ''
  return `<h2>${escapeHtml(texts.words)}</h2><p class="words"><bdi dir="ltr" lang="en">${escapeHtml(words.join(' '))}</bdi></p>
<p class="small">${escapeHtml(texts.wordsHint)}</p>`
}

/** A size in the unit that systems show for a download. */
function sizeIn(language: string, bytes: number): string {
  const [unit, of] = bytes < 1_000_000 ? ['kilobyte', 1000] : ['megabyte', 1_000_000]
  const value = Math.max(bytes / Number(of), 0.1)
  const format = { style: 'unit', unit: String(unit), maximumFractionDigits: 1 } as const
  return new Intl.NumberFormat(language, format).format(value)
}
