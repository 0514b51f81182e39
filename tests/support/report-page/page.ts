import { layOutPages } from '../../../renderer/features/report/lay-out-pages.ts'
import type { Paper } from '../../../shared/report/paper.ts'

/** The preview's frame, alone on a page. */
const reportPage = {
  /** Shows a report's HTML in pages, in a frame that runs no script; how many there are. */
  show: (html: string, paper: Paper) =>
    new Promise<number>((resolve) => {
      document.body.style.margin = '0'
      const frame = document.createElement('iframe')
      frame.setAttribute('sandbox', 'allow-same-origin')
      frame.style.cssText = 'width:100vw;height:100vh;border:0;color-scheme:light'
      frame.srcdoc = html
      frame.addEventListener('load', () => {
        resolve(layOutPages(frame.contentWindow as Window & typeof globalThis, paper))
      })
      document.body.replaceChildren(frame)
    }),
  /** For each heading of a section, on which of the sheets it stands, from 1. */
  places: () =>
    [...(shown()?.querySelectorAll('h2, h3') ?? [])].map((heading) => ({
      title: heading.textContent ?? '',
      page: sheetUnder(box(heading)),
    })),
  /** On which of the sheets the last line stands, from 1. */
  lastLine: () => {
    const page = shown()
    const main = page?.querySelector('main')
    if (!page || !main) return 0
    const everything = page.createRange()
    everything.selectNodeContents(main)
    const last = [...everything.getClientRects()].at(-1)
    return last ? sheetUnder(last) : 0
  },
}

export type ReportPage = typeof reportPage

function shown(): Document | null | undefined {
  return document.querySelector('iframe')?.contentDocument
}

/** The sheet that the corner of a box lies on, from 1; 0 where it lies beside them all. */
function sheetUnder({ x, y }: DOMRect): number {
  const sheets = [...(shown()?.querySelectorAll('.sheet') ?? [])].map(box)
  const on = sheets.findIndex(
    (sheet) =>
      y > sheet.y && y < sheet.y + sheet.height && x > sheet.x && x < sheet.x + sheet.width,
  )
  return on + 1
}

function box(element: Element): DOMRect {
  return element.getBoundingClientRect()
}

Object.assign(globalThis, { reportPage })
