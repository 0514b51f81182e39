import type { Element } from 'domhandler'
import type { HeadingLevel, TextMark } from '../../notebook/blocks.ts'
import type { Declarations } from '../hidden/declarations.ts'
import { attr } from './tree.ts'

const markOfTag: ReadonlyMap<string, TextMark> = new Map([
  ['b', 'bold'],
  ['strong', 'bold'],
  ['i', 'italic'],
  ['em', 'italic'],
  ['cite', 'italic'],
  ['dfn', 'italic'],
  ['var', 'italic'],
  ['u', 'underline'],
  ['ins', 'underline'],
  ['s', 'strikethrough'],
  ['del', 'strikethrough'],
  ['strike', 'strikethrough'],
  ['code', 'code'],
  ['kbd', 'code'],
  ['samp', 'code'],
  ['tt', 'code'],
])

/** The formats within an element; other programs say them by tag or by style. A link's underline is its own. */
export function marksWithin(
  element: Element,
  style: Declarations,
  around: ReadonlySet<TextMark>,
  inLink: boolean,
): ReadonlySet<TextMark> {
  const own = markOfTag.get(element.name)
  if (!own && style.size === 0) return around
  const marks = new Set(around)
  if (own) marks.add(own)
  set(marks, 'bold', style.get('font-weight'), /^(bold|bolder|[6-9]\d\d)$/i)
  set(marks, 'italic', style.get('font-style'), /^(italic|oblique)/i)
  const line = style.get('text-decoration-line') ?? style.get('text-decoration')
  if (line && !inLink && /underline/i.test(line)) marks.add('underline')
  if (line && /line-through/i.test(line)) marks.add('strikethrough')
  return marks
}

function set(marks: Set<TextMark>, mark: TextMark, value: string | undefined, on: RegExp): void {
  if (value === undefined || /^(?:inherit|initial|unset)$/i.test(value)) return
  if (on.test(value)) marks.add(mark)
  else marks.delete(mark)
}

/**
 * What becomes of white space: as one space, kept, or kept where lines end (CSS Text, white-space); or
 * kept as somebody typed it, but for what is doubled where something was taken out.
 */
export type Space = 'one' | 'kept' | 'lines' | 'typed'

/** What an element says about the white space in it; what is around it where it says nothing. */
export function spaceWithin(element: Element, style: Declarations, around: Space): Space {
  const said = style.get('white-space') ?? style.get('white-space-collapse')
  if (said) {
    if (/^(?:pre-line|preserve-breaks)\b/i.test(said)) return 'lines'
    if (/^(?:pre|break-spaces|preserve)\b/i.test(said)) return 'kept'
    if (/^(?:normal|nowrap|collapse)\b/i.test(said)) return 'one'
  }
  if (element.name === 'x-kept') return 'typed'
  return /^(?:pre|listing|xmp)$/.test(element.name) ? 'kept' : around
}

/** The level of a heading, undefined for anything else; Word, Google and others say it in their own ways. */
export function headingLevelOf(element: Element, style: Declarations): HeadingLevel | undefined {
  const [, digit] = /^h([1-6])$/.exec(element.name) ?? []
  if (digit) return Number(digit) as HeadingLevel
  const role = attr(element, 'role')
  if (role === 'heading') return levelOf(attr(element, 'aria-level') ?? '2')
  if (element.name !== 'p') return undefined
  const name = attr(element, 'class') ?? ''
  if (/(?:^|\s)(?:MsoTitle|title)(?:\s|$)/i.test(name)) return 1
  const outline = style.get('mso-outline-level')
  return outline ? levelOf(outline) : undefined
}

function levelOf(said: string): HeadingLevel | undefined {
  const level = Number(said)
  return Number.isInteger(level) && level >= 1 ? (Math.min(6, level) as HeadingLevel) : undefined
}

/** Whether an element's letters are raised or lowered. */
export function scriptOf(element: Element, style: Declarations): 'sup' | 'sub' | undefined {
  if (element.name === 'sup' || element.name === 'sub') return element.name
  const said = style.get('vertical-align')
  if (!said) return undefined
  return /^super$/i.test(said) ? 'sup' : /^sub$/i.test(said) ? 'sub' : undefined
}

const blockTags = new Set(
  'address article aside body center dd details dialog dir div dl dt fieldset figcaption figure footer form header hgroup html legend li main menu nav p pre section search summary table caption tbody tfoot thead tr td th listing xmp'.split(
    ' ',
  ),
)

/** Whether an element begins and ends lines. */
export function isLines(element: Element, style: Declarations): boolean {
  const said = style.get('display')
  if (said && /^(?:block|flex|grid|list-item|flow-root|table)\b/i.test(said)) return true
  return blockTags.has(element.name)
}
