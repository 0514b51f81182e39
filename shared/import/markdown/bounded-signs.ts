/**
 * Signs of format in one paragraph, above which they come in as they were typed. The parser compares
 * each sign that closes nothing with all before it: its time grows with their square, and a megabyte
 * of them took minutes. People write a few dozen.
 */
const mostSigns = 1000

const sign = /[*_~`<[\]!\\&]/g
/** Where the signs stand meanwhile: private letters, none of which comes through `visibleText`. */
const away = 0xe000
const away0 = String.fromCharCode(away)
const away1 = String.fromCharCode(away + 127)
const anyAway = new RegExp(`[${away0}-${away1}]`, 'g')

/** A line that begins something else than the paragraph before it. */
const begins = /^\s*(?:$|[-*+>#|]|\d{1,9}[.)]\s)/
const fence = /^\s*(?:```|~~~)/

/** Markdown in which no paragraph has more signs than {@link mostSigns}. To be read as HTML by {@link withSigns}. */
export function withBoundedSigns(source: string): string {
  if (source.length <= mostSigns) return source
  const lines: string[] = []
  let inParagraph = 0
  let isCode = false
  for (const line of source.split('\n')) {
    if (fence.test(line)) isCode = !isCode
    const own = isCode && !fence.test(line) ? 0 : (line.match(sign)?.length ?? 0)
    if (own > mostSigns) {
      inParagraph = 0
      lines.push(line.replace(sign, (one) => String.fromCharCode(away + one.charCodeAt(0))))
      continue
    }
    if (begins.test(line)) inParagraph = 0
    // Between two lines it becomes two paragraphs, in which each sign still means what it meant.
    else if (inParagraph + own > mostSigns) {
      lines.push('')
      inParagraph = 0
    }
    inParagraph += own
    lines.push(line)
  }
  return lines.join('\n')
}

/** HTML that was made of it, with the signs that were put away as the letters that they are. */
export function withSigns(html: string): string {
  return html.replace(anyAway, (one) => {
    const typed = String.fromCharCode(one.charCodeAt(0) - away)
    return typed === '<' ? '&lt;' : typed === '&' ? '&amp;' : typed
  })
}
