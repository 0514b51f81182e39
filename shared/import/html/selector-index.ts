import type { Element } from 'domhandler'
import { attr } from './tree.ts'

/**
 * The elements that a selector can be of at all, told by its last name, class or id: most rules of a
 * page are of a few of its elements, and trying each rule on each of them took minutes for a long page.
 */
export function bySelector(all: readonly Element[]): (selector: string) => readonly Element[] {
  const found = new Map<string, Element[]>()
  const add = (key: string, element: Element) => {
    const known = found.get(key)
    if (!known) found.set(key, [element])
    else if (known.at(-1) !== element) known.push(element)
  }
  for (const element of all) {
    add(element.name, element)
    const id = attr(element, 'id')
    if (id !== undefined) add(`#${id}`, element)
    for (const name of (attr(element, 'class') ?? '').split(/\s+/)) add(`.${name}`, element)
  }
  return (selector) => {
    const key = keyOf(selector)
    return key === undefined ? all : (found.get(key) ?? [])
  }
}

/** What each element that a selector is of has; undefined where that cannot be told without reading it whole. */
function keyOf(selector: string): string | undefined {
  if (/[()[\]"'\\|&]/.test(selector)) return undefined
  const last =
    selector
      .trim()
      .split(/[\s>+~]+/)
      .at(-1) ?? ''
  const [, name = '', mark] = /^([\w-]*)([#.][\w-]+)?(?:[#.:]|$)/.exec(last) ?? []
  return mark ?? (name === '' ? undefined : name.toLowerCase())
}
