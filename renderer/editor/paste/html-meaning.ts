import type { HeadingLevel, ListStyle, TextMark } from '../../../shared/notebook/blocks.ts'

export function tagOf(element: Element): string {
  return element.localName.toLowerCase()
}

const markOfTag: Readonly<Record<string, TextMark>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  cite: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  del: 'strikethrough',
  strike: 'strikethrough',
  code: 'code',
  kbd: 'code',
  samp: 'code',
  tt: 'code',
}

/** The formats within an element; other pads say them by tag or by style. A link's underline is its own. */
export function marksWithin(
  element: Element,
  around: ReadonlySet<TextMark>,
  inLink: boolean,
): ReadonlySet<TextMark> {
  const marks = new Set(around)
  const mark = markOfTag[tagOf(element)]
  if (mark) marks.add(mark)
  const style = styleOf(element)
  if (!style) return marks
  set(marks, 'bold', styleValue(style, 'font-weight'), /^(bold|bolder|[6-9]\d\d)$/i)
  set(marks, 'italic', styleValue(style, 'font-style'), /^(italic|oblique)/i)
  const line = styleValue(style, 'text-decoration-line') ?? styleValue(style, 'text-decoration')
  if (line && !inLink && /underline/i.test(line)) marks.add('underline')
  if (line && /line-through/i.test(line)) marks.add('strikethrough')
  return marks
}

function set(marks: Set<TextMark>, mark: TextMark, value: string | undefined, on: RegExp): void {
  if (value === undefined) return
  if (on.test(value)) marks.add(mark)
  else marks.delete(mark)
}

function styleOf(element: Element): string {
  return element.getAttribute('style') ?? ''
}

function styleValue(style: string, property: string): string | undefined {
  return new RegExp(`(?:^|;)\\s*${property}\\s*:\\s*([^;!]+)`, 'i').exec(style)?.[1]?.trim()
}

/** Three levels are enough for a section; deeper ones come in as the third. */
export function headingLevelOf(tag: string): HeadingLevel {
  return Math.min(3, Number(tag.slice(1))) as HeadingLevel
}

export function listStyleOf(list: Element): ListStyle {
  if (isCheckList(list)) return 'check'
  return tagOf(list) === 'ol' ? 'number' : 'bullet'
}

function isCheckList(list: Element): boolean {
  return [...list.children].some(
    (item) =>
      item.getAttribute('role') === 'checkbox' ||
      item.hasAttribute('data-checked') ||
      item.querySelector(':scope > input[type="checkbox"], :scope > * > input[type="checkbox"]') !==
        null,
  )
}
