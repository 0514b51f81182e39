import type { Element, ElementContent } from 'xast'
import { x } from 'xastscript'

/** What Word calls `w:` and `r:`, declared at the root of every part. */
export const docxNamespaces = {
  'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
}

type Value = string | number | undefined

/** An element of WordprocessingML: its attributes and those of its children that are there. */
export function w(
  name: string,
  attributes: Readonly<Record<string, Value>> = {},
  children: readonly (ElementContent | undefined)[] = [],
): Element {
  const own = Object.entries(attributes).map(([key, value]) => [
    key.includes(':') ? key : `w:${key}`,
    value === undefined ? undefined : String(value),
  ])
  return x(
    `w:${name}`,
    Object.fromEntries(own),
    children.filter((child) => child !== undefined),
  )
}

/** An element that says one thing. */
export function val(name: string, value: string | number): Element {
  return w(name, { val: value })
}

/** An element that says yes by being there. */
export function flag(name: string, on: boolean | undefined): Element | undefined {
  return on ? w(name) : undefined
}
