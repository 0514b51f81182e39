import type * as Y from 'yjs'
import { type DocLine, type Looks, noLooks } from './doc-line.ts'
import { clampIndents } from './properties.ts'
import { walk } from './walk.ts'

/** With more than this, reading the body whole costs less. */
const maxItems = 400

/**
 * The lines of a body again, where a few items came or went: reads from the line before the first of
 * them to the first line after the last at which all is as it was. Equal to `readLines` of the body;
 * undefined where that has to be asked.
 * @param lines as they were read last
 * @param numbers the number of each line, by its item
 */
export function readAround(
  body: Y.Text,
  lines: readonly DocLine[],
  numbers: ReadonlyMap<Y.Item, number>,
  items: readonly Y.Item[],
): DocLine[] | undefined {
  if (items.length === 0 || items.length > maxItems) return undefined
  const touched = items.map((item) => lineBefore(item, numbers))
  const last = Math.max(...touched)
  let start = Math.min(...touched) - 1
  while (start >= 0 && !stands(lines[start])) start -= 1
  const begin = lines[start]
  let stop = lines.length
  const fresh = walk({
    first: begin?.item ?? body._start,
    looks: begin?.open ?? noLooks,
    index: begin?.from ?? 0,
    isAsBefore: (item, looks, joins) => {
      const number = numbers.get(item)
      if (number === undefined || number <= last || joins) return false
      const line = lines[number]
      if (line?.item !== item || !sameLooks(looks, line.open)) return false
      stop = number
      return true
    },
  })
  const from = Math.max(0, start)
  const all = [...lines.slice(0, from), ...fresh, ...lines.slice(stop)]
  if (all.length === 0 || all[0]?.from !== 0) return undefined
  clampIndents(all, from)
  return placeLines(all) === body.length ? all : undefined
}

/** Gives lines their places anew, from the first one on; returns where the last one ends. */
export function placeLines(lines: readonly DocLine[]): number {
  let at = lines[0]?.from ?? 0
  for (const line of lines) {
    line.from = at
    at += line.size
  }
  return at
}

function lineBefore(item: Y.Item, numbers: ReadonlyMap<Y.Item, number>): number {
  for (let left: Y.Item | null = item; left; left = left.left) {
    const number = numbers.get(left)
    if (number !== undefined) return number
  }
  return 0
}

function stands(line: DocLine | undefined): boolean {
  return line?.item !== undefined && !line.item.deleted
}

function sameLooks(a: Looks, b: Looks): boolean {
  if (a.size !== b.size) return false
  for (const [key, value] of a) if (b.get(key) !== value) return false
  return true
}
