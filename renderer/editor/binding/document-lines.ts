import type * as Y from 'yjs'
import { type DocLine, placeOf } from '../../../shared/notebook/body/doc-line.ts'
import { isList } from '../../../shared/notebook/body/line.ts'
import { clampIndents } from '../../../shared/notebook/body/properties.ts'
import { placeLines, readAround } from '../../../shared/notebook/body/read-around.ts'
import { readLineAgain, readLines } from '../../../shared/notebook/body/read-lines.ts'
import { shownLines } from '../../../shared/notebook/body/shown-lines.ts'
import type { Caret } from './gap.ts'

/** What a body says, as last read. */
export interface DocumentLines {
  /** In the order in which they are shown. */
  readonly lines: () => readonly DocLine[]
  /** All of them, in the order of the text. */
  readonly all: () => readonly DocLine[]
  /** Which line that is shown, and which offset of its text, an index of the body stands for. */
  readonly placeOf: (index: number) => Caret | undefined
  readonly readWhole: () => void
  /** Reads again the lines of these boundaries; gives their numbers, or undefined where that does not do. */
  readonly readSome: (boundaries: ReadonlySet<Y.Item> | undefined) => readonly number[] | undefined
  /** Reads again what is around items that came or went; false where that does not do. */
  readonly readAround: (items: readonly Y.Item[]) => boolean
}

/** Follows the lines of a body, told of each change, and reads no more of it than it must. */
export function createDocumentLines(body: Y.Text): DocumentLines {
  let lines: DocLine[] = []
  let shown: readonly DocLine[] = lines
  let known: Map<Y.Item, number> | undefined

  const say = (next: DocLine[]) => {
    lines = next
    shown = shownLines(lines)
    known = undefined
  }
  const numbers = (): ReadonlyMap<Y.Item, number> => {
    if (!known) {
      known = new Map()
      for (const [number, { item }] of lines.entries()) if (item) known.set(item, number)
    }
    return known
  }
  const readSome: DocumentLines['readSome'] = (boundaries) => {
    if (!boundaries) return undefined
    const read: number[] = []
    let nests = false
    for (const item of boundaries) {
      const number = numbers().get(item)
      const before = number === undefined ? undefined : lines[number]
      const line = before && readLineAgain(before)
      if (number === undefined || !line) return undefined
      nests ||= isList(line.stored) || isList(before.stored)
      // Its depth, for what only its words changed of.
      lines[number] = line
      read.push(number)
    }
    if (nests) {
      const before = [...lines]
      clampIndents(lines)
      if (lines.some((line, i) => line !== before[i] && !read.includes(i))) return undefined
    }
    if (placeLines(lines) !== body.length) return undefined
    const before = shown
    shown = shownLines(lines)
    if (before === lines || shown === lines) return before === shown ? read : undefined
    if (!isSameOrder(before, shown)) return undefined
    const ids = new Set(read.map((number) => lines[number]?.id))
    return [...shown.keys()].filter((number) => ids.has(shown[number]?.id))
  }
  const placeShown = (index: number): Caret | undefined => {
    const place = placeOf(lines, index)
    if (shown === lines) return place
    const id = lines[place.line]?.id
    const line = shown.findIndex((one) => one.id === id)
    return line < 0 ? undefined : { line, offset: place.offset }
  }

  return {
    lines: () => shown,
    all: () => lines,
    placeOf: placeShown,
    readWhole: () => say(readLines(body)),
    readSome,
    readAround: (items) => {
      const read = readAround(body, lines, numbers(), items)
      if (read) say(read)
      return read !== undefined
    },
  }
}

/** Whether the same lines are shown in the same places. */
function isSameOrder(before: readonly DocLine[], now: readonly DocLine[]): boolean {
  if (before.length !== now.length) return false
  return before.every(({ id, props }, i) => {
    const line = now[i]
    return line !== undefined && line.id === id && line.props.spot === props.spot
  })
}
