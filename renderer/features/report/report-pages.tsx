import { type RefCallback, useCallback, useMemo, useRef, useState } from 'react'
import type { Report } from '../../../shared/report/report.ts'
import { reportToHtml } from '../../../shared/report/to-html.ts'
import { useTranslation } from '../../i18n/index.ts'
import { layOutPages } from './lay-out-pages.ts'
import { sheetGap, sheetsOf } from './page-sheets.ts'
import { useReportWords } from './use-report-words.ts'

/**
 * The report as it will be printed: the very bytes that are saved, in a frame that runs no script and
 * reaches nothing, laid out in pages from outside. The frame has the app's origin only so that it
 * can be: without scripts there is nobody in it who could use that.
 */
export function ReportPages({ report }: { readonly report: Report }) {
  const { t } = useTranslation()
  const words = useReportWords()
  const html = useMemo(() => reportToHtml(report, words), [report, words])
  const paper = report.paper ?? 'a4'
  const [pages, setPages] = useState(0)
  const scrolled = useRef({ x: 0, y: 0 })
  const [place, width] = useWidth()
  const frameWidth = sheetsOf(paper, 'down').width + 2 * sheetGap
  const scale = width === undefined ? 1 : Math.min(1, width / frameWidth)

  const layOut = (frame: HTMLIFrameElement) => {
    const inner = frame.contentWindow as (Window & typeof globalThis) | null
    if (!inner) return
    setPages(layOutPages(inner, paper))
    // Words change while others write: the reader stays where they were.
    const { x, y } = scrolled.current
    inner.scrollTo({ left: x, top: y, behavior: 'instant' })
    inner.addEventListener('scroll', () => {
      scrolled.current = { x: inner.scrollX, y: inner.scrollY }
    })
  }
  return (
    <figure className="report-page report-sheets">
      <div className="report-sheets-place" ref={place}>
        <iframe
          // Another paper is another page; the old one would be laid out twice.
          key={paper}
          title={t('report.preview')}
          sandbox="allow-same-origin"
          srcDoc={html}
          style={{
            width: `${100 / scale}%`,
            height: `${100 / scale}%`,
            transform: `scale(${scale})`,
          }}
          onLoad={(event) => layOut(event.currentTarget)}
        />
      </div>
      <figcaption className="report-leaves">
        {t(`report.pages.${paper}`, { count: pages })}
      </figcaption>
    </figure>
  )
}

/** The width of an element, in CSS pixels, as it changes; undefined before it is on screen. */
function useWidth(): readonly [RefCallback<Element>, number | undefined] {
  const [width, setWidth] = useState<number>()
  const ref = useCallback((element: Element | null) => {
    if (!element) return
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [ref, width]
}
