import { type Declarations, isZero, lengthOf } from './declarations.ts'

/** An element of HTML from elsewhere, however it was read. */
interface HtmlElement {
  /** In small letters. */
  readonly tag: string
  /** The value of an attribute, `''` where it has none, undefined where it is not there. */
  readonly attribute: (name: string) => string | undefined
}

/** What holds words that are none of a text: code, pictures, controls. A formula's letters are some. */
const wordless = new Set(
  'applet area audio button canvas datalist embed head iframe link map meta noembed noframes noscript object optgroup option param picture plaintext progress meter script select source style svg template textarea title track video xml xmp'.split(
    ' ',
  ),
)

/** How Word marks its comments, and what it repeats on each page, in HTML. */
const besideTheText = /^(?:comment|comment-list|header|footer)$/i
const ofComments = /(?:^|\s)(?:MsoCommentReference|msocom(?:anchor|txt|off))(?:\s|$)/i

/**
 * Whether its own page did not show an element, or it is none of a text: nothing within it comes in.
 * @param style its declarations; those of a style sheet too, where there is one
 */
export function isHiddenElement(element: HtmlElement, style: Declarations): boolean {
  const { tag, attribute } = element
  if (wordless.has(tag) || attribute('hidden') !== undefined) return true
  if (attribute('popover') !== undefined) return true
  if (tag === 'dialog' && attribute('open') === undefined) return true
  if (ofComments.test(attribute('class') ?? '')) return true
  return isHiddenByStyle(style)
}

function isHiddenByStyle(style: Declarations): boolean {
  if (style.size === 0) return false
  const is = (property: string, value: RegExp) => value.test(style.get(property) ?? '')
  if (is('display', /^none$/i) || is('mso-hide', /^(?:all|screen)$/i)) return true
  if (is('mso-element', besideTheText) || is('mso-special-character', /^comment$/i)) return true
  if (is('content-visibility', /^hidden$/i) || isZero(style.get('opacity'))) return true
  if (is('transform', /\bscale[xy3d]*\(\s*0*\.?0+\s*[,)]/i)) return true
  if ((lengthOf(style.get('text-indent')) ?? 0) <= -900) return true
  return isOutOfSight(style)
}

/** Laid far beside the page, cut to nothing, or of no size. */
function isOutOfSight(style: Declarations): boolean {
  const cut = /^(?:hidden|clip)/i.test(style.get('overflow') ?? '')
  const least = (property: string) => lengthOf(style.get(property)) ?? Number.POSITIVE_INFINITY
  if (cut && ['width', 'height', 'max-height'].some((side) => least(side) <= 1)) {
    return true
  }
  if (!/^(?:absolute|fixed)$/i.test(style.get('position') ?? '')) return false
  if (['left', 'right', 'top', 'bottom'].some((side) => least(side) <= -900)) return true
  const [clip = '', path = ''] = [style.get('clip'), style.get('clip-path')]
  return /^rect\((?:\s*[01](?:px)?[\s,]*){4}\)/i.test(clip) || /inset\(\s*(?:50|100)%/i.test(path)
}

/** What hides words from within an element on, until an element inside says otherwise. */
export interface Veil {
  readonly sizeless: boolean
  readonly invisible: boolean
  readonly color: string | undefined
  readonly background: string | undefined
}

/** Nothing is hidden. */
export const noVeil: Veil = {
  sizeless: false,
  invisible: false,
  color: undefined,
  background: undefined,
}

/** The veil within an element. */
export function veilWithin(style: Declarations, around: Veil): Veil {
  if (style.size === 0) return around
  const size =
    style.get('font-size') ??
    /^(?:(?:[a-z-]+|[1-9]\d+)\s+)*(\.?0[^\s/]*)[\s/]/i.exec(style.get('font') ?? '')?.[1]
  const visibility = style.get('visibility')
  return {
    sizeless: size === undefined ? around.sizeless : isZero(size),
    invisible:
      visibility === undefined ? around.invisible : /^(?:hidden|collapse)$/i.test(visibility),
    color: style.get('color') ?? around.color,
    background: style.get('background-color') ?? style.get('background') ?? around.background,
  }
}

/** Whether words right under a veil could not be seen. */
export function areVeiled({ sizeless, invisible, color, background }: Veil): boolean {
  const [ink, paper] = [color, background].map((one) => one?.toLowerCase().replace(/\s+/g, ''))
  const clear = ink === 'transparent' || /^rgba\(.*,0?\.?0+\)$/.test(ink ?? '')
  return sizeless || invisible || clear || (ink !== undefined && ink === paper)
}
