import type { ChildNode, Document, Element, ParentNode } from 'domhandler'
import type { Declarations } from '../hidden/declarations.ts'
import {
  areVeiled,
  isHiddenElement,
  noVeil,
  type Veil,
  veilWithin,
} from '../hidden/hidden-element.ts'
import type { LeftOutCount } from '../left-out.ts'
import { leftOutBy } from './left-out-by.ts'
import type { StyleOf } from './style-sheet.ts'
import { attr, elementsIn, isElement, isText, nodesIn, removeAll, textIn } from './tree.ts'

/** The spaces of names whose letters stand in the text. */
const shownSpaces = new Set([
  undefined,
  'http://www.w3.org/1999/xhtml',
  'http://www.w3.org/1998/Math/MathML',
])

/**
 * Takes out of a page from elsewhere all that was not shown in it: what is hidden by its tag, its
 * attributes, its style or a style sheet of the page, remarks, code and controls. What reads the page
 * afterwards cannot come upon it, by whatever way.
 */
export function removeHidden(page: Document, styleOf: StyleOf, leftOut: LeftOutCount): void {
  const veils = new Map<ParentNode, Veil>()
  const hidden: ChildNode[] = []
  for (const node of nodesIn(page)) {
    const around = (node.parent && veils.get(node.parent)) ?? noVeil
    if (!isElement(node)) {
      if (!isText(node) || areVeiled(around)) hidden.push(node)
      continue
    }
    const style = styleOf(node)
    const isOut = isHidden(node, style)
    const kind = leftOutBy(node, style, isOut)
    if (kind) leftOut.add(kind)
    if (isOut) {
      hidden.push(node)
      // Nothing within is looked at any more.
      node.children = []
    }
    veils.set(node, veilWithin(style, around))
  }
  removeAll(hidden)
}

function isHidden(element: Element, style: Declarations): boolean {
  const attribute = (name: string) => attr(element, name)
  return (
    !shownSpaces.has(element.namespace) || isHiddenElement({ tag: element.name, attribute }, style)
  )
}

/** Whether there is any word in the body of a page, hidden or not. */
export function holdsWords(page: ParentNode): boolean {
  for (const one of elementsIn(page)) if (one.name === 'body') return textIn(one).trim() !== ''
  return textIn(page).trim() !== ''
}
