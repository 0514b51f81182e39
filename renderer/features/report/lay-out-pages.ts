import type { Paper } from '../../../shared/report/paper.ts'
import { type Sheets, sheetRules, sheetsOf } from './page-sheets.ts'

/**
 * Lays a report's HTML out in pages, from outside: a frame that runs no script is given one more
 * style sheet and a sheet of paper behind each page, numbered as print is. Its words stay as they
 * are. Returns how many pages there are.
 */
export function layOutPages(frame: Window & typeof globalThis, paper: Paper): number {
  const { document: page } = frame
  const sheets = sheetsOf(paper, frame.CSS.supports('column-wrap', 'wrap') ? 'down' : 'across')
  const rules = new frame.CSSStyleSheet()
  // By way of the object model: the page's own policy knows no style but the report's.
  rules.replaceSync(sheetRules(sheets))
  page.adoptedStyleSheets = [rules]
  const count = pagesIn(page, sheets)
  const papers = page.createDocumentFragment()
  for (let number = 1; number <= count; number++) papers.append(sheetOf(page, number, sheets))
  page.body.append(papers)
  return count
}

/** How far the columns reach, in steps. The last one may not be full. */
function pagesIn(page: Document, { step, direction }: Sheets): number {
  const main = page.querySelector('main')
  if (!main) return 0
  const reach = direction === 'down' ? main.getBoundingClientRect().height : main.scrollWidth
  return Math.max(1, Math.ceil(reach / step))
}

function sheetOf(page: Document, number: number, { step, direction }: Sheets): HTMLElement {
  const sheet = page.createElement('div')
  sheet.className = 'sheet'
  sheet.ariaHidden = 'true'
  sheet.style[direction === 'down' ? 'top' : 'left'] = `${(number - 1) * step}px`
  // Print has no number on the first page.
  if (number > 1) {
    const span = page.createElement('span')
    span.textContent = String(number)
    sheet.append(span)
  }
  return sheet
}
