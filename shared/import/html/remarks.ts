import type { Element, ParentNode } from 'domhandler'
import type { LeftOutCount } from '../left-out.ts'
import { attr, childElements, elementsIn, isElement, removeAll } from './tree.ts'

const reference = /^cmnt_ref(\d{1,9})$/
const remark = /^cmnt(\d{1,9})$/

/**
 * Takes out the remarks that Google Docs writes at the end of a page: a link in the text, and a box that begins
 * with one back to it.
 */
export function takeRemarks(root: ParentNode, leftOut: LeftOutCount): void {
  const references = new Map<string, Element>()
  const boxes = new Map<string, Element>()
  for (const one of elementsIn(root)) {
    if (one.name !== 'a') continue
    const [id, href] = [attr(one, 'id') ?? '', attr(one, 'href') ?? '']
    const [, asked] = reference.exec(id) ?? []
    const [, said] = remark.exec(id) ?? []
    if (asked !== undefined && href === `#cmnt${asked}`) references.set(asked, one)
    if (said !== undefined && href === `#cmnt_ref${said}`) boxes.set(said, boxOf(one))
  }
  for (const [number, link] of references) {
    const box = boxes.get(number)
    if (!box) continue
    leftOut.add('remark')
    removeAll([link, box])
  }
}

/** The paragraph that a remark begins, or the frame around its paragraphs. */
function boxOf(link: Element): Element {
  const line = link.parent
  if (!isElement(line)) return link
  const frame = line.parent
  const isFrame = isElement(frame) && frame.name === 'div' && childElements(frame)[0] === line
  return isFrame ? frame : line
}
