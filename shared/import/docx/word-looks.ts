import type { ChildNode, Element } from 'domhandler'
import { attr, element, isElement } from '../html/tree.ts'
import { childOf } from '../office/xml.ts'
import { isSwitchedOn, valOf, type WordStyle } from './word-styles.ts'

const monospace = /courier|consolas|mono|menlo|fixedsys|lucida console/i

/** The elements of a page that say what a run looks like; its style's under its own. */
export function withLooks(
  within: readonly ChildNode[],
  own: Element | undefined,
  style: WordStyle | undefined,
): ChildNode[] {
  const is = (name: string) => isSwitchedOn(own, name) ?? isSwitchedOn(style?.run, name) ?? false
  const font = childOf(own, 'rFonts') ?? childOf(style?.run, 'rFonts')
  const isLink = /^(?:hyperlink|internet link|followed ?hyperlink)/i.test(style?.name ?? '')
  const raised = valOf(own, 'vertAlign') ?? valOf(style?.run, 'vertAlign') ?? shifted(own)
  let looked: ChildNode[] = [...within]
  const wrap = (tag: string, isIt: boolean) => {
    if (isIt) looked = [element(tag, {}, looked)]
  }
  wrap('code', (style?.isCode ?? false) || monospace.test(said(font, 'ascii')))
  wrap('sup', raised === 'superscript' && !holdsLink(looked))
  wrap('sub', raised === 'subscript')
  wrap('s', is('strike') || is('dstrike'))
  wrap('u', is('u') && !isLink)
  wrap('i', is('i'))
  wrap('b', is('b'))
  return looked
}

/** LibreOffice raises and lowers letters by half points, in a smaller size. */
function shifted(own: Element | undefined): string | undefined {
  const by = Number(valOf(own, 'position') ?? 0)
  if (!by || !childOf(own, 'sz')) return undefined
  return by > 0 ? 'superscript' : 'subscript'
}

function said(node: Element | undefined, name: string): string {
  return node ? (attr(node, name) ?? '') : ''
}

function holdsLink(nodes: readonly ChildNode[]): boolean {
  return nodes.some((node) => isElement(node) && node.name === 'a')
}
