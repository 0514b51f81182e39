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
  places: () => {
    const page = document.querySelector('iframe')?.contentDocument
    const sheets = [...(page?.querySelectorAll('.sheet') ?? [])].map(box)
    return [...(page?.querySelectorAll('h2, h3') ?? [])].map((heading) => {
      const { x, y } = box(heading)
      const on = sheets.findIndex(
        (sheet) =>
          y > sheet.y && y < sheet.y + sheet.height && x > sheet.x && x < sheet.x + sheet.width,
      )
      return { title: heading.textContent ?? '', page: on + 1 }
    })
  },
}

export type ReportPage = typeof reportPage

function box(element: Element): DOMRect {
  return element.getBoundingClientRect()
}

Object.assign(globalThis, { reportPage })
