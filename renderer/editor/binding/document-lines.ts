import type * as Y from 'yjs'
import { type DocLine, placeOf } from '../../../shared/notebook/body/doc-line.ts'
import { isList } from '../../../shared/notebook/body/line.ts'
import { clampIndents } from '../../../shared/notebook/body/properties.ts'
import { placeLines, readAround } from '../../../shared/notebook/body/read-around.ts'
import { readLineAgain, readLines } from '../../../shared/notebook/body/read-lines.ts'

/** What a body says, as last read. */
export interface DocumentLines {
  readonly lines: () => readonly DocLine[]
  /** Which line, and which offset of its text, an index of the body stands for. */
  readonly placeOf: (index: number) => { readonly line: number; readonly offset: number }
  readonly readWhole: () => void
  /** Reads again the lines of these boundaries; gives their numbers, or undefined where that does not do. */
  readonly readSome: (boundaries: ReadonlySet<Y.Item> | undefined) => readonly number[] | undefined
  /** Reads again what is around items that came or went; false where that does not do. */
  readonly readAround: (items: readonly Y.Item[]) => boolean
}

/** Follows the lines of a body, told of each change, and reads no more of it than it must. */
export function createDocumentLines(body: Y.Text): DocumentLines {
  let lines: DocLine[] = []
  let known: Map<Y.Item, number> | undefined

  const say = (next: DocLine[]) => {
    lines = next
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
    return placeLines(lines) === body.length ? read : undefined
  }

  return {
    lines: () => lines,
    placeOf: (index) => placeOf(lines, index),
    readWhole: () => say(readLines(body)),
    readSome,
    readAround: (items) => {
      const read = readAround(body, lines, numbers(), items)
      if (read) say(read)
      return read !== undefined
    },
  }
}
