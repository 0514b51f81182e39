import type { Element } from 'domhandler'
import { type Declarations, lengthOf } from '../hidden/declarations.ts'
import type { LeftOutKind } from '../left-out.ts'
import { attr, textIn } from './tree.ts'

const media = new Set(['audio', 'video', 'iframe', 'object', 'embed', 'canvas'])
const fields = new Set(['select', 'textarea', 'button', 'input'])
/** No word of the page stands in these; nobody misses them. */
const silent = new Set(
  'head link meta script style template title base noscript datalist source param track map area'.split(
    ' ',
  ),
)

/** What people would miss of an element, undefined where nothing is left out of it. */
export function leftOutBy(
  element: Element,
  style: Declarations,
  isHidden: boolean,
): LeftOutKind | undefined {
  const { name } = element
  if (silent.has(name)) return undefined
  if (name === 'img') return isHidden || isSpeck(element, style) ? undefined : pictureOf(element)
  if (media.has(name)) return isHiddenByPage(style) ? undefined : 'media'
  if (name === 'svg') return isSpeck(element, style) ? undefined : 'picture'
  if (fields.has(name)) return isCheckBox(element) ? undefined : 'field'
  if (!isHidden) return undefined
  if (/^(?:header|footer)$/i.test(style.get('mso-element') ?? '')) return 'pageText'
  // Word says the words of all remarks in a list at the end; its signs in the text are counted.
  if (/^comment(?:-list)?$/i.test(style.get('mso-element') ?? '')) return undefined
  if (/(?:^|\s)MsoCommentReference/i.test(attr(element, 'class') ?? '')) return 'remark'
  if (/(?:^|\s)mso/i.test(attr(element, 'class') ?? '')) return undefined
  return textIn(element).trim() === '' ? undefined : 'hidden'
}

function isHiddenByPage(style: Declarations): boolean {
  return /^none$/i.test(style.get('display') ?? '')
}

/** An emoji that a page draws itself is read as the emoji. */
function pictureOf(image: Element): LeftOutKind | undefined {
  return emojiOf(image) ? undefined : 'picture'
}

/** The emoji that a picture stands for, as its description says. */
export function emojiOf(image: Element): string | undefined {
  const said = attr(image, 'alt')?.trim() ?? ''
  return /^(?:\p{RGI_Emoji}){1,4}$/v.test(said) ? said : undefined
}

/** Pictures that count who reads a mail, and icons, are missed by nobody. In CSS pixels. */
const speck = 24

function isSpeck(image: Element, style: Declarations): boolean {
  const size = (side: 'width' | 'height') =>
    lengthOf(attr(image, side) ?? style.get(side)) ?? Number.POSITIVE_INFINITY
  return Math.min(size('width'), size('height')) <= speck
}

/** Whether an element is a box to tick; Notion draws its own. */
export function isCheckBox(element: Element): boolean {
  if (element.name === 'div') return drawnBox(element) !== undefined
  return element.name === 'input' && /^checkbox$/i.test(attr(element, 'type') ?? '')
}

/** What a box says that a page draws itself. */
export function drawnBox(element: Element): 'on' | 'off' | undefined {
  const [, said] = /(?:^|\s)checkbox-(on|off)(?:\s|$)/.exec(attr(element, 'class') ?? '') ?? []
  return said as 'on' | 'off' | undefined
}
