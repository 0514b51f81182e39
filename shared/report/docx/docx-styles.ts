import type { Element } from 'xast'
import { docxNamespaces, val, w } from './docx-element.ts'
import {
  type ParagraphLook,
  paragraphProperties,
  type RunLook,
  runProperties,
} from './docx-properties.ts'

/** Twentieths of a point, in which Word measures lengths. */
const point = 20
const serif = 'Georgia'

/** `word/styles.xml`: Word's own names for what a report has, in the look of the printed HTML. */
export function stylesPart(language: string): Element {
  return w('styles', docxNamespaces, [
    w('docDefaults', {}, [
      w('rPrDefault', {}, [runProperties({ font: serif, size: 11, language })]),
      w('pPrDefault', {}, [paragraphProperties({ after: 8 * point, line: 312 })]),
    ]),
    w('style', { type: 'paragraph', default: 1, styleId: 'Normal' }, [
      val('name', 'Normal'),
      w('qFormat'),
    ]),
    w('style', { type: 'character', default: 1, styleId: 'DefaultParagraphFont' }, [
      val('name', 'Default Paragraph Font'),
      val('uiPriority', 1),
      w('semiHidden'),
    ]),
    title('Title', 'Title', { before: 0, after: 5 * point, keepNext: true }, 22),
    title('TitlePage', 'Title Page', { before: 200 * point, after: 12 * point }, 28),
    style('Subtitle', 'Subtitle', { after: 16 * point }, { size: 12 }),
    ...headings.map(([size, before], i) => heading(i + 1, size, before)),
    style('ListParagraph', 'List Paragraph', { after: 3 * point }),
    quote('Quote', 'Quote', 'left'),
    quote('QuoteRTL', 'Quote RTL', 'right'),
    style('Caption', 'caption', { before: 4 * point, after: 4 * point }, { italic: true }),
    style('TableText', 'Table Text', { after: 0, line: 264 }),
    style('TableHeading', 'Table Heading', { after: 0, line: 264 }, { bold: true }),
    style('TableEnd', 'Table End', { after: 0 }, { size: 6 }),
    style('Rule', 'Rule', { after: 14 * point, border: { side: 'bottom', size: 4 } }, { size: 6 }),
    title('TOCHeading', 'TOC Heading', { before: 12 * point, after: 8 * point }, 11),
    style('TOC1', 'toc 1', { after: 3 * point }),
    style('TOC2', 'toc 2', { after: 3 * point, indent: 454 }),
    style('Footer', 'footer', { after: 0, centered: true }, { size: 9 }),
    w('style', { type: 'character', styleId: 'Hyperlink' }, [
      val('name', 'Hyperlink'),
      val('basedOn', 'DefaultParagraphFont'),
      val('uiPriority', 99),
      runProperties({ color: '000000', underline: true }),
    ]),
  ])
}

/** Size and space before, in points, of headings from the first on. */
const headings = [
  [15, 22],
  [12.5, 16],
  [11.5, 12],
  [11, 11],
  [11, 11],
  [11, 11],
] as const

function heading(level: number, size: number, before: number): Element {
  const look = { keepNext: true, before: before * point, after: 5 * point, outline: level - 1 }
  return title(`Heading${level}`, `heading ${level}`, look, size)
}

function title(id: string, name: string, look: ParagraphLook, size: number): Element {
  return style(id, name, look, { bold: true, color: '000000', size })
}

function quote(id: string, name: string, side: 'left' | 'right'): Element {
  return style(id, name, { border: { side, size: 8 }, indent: 397 })
}

function style(id: string, name: string, look: ParagraphLook, run: RunLook = {}): Element {
  return w('style', { type: 'paragraph', styleId: id }, [
    val('name', name),
    val('basedOn', 'Normal'),
    val('next', /^(?:Quote|List|Table)/.test(id) ? id : 'Normal'),
    w('qFormat'),
    paragraphProperties(look),
    runProperties(run),
  ])
}
