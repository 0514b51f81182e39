import type * as Y from 'yjs'
import { type Line, type LineProps, plainProps } from './line.ts'
import type { More } from './properties.ts'

/** Looks that are open where a line begins. */
export type Looks = ReadonlyMap<string, unknown>
export const noLooks: Looks = new Map()

/** Letters of a line that stand side by side in its body. */
export interface Span {
  /** Where they begin in the line's text. */
  readonly offset: number
  /** Where they begin in the body, relative to the line. */
  readonly at: number
  readonly length: number
}

/** Letters with looks that this version does not know. */
export interface StrangeLetters {
  readonly offset: number
  readonly length: number
  readonly looks: Readonly<Record<string, unknown>>
}

/**
 * A line of a body, and where it stands in it. Places are indexes as Yjs counts them, and relative to
 * `from`, so that a line that only moved needs not be read again.
 */
export interface DocLine extends Line {
  /** Which boundary it has; the same for as long as that boundary lives. */
  readonly id: string
  /** Its boundary; undefined where it has none (any more). */
  readonly map: Y.Map<unknown> | undefined
  /** The item from which the line can be read again: that of its boundary, where it begins with it. */
  readonly item: Y.Item | undefined
  /** Its properties before what stands around it is looked at (see clampIndent). */
  readonly stored: LineProps
  readonly more: More
  readonly open: Looks
  /** Where it begins in the body. The one thing that changes: something before it grew or shrank. */
  from: number
  readonly size: number
  /** Where its boundary stands, or -1. */
  readonly boundary: number
  /** Where its wall stands, or -1. */
  readonly wall: number
  /** Where its text begins. */
  readonly start: number
  readonly spans: readonly Span[]
  readonly strange: readonly StrangeLetters[]
}

/** A line that is shown and not stored yet: it becomes one, here and with these properties, when it is written in. */
export function unstoredLine(from: number, id: string, more: More = {}): DocLine {
  return {
    ...{ id, map: undefined, item: undefined, stored: plainProps, more, open: noLooks, from },
    ...{ size: 0, boundary: -1, wall: -1, start: 0, spans: [], strange: [] },
    ...{ props: plainProps, runs: [], text: '' },
  }
}

/** Whether a line is shown and not stored yet. */
export function isUnstored(line: DocLine): boolean {
  return line.size === 0
}

/** Where an offset of a line's text stands in the body: right after the letter before it. */
export function indexOf(line: DocLine, offset: number): number {
  if (offset <= 0) return line.from + line.start
  for (const span of line.spans) {
    if (offset <= span.offset + span.length) return line.from + span.at + offset - span.offset
  }
  return line.from + line.size
}

/** Where a line's boundary stands, or would. */
export function headOf(line: DocLine): number {
  return line.from + Math.max(0, line.boundary)
}

/** Which line (by its number, in the order of the body) and offset of its text an index stands for. */
export function placeOf(
  lines: readonly DocLine[],
  index: number,
): { readonly line: number; readonly offset: number } {
  let low = 0
  let high = lines.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((lines[middle] as DocLine).from <= index) low = middle
    else high = middle - 1
  }
  const line = lines[low]
  return { line: low, offset: line ? offsetIn(line, index) : 0 }
}

/** The offset of a line's text that an index of the body stands for. */
function offsetIn(line: DocLine, index: number): number {
  let offset = 0
  for (const span of line.spans) {
    if (index <= line.from + span.at) break
    offset = span.offset + Math.min(span.length, index - line.from - span.at)
  }
  return offset
}
