import type { Element } from 'domhandler'
import { attr, childElements, elementsIn, setChildren } from '../html/tree.ts'
import { childOf, parseXml } from '../office/xml.ts'
import { isSwitchedOn } from './word-styles.ts'

/** The rows of a table, whatever wraps them. */
export function rowsIn(table: Element): readonly Element[] {
  return childElements(table).flatMap((child) =>
    child.name === 'tr'
      ? [child]
      : /^(?:sdt|sdtContent|ins|customXml)$/.test(child.name)
        ? rowsIn(child)
        : [],
  )
}

export function cellsIn(row: Element): readonly Element[] {
  return childElements(row).flatMap((child) =>
    child.name === 'tc'
      ? [child]
      : /^(?:sdt|sdtContent|ins|customXml)$/.test(child.name)
        ? cellsIn(child)
        : [],
  )
}

export function isContents(sdt: Element): boolean {
  const gallery = childOf(childOf(childOf(sdt, 'sdtPr'), 'docPartObj'), 'docPartGallery')
  return /table of contents/i.test(gallery ? (attr(gallery, 'val') ?? '') : '')
}

/** A border under nothing draws a line across the page. */
export function isLine(properties: Element | undefined): boolean {
  const border = childOf(properties, 'pBdr')
  return childOf(border, 'bottom') !== undefined && childOf(border, 'left') === undefined
}

/** A box to tick that a paragraph begins with: whether it is ticked. It is taken out of the paragraph. */
export function checkBoxAt(paragraph: Element): boolean | undefined {
  const [first] = childElements(paragraph).filter(
    ({ name }) => !/^(?:pPr|bookmark|proofErr)/.test(name),
  )
  if (first?.name !== 'sdt') return undefined
  const box = childOf(childOf(first, 'sdtPr'), 'checkbox')
  if (!box) return undefined
  setChildren(first, [])
  return isSwitchedOn(box, 'checked') ?? false
}

export function mainPart(rels: string | undefined): string | undefined {
  if (!rels) return undefined
  for (const one of elementsIn(parseXml(rels))) {
    if (/\/officeDocument$/.test(attr(one, 'Type') ?? '')) {
      return (attr(one, 'Target') ?? '').replace(/^\//, '')
    }
  }
  return undefined
}

export function addressesOf(rels: string | undefined): ReadonlyMap<string, string> {
  const addresses = new Map<string, string>()
  if (!rels) return addresses
  for (const one of elementsIn(parseXml(rels))) {
    if (/\/hyperlink$/.test(attr(one, 'Type') ?? '')) {
      addresses.set(attr(one, 'Id') ?? '', attr(one, 'Target') ?? '')
    }
  }
  return addresses
}
