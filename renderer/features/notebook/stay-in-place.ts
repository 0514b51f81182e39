import { type RefObject, useLayoutEffect } from 'react'

/**
 * Keeps the section in which somebody writes where it is in the page when it is moved in its list: what
 * stands between it and its new place is put on its other side. A node that is taken out and put in
 * again loses the focus for a moment, and what an input method composes there with it.
 * @param list whose children the sections are
 */
export function useStayInPlace(list: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => (list.current ? stayInPlace(list.current) : undefined), [list])
}

function stayInPlace(list: HTMLElement): () => void {
  const put = list.insertBefore.bind(list)
  // React asks the parent to put a child somewhere, whether it is there already or not.
  list.insertBefore = <T extends Node>(node: T, before: Node | null): T => {
    const isThere = node.parentNode === list && (before === null || before.parentNode === list)
    const isWrittenIn = node.contains(list.ownerDocument.activeElement)
    if (!isThere || !isWrittenIn || before === node) return put(node, before)
    const children = [...list.childNodes] as Node[]
    const at = children.indexOf(node)
    const to = before === null ? children.length : children.indexOf(before)
    if (to > at) for (const one of children.slice(at + 1, to)) put(one, node)
    else for (const one of children.slice(to, at)) put(one, children[at + 1] ?? null)
    return node
  }
  list.appendChild = (node) => list.insertBefore(node, null)
  return () => {
    Reflect.deleteProperty(list, 'insertBefore')
    Reflect.deleteProperty(list, 'appendChild')
  }
}
