import { type Paper, pageMargins, paperSizes } from '../../../shared/report/paper.ts'
import { printRules } from '../../../shared/report/report-style.ts'

const pixels = (millimetres: number) => (millimetres / 25.4) * 96

/** The sheets on the screen, in CSS pixels: their size, and from the top (or side) of one to the next. */
export interface Sheets {
  readonly width: number
  readonly height: number
  /** Whole pixels, so that a hundred sheets do not drift. */
  readonly step: number
  readonly direction: 'down' | 'across'
}

/** Pixels between the sheets. */
export const sheetGap = 24

/** @param direction across, where the browser cannot set columns under each other */
export function sheetsOf(paper: Paper, direction: Sheets['direction']): Sheets {
  const [width, height] = [pixels(paperSizes[paper].width), pixels(paperSizes[paper].height)]
  const length = direction === 'down' ? height : width
  return { width, height, step: Math.ceil(length) + sheetGap, direction }
}

/**
 * The rules that show a report's HTML as its pages on the screen: those of print, and columns of a
 * page's height, which the browser breaks by the same rules as pages (orphans, headings that stay
 * with their text, quotations that stay whole). Printing rounds the area of a page up to whole
 * pixels, so the columns do too: a fraction of a pixel decides whether one more line fits.
 */
export function sheetRules({ width, height, step, direction }: Sheets): string {
  const { top, side, bottom } = pageMargins
  const innerWidth = Math.ceil(width - pixels(2 * side))
  const innerHeight = Math.ceil(height - pixels(top + bottom))
  const down = direction === 'down'
  const size = `${innerWidth}px`
  return `
    ${printRules.replaceAll('break-after: page', 'break-after: column')}
    :root { color-scheme: light; background: transparent; }
    body {
      position: relative; width: ${size}; margin: ${sheetGap / 2}px ${down ? 'auto' : `${sheetGap / 2}px`};
      padding: ${top}mm ${side}mm ${bottom}mm; background: none;
    }
    main {
      column-width: ${size}; column-fill: auto;
      ${
        down
          ? `column-height: ${innerHeight}px; column-wrap: wrap; row-gap: ${step - innerHeight}px;`
          : `height: ${innerHeight}px; column-gap: ${step - innerWidth}px;`
      }
    }
    .sheet {
      position: absolute; z-index: -1; top: 0; left: 0; width: ${width}px; height: ${height}px;
      background: #fff; box-shadow: 0 1px 2px rgb(0 0 0 / .18), 0 6px 20px rgb(0 0 0 / .12);
    }
    .sheet span {
      position: absolute; bottom: ${bottom / 2}mm; inset-inline: 0; text-align: center;
      font: 9pt/1 Georgia, serif; color: #000;
    }`
}
