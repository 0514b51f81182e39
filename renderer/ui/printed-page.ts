import { directionOf } from '../../shared/base/language.ts'
import { printedStyle } from '../../shared/report/printed-style.ts'

/** A page for the printer, of an element's own words and pictures as they are: without a script, and with nothing that it loads. */
export function printedPage(content: Element, language: string): string {
  const page = document.implementation.createHTMLDocument('')
  const { documentElement: root, head, body } = page
  root.lang = language
  root.dir = directionOf(language)
  const policy = page.createElement('meta')
  policy.httpEquiv = 'Content-Security-Policy'
  policy.content = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
  const style = page.createElement('style')
  style.textContent = printedStyle
  head.append(policy, style)
  const copy = page.importNode(content, true)
  for (const control of copy.querySelectorAll('button, input, textarea, [data-not-printed]'))
    control.remove()
  body.append(copy)
  return `<!doctype html>${root.outerHTML}`
}
