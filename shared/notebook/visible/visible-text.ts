import { directionsIn, isDirection } from './directions.ts'
import { isNeeded, tagFlag } from './needed-signs.ts'

/** A place where what a text says is not what a reader sees. UTF-16 units. */
export interface Unseen {
  readonly start: number
  readonly end: number
  /** What stands there in the visible text; mostly nothing. */
  readonly by: string
}

/** What may be seen by nobody, or as something else than it is; most of it is `Default_Ignorable`. */
const suspect =
  /(?![\t\n])[\p{DI}\p{Cc}\p{Cs}\p{Co}\p{NChar}\u1680\u2000-\u200a\u2028\u2029\u205f\u2800\u2d7f\ufff9-\ufffc\u{13430}-\u{1343f}\u{16fe4}\u{1d159}]/u
const flagOrSuspect = new RegExp(`${tagFlag.source}|${suspect.source}`, 'gu')
const isFlag = new RegExp(`^${tagFlag.source}`, 'u')

/** Line breaks of other programs; Word writes U+000B for Shift+Enter. */
const lineBreak = /[\v\f\r\u2028\u2029]/
/** Spaces that differ by their width alone. */
const wideSpace = /[\u1680\u2000-\u2006\u2008-\u200a\u205f]/
/** Seen as a break or a space, so nothing is joined across it. */
const blank = /[\s\u2800]/
/** So many signs without a face are looked over to find what follows; more follow no text of a person. */
const lookAhead = 8
/** Looks at one text; two are enough for nearly all, and each but the last takes something out. */
export const maxTurns = 8

interface VisibleOptions {
  /** The text is being typed: what a sign stands before may still come. */
  readonly growing?: boolean
}

/**
 * Where a text holds what no reader sees, or sees as something else: invisible signs (zero-width, tag
 * characters, selectors, fillers, controls, private use), signs of direction that could turn the text,
 * foreign line breaks and spaces. Joiners, selectors and marks stay where a script or an emoji needs
 * them. In order; total; linear in the length of the text.
 */
export function unseenIn(
  text: string,
  { growing = false }: VisibleOptions = {},
): readonly Unseen[] {
  if (!suspect.test(text)) return []
  const found: Unseen[] = []
  const direction = directionsIn(text)
  // What is kept right before a sign: what was taken out there has no say in what is needed.
  let before = ''
  for (const { index: start, 0: sign } of text.matchAll(flagOrSuspect)) {
    if (isFlag.test(sign)) continue
    const end = start + sign.length
    const last = found.at(-1)
    if (last?.end !== start) before = text.slice(Math.max(0, start - 8), start)
    else if (last.by !== '') before = last.by
    const by = faceOf(sign, before, nextIn(text, end))
    if (by !== sign) found.push({ start, end, by })
  }
  return found

  function faceOf(sign: string, before: string, next: string): string {
    if (sign === '\r' && next === '\n') return ''
    if (lineBreak.test(sign)) return '\n'
    if (wideSpace.test(sign)) return ' '
    if (sign === '\u2007') return '\u00a0'
    if (isDirection(sign)) return direction(sign, [...before].at(-1) ?? '', next, growing)
    if (isNeeded(sign, { before, next, growing })) return sign
    // A blank is seen as one.
    return sign === '\u2800' ? ' ' : ''
  }
}

/** The places in a text that a screen marks: what is only another space or line break is not among them. */
export function hiddenIn(text: string): readonly Unseen[] {
  return unseenIn(text).filter(({ by }) => by === '' || by.trim() !== '')
}

/**
 * The text as a reader sees it; see {@link unseenIn}. Well-formed, and without control characters.
 * Looked at until nothing is left to take out: what stood only for a neighbour goes after it.
 */
export function visibleText(text: string, options?: VisibleOptions): string {
  let visible = text
  for (let turn = 0; turn < maxTurns; turn++) {
    const unseen = unseenIn(visible, options)
    if (unseen.length === 0) break
    visible = replaced(visible, unseen)
  }
  return visible
}

/** The same on one line. */
export function visibleLine(text: string): string {
  return visibleText(text).replace(/\s+/g, ' ').trim()
}

/** A text with what is seen in the place of what is not. */
export function replaced(text: string, unseen: readonly Unseen[]): string {
  let visible = ''
  let from = 0
  for (const { start, end, by } of unseen) {
    visible += text.slice(from, start) + by
    from = end
  }
  return visible + text.slice(from)
}

function nextIn(text: string, end: number): string {
  let at = end
  for (let i = 0; i <= lookAhead; i++) {
    const sign = String.fromCodePoint(text.codePointAt(at) ?? 0)
    if (at >= text.length) return ''
    if (!suspect.test(sign) || blank.test(sign)) return sign
    at += sign.length
  }
  return ''
}
