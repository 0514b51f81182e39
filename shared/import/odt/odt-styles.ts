import type { Element, ParentNode } from 'domhandler'
import { attr, childElements, elementsIn } from '../html/tree.ts'
import { childOf } from '../office/xml.ts'

/** What a style of OpenDocument says that a page can say too. */
export interface OdtStyle {
  /** Its name as people see it, and those of the styles that it rests on. */
  readonly names: readonly string[]
  /** CSS, for the letters. */
  readonly css: string
  readonly level?: number
  readonly list?: string
}

/** The kind and the start of a level of a list. */
interface OdtLevel {
  readonly isNumber: boolean
  readonly start: number
  readonly sign: string
}

export interface OdtStyles {
  readonly style: (name: string | undefined) => OdtStyle
  readonly level: (list: string | undefined, level: number) => OdtLevel
  readonly isHidden: (name: string | undefined) => boolean
}

const none: OdtStyle = { names: [], css: '' }
const bullet: OdtLevel = { isNumber: false, start: 1, sign: '•' }
const deepest = 20

/** The styles of both parts of an OpenDocument text (ODF 1.3, part 3, 16 and 20). */
export function odtStylesOf(parts: readonly (ParentNode | undefined)[]): OdtStyles {
  const raw = new Map<string, Element>()
  const lists = new Map<string, ReadonlyMap<number, OdtLevel>>()
  for (const part of parts) {
    for (const one of part ? elementsIn(part) : []) {
      const name = attr(one, 'name') ?? ''
      if (one.name === 'style') raw.set(name, one)
      if (one.name === 'list-style') lists.set(name, levelsOf(one))
    }
  }
  const known = new Map<string, OdtStyle>()
  const styleOf = (name: string | undefined, depth = 0): OdtStyle => {
    const done = known.get(name ?? '')
    const own = raw.get(name ?? '')
    if (done || !own || !name || depth > deepest) return done ?? none
    const base = styleOf(attr(own, 'parent-style-name'), depth + 1)
    const shown = attr(own, 'display-name') ?? name
    const level = attr(own, 'default-outline-level') || levelIn(shown) || base.level
    const list = attr(own, 'list-style-name') ?? base.list
    const style = {
      names: [shown, name, ...base.names],
      css: `${base.css}${cssOf(childOf(own, 'text-properties'))}`,
      ...(level ? { level: Number(level) } : {}),
      ...(list ? { list } : {}),
    }
    known.set(name, style)
    return style
  }
  return {
    style: styleOf,
    level: (list, level) => {
      const own = lists.get(list ?? '')
      return own?.get(level) ?? own?.get(1) ?? bullet
    },
    isHidden: (name) => {
      const own = raw.get(name ?? '')
      return own !== undefined && childElements(own).some(isCollapsed)
    },
  }
}

/** What Word calls its headings, and programs that read its files keep. */
function levelIn(name: string): string | undefined {
  return /^heading ([1-6])$/i.exec(name)?.[1]
}

function isCollapsed(properties: Element): boolean {
  return attr(properties, 'display') === 'none' || attr(properties, 'visibility') === 'collapse'
}

function levelsOf(list: Element): ReadonlyMap<number, OdtLevel> {
  return new Map(
    childElements(list).map((one) => [
      Number(attr(one, 'level') ?? 1),
      {
        isNumber: one.name === 'list-level-style-number' && attr(one, 'num-format') !== '',
        start: Number(attr(one, 'start-value') ?? 1) || 0,
        sign: attr(one, 'bullet-char') ?? '',
      },
    ]),
  )
}

const monospace = /courier|consolas|mono|menlo/i

function cssOf(properties: Element | undefined): string {
  if (!properties) return ''
  const said = (name: string) => attr(properties, name)
  const has = (name: string) => said(name) !== undefined && said(name) !== 'none'
  const lines = [
    (has('text-underline-style') || has('text-underline-type')) && 'underline',
    (has('text-line-through-style') || has('text-line-through-type')) && 'line-through',
  ].filter((line) => line !== false)
  const position = said('text-position') ?? ''
  const raised = /^(?:super|[1-9])/.test(position)
  const lowered = /^(?:sub|-)/.test(position)
  const font = said('font-name') ?? said('font-family') ?? ''
  return [
    said('font-weight') && `font-weight:${said('font-weight')}`,
    said('font-style') && `font-style:${said('font-style')}`,
    lines.length > 0 && `text-decoration:${lines.join(' ')}`,
    raised && 'vertical-align:super',
    lowered && 'vertical-align:sub',
    said('display') === 'none' && 'display:none',
    monospace.test(font) && 'x-code:1',
  ]
    .filter((part) => typeof part === 'string' && part !== '')
    .map((part) => `${part};`)
    .join('')
}
