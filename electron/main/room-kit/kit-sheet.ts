import { renderSVG } from 'uqr'
import { escapeHtml } from '../../../shared/base/escape-html.ts'
import { directionOf, type Language } from '../../../shared/base/language.ts'
import { handOutTexts } from '../../hand-out/texts/index.ts'

interface Sheet {
  readonly sums: ReadonlyMap<string, string>
  readonly words: readonly string[]
  readonly language: Language
  readonly address: string | undefined
}

/** Black on white, in letters that are read across a room; one A4 page as long as the files are few. */
const style = `
@page { size: A4; margin: 16mm }
body { margin: 0; color: #000; font: 13pt/1.45 Georgia, "Noto Naskh Arabic", serif }
h1 { margin: 0 0 4mm; font-size: 30pt } h2 { margin: 8mm 0 2mm; font-size: 15pt }
li { margin: 0 0 2mm } figure { margin: 0 } figure svg { width: 62mm; height: 62mm }
.words, .address { font-size: 24pt; font-weight: 700 }
td { padding: 0 0 2mm; vertical-align: top } code { font: 9pt/1.4 monospace; overflow-wrap: anywhere }
bdi, code { direction: ltr; unicode-bidi: isolate }
`

/** The sheet for the wall, as one page of HTML: where to get Sotto, and what a neighbour on the Wi-Fi cannot change. */
export function kitSheet({ sums, words, language, address }: Sheet): string {
  const texts = handOutTexts[language]
  const rows = [...sums].map(
    ([name, sum]) => `<tr><td><bdi>${escapeHtml(name)}</bdi><br><code>${sum}</code></td></tr>`,
  )
  return `<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head><meta charset="utf-8"><title>${escapeHtml(texts.sheet)}</title><style>${style}</style></head>
<body>
<h1>${escapeHtml(texts.sheet)}</h1>
${address ? `<p class="address"><bdi>${escapeHtml(address)}</bdi></p><figure>${renderSVG(address)}</figure>` : ''}
<h2>${escapeHtml(texts.words)}</h2>
<p class="words"><bdi lang="en">${escapeHtml(words.join(' '))}</bdi></p>
<ol>${texts.steps.map((step) => `<li>${escapeHtml(step)}</li>`).join('')}</ol>
<h2>${escapeHtml(texts.checkSums)}</h2>
<table>${rows.join('')}</table>
</body>
</html>
`
}
