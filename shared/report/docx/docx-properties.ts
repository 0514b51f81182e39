import type { Element } from 'xast'
import { flag, val, w } from './docx-element.ts'

/** What is said of a paragraph; lengths in twentieths of a point. */
export interface ParagraphLook {
  readonly style?: string
  readonly keepNext?: boolean
  readonly pageBreakBefore?: boolean
  /** The list and the depth that it stands at, from 0. */
  readonly list?: { readonly id: number; readonly level: number }
  readonly border?: { readonly side: 'left' | 'right' | 'bottom'; readonly size: number }
  readonly rightToLeft?: boolean
  readonly before?: number
  readonly after?: number
  /** In 240ths of a line. */
  readonly line?: number
  readonly indent?: number
  readonly hanging?: number
  readonly centered?: boolean
  /** From 0: the level in Word's outline. */
  readonly outline?: number
}

/**
 * `w:pPr`: the properties of a paragraph, in the sequence that the standard demands (ECMA-376 part 1,
 * CT_PPrBase). Word calls a file broken where they stand otherwise; other programs do not notice.
 */
export function paragraphProperties(look: ParagraphLook): Element | undefined {
  const { list, border, before, after, line, indent, hanging } = look
  const spacing = [before, after, line].some((value) => value !== undefined)
  const children = [
    look.style ? val('pStyle', look.style) : undefined,
    flag('keepNext', look.keepNext),
    flag('pageBreakBefore', look.pageBreakBefore),
    list && w('numPr', {}, [val('ilvl', list.level), val('numId', list.id)]),
    border && w('pBdr', {}, [edge(border)]),
    flag('bidi', look.rightToLeft),
    spacing ? w('spacing', { before, after, line, lineRule: line && 'auto' }) : undefined,
    indent === undefined ? undefined : w('ind', { left: indent, hanging }),
    look.centered ? val('jc', 'center') : undefined,
    look.outline === undefined ? undefined : val('outlineLvl', look.outline),
  ]
  return children.some((child) => child) ? w('pPr', {}, children) : undefined
}

function edge({ side, size }: NonNullable<ParagraphLook['border']>): Element {
  return w(side, { val: 'single', sz: size, space: side === 'bottom' ? 1 : 10, color: '888888' })
}

/** What is said of a run of text; sizes in points. */
export interface RunLook {
  readonly style?: string
  readonly font?: string
  readonly bold?: boolean
  readonly italic?: boolean
  readonly strikethrough?: boolean
  readonly underline?: boolean
  readonly color?: string
  readonly size?: number
  readonly rightToLeft?: boolean
  /** BCP 47. */
  readonly language?: string
}

/**
 * `w:rPr`: the properties of a run, in the standard's sequence (ECMA-376 part 1, EG_RPrBase). Scripts
 * that are written from right to left have their own bold, slant and size (`…Cs`).
 */
export function runProperties(look: RunLook): Element | undefined {
  const { font, bold, italic, size } = look
  const children = [
    look.style ? val('rStyle', look.style) : undefined,
    font ? w('rFonts', { ascii: font, hAnsi: font, cs: font }) : undefined,
    flag('b', bold),
    flag('bCs', bold),
    flag('i', italic),
    flag('iCs', italic),
    flag('strike', look.strikethrough),
    look.color ? val('color', look.color) : undefined,
    size ? val('sz', size * 2) : undefined,
    size ? val('szCs', size * 2) : undefined,
    look.underline ? val('u', 'single') : undefined,
    flag('rtl', look.rightToLeft),
    look.language ? val('lang', look.language) : undefined,
  ]
  return children.some((child) => child) ? w('rPr', {}, children) : undefined
}
