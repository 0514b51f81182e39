import type { Element } from 'domhandler'
import type { ListStyle } from '../../notebook/blocks.ts'
import type { Declarations } from '../hidden/declarations.ts'
import { drawnBox, isCheckBox } from './left-out-by.ts'
import { attr, childElements, elementsIn, isElement, textIn } from './tree.ts'

/** Where a paragraph stands that is an item only by its style, as Word writes lists to the clipboard. */
interface OfficeItem {
  readonly style: ListStyle
  /** From 0. */
  readonly level: number
  readonly number?: number
  readonly checked?: boolean
  /** What Word draws the item's sign with; it is none of its words. */
  readonly marker: Element | undefined
}

/** A paragraph of Word as the item that it is (`mso-list:l0 level2 lfo1`), undefined where it is none. */
export function officeItemOf(element: Element, style: Declarations): OfficeItem | undefined {
  if (element.name === 'x-item') return saidItem(element)
  const [, level] = /\blevel(\d)/i.exec(style.get('mso-list') ?? '') ?? []
  if (!level || !/^(?:p|div)$/.test(element.name)) return undefined
  const marker = officeMarker(element)
  const number = marker
    ? numberOf(
        textIn(marker)
          .replace(/\u00a0/g, ' ')
          .trim(),
      )
    : undefined
  return {
    style: number === undefined ? 'bullet' : 'number',
    level: Number(level) - 1,
    ...(number === undefined ? {} : { number }),
    marker,
  }
}

/** An item that a reader of another format found. */
function saidItem(element: Element): OfficeItem {
  const [number, checked] = [wholeOf(attr(element, 'number')), attr(element, 'checked')]
  return {
    style: checked === undefined ? (number === undefined ? 'bullet' : 'number') : 'check',
    level: Math.min(100, Math.max(0, wholeOf(attr(element, 'level')) ?? 0)),
    ...(number === undefined ? {} : { number }),
    ...(checked === undefined ? {} : { checked: checked === 'true' }),
    marker: undefined,
  }
}

/** What Word tells other programs to leave out: the sign of an item, or the number of a heading. */
function officeMarker(element: Element): Element | undefined {
  for (const one of elementsIn(element)) {
    if (/mso-list:\s*ignore/i.test(attr(one, 'style') ?? '')) return one
  }
  return undefined
}

const roman = /^(?=[ivxlcdm])m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/i
const romanValues: Readonly<Record<string, number>> = {
  i: 1,
  v: 5,
  x: 10,
  l: 50,
  c: 100,
  d: 500,
  m: 1000,
}

/** The number that a list's sign says (`3.`, `1.2)`, `b)`, `iv.`), undefined where it is no number. */
export function numberOf(sign: string): number | undefined {
  const [, digits] = /(?:^|[(.\-–]|\s)(\d{1,6})\s*[.):、．]?\)?$/.exec(sign) ?? []
  if (digits) return Number(digits)
  const [, letters = ''] = /^\(?([a-z]{1,7})[.)]+$/i.exec(sign) ?? []
  if (roman.test(letters) && letters.toLowerCase() !== 'c' && letters.toLowerCase() !== 'd') {
    return romanNumber(letters.toLowerCase())
  }
  return letters.length === 1 ? letters.toLowerCase().charCodeAt(0) - 96 : undefined
}

function romanNumber(letters: string): number {
  return [...letters].reduce((sum, letter, i) => {
    const [value = 0, next = 0] = [romanValues[letter], romanValues[letters[i + 1] ?? '']]
    return value < next ? sum - value : sum + value
  }, 0)
}

/** The kind of a list. */
export function listStyleOf(list: Element, style: Declarations): ListStyle {
  if (childElements(list).some(isCheckItem)) return 'check'
  const said = style.get('list-style-type') ?? style.get('list-style')
  if (said && /\b(?:decimal|roman|alpha|latin|georgian|armenian)/i.test(said)) return 'number'
  return list.name === 'ol' ? 'number' : 'bullet'
}

function isCheckItem(item: Element): boolean {
  return (
    attr(item, 'role') === 'checkbox' ||
    attr(item, 'data-checked') !== undefined ||
    boxOf(item) !== undefined
  )
}

/** The box of an item: before its words, and none of those of the items within. */
function boxOf(item: Element): Element | undefined {
  for (const child of childElements(item)) {
    if (isCheckBox(child)) return child
    const within = /^(?:ul|ol)$/.test(child.name)
      ? undefined
      : childElements(child).find(isCheckBox)
    if (within) return within
  }
  return undefined
}

/** Whether an item of a list of things to do is done. */
export function isTicked(item: Element): boolean {
  const box = boxOf(item)
  return (
    attr(item, 'aria-checked') === 'true' ||
    attr(item, 'data-checked') === 'true' ||
    (box !== undefined && (attr(box, 'checked') !== undefined || drawnBox(box) === 'on'))
  )
}

/** How deep an item says that it is, from 0: Word Online and Google say it beside the list's own nesting. */
export function saidLevel(item: Element): number {
  const said = Number(attr(item, 'data-aria-level') ?? attr(item, 'aria-level') ?? 1)
  const list = item.parent
  const [, google] = isElement(list)
    ? (/\blst-kix_\w+-(\d)/.exec(attr(list, 'class') ?? '') ?? [])
    : []
  return Math.max(Number.isInteger(said) ? said - 1 : 0, Number(google ?? 0))
}

/** A whole number that an attribute says, within what anybody counts to. */
export function wholeOf(said: string | undefined): number | undefined {
  return said && /^-?\d{1,9}$/.test(said.trim()) ? Number(said) : undefined
}
