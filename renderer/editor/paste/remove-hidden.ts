import {
  type Declarations,
  declarationsOf,
  rulesOf,
} from '../../../shared/import/hidden/declarations.ts'
import {
  areVeiled,
  isHiddenElement,
  noVeil,
  type Veil,
  veilWithin,
} from '../../../shared/import/hidden/hidden-element.ts'

/** More rules than a program writes of itself; the others are not asked. */
const mostRules = 2000

/**
 * Takes out of a page from elsewhere all that was not shown in it: what is hidden by its tag, its
 * attributes, its style or a style sheet of the page, remarks, code and controls. What reads the page
 * afterwards cannot come upon it, by whatever way.
 */
export function removeHidden(page: Document): void {
  const sheet = stylesBySheet(page)
  const veils = new Map<Node, Veil>([[page.body, noVeil]])
  const walker = page.createTreeWalker(page.body, 1 + 4)
  const hidden: ChildNode[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const around = (node.parentNode && veils.get(node.parentNode)) ?? noVeil
    if (!(node instanceof Element)) {
      if (areVeiled(around)) hidden.push(node as ChildNode)
      continue
    }
    const style = styleOf(node, sheet)
    if (isHidden(node, style)) hidden.push(node)
    veils.set(node, veilWithin(style, around))
  }
  for (const node of hidden) node.remove()
}

function isHidden(element: Element, style: Declarations): boolean {
  const tag = element.localName.toLowerCase()
  const attribute = (name: string) => element.getAttribute(name) ?? undefined
  return (
    element.namespaceURI !== 'http://www.w3.org/1999/xhtml' ||
    isHiddenElement({ tag, attribute }, style)
  )
}

/** The declarations of the sheets, under those of the element itself. */
function styleOf(element: Element, sheet: ReadonlyMap<Element, Declarations>): Declarations {
  const own = declarationsOf(element.getAttribute('style') ?? undefined)
  const under = sheet.get(element)
  return under ? new Map([...under, ...own]) : own
}

function stylesBySheet(page: Document): ReadonlyMap<Element, Declarations> {
  const styles = new Map<Element, Declarations>()
  const css = [...page.querySelectorAll('style')].map((style) => style.textContent ?? '')
  for (const { selector, style } of rulesOf(css.join('\n')).slice(0, mostRules)) {
    if (style.size === 0 || !selector) continue
    for (const element of found(page, selector)) {
      styles.set(element, new Map([...(styles.get(element) ?? []), ...style]))
    }
  }
  return styles
}

/** What a selector names; nothing where this browser does not know the selector. */
function found(page: Document, selector: string): readonly Element[] {
  try {
    return [...page.querySelectorAll(selector)]
  } catch {
    return []
  }
}
