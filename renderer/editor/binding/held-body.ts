import * as Y from 'yjs'
import type { DocLine } from '../../../shared/notebook/body/doc-line.ts'
import type { Edit } from '../../../shared/notebook/body/edits.ts'
import type { KeyedLine } from './align-lines.ts'
import type { BothLines } from './body-place.ts'

/** A body as it was when others' changes began to wait: what the person goes on editing on the screen. */
export interface HeldBody {
  readonly lines: readonly DocLine[]
  /** All of them, in the order of the text. */
  readonly all: readonly DocLine[]
  readonly shown: readonly KeyedLine[]
  /** Which letters stood where. */
  readonly runs: readonly HeldRun[]
}

/** Letters that were typed one after the other and stand so. */
export interface HeldRun {
  readonly at: number
  readonly client: number
  readonly clock: number
  length: number
}

export function holdBody({ body, document, screen }: BothLines): HeldBody {
  // While others' changes wait nothing is read again, and so no line is moved on.
  const [lines, all, shown] = [document.lines(), document.all(), screen.lines()]
  return { lines, all, shown, runs: holdRuns(body) }
}

/** Which letters stand where in a text now. */
export function holdRuns(text: Y.Text): readonly HeldRun[] {
  const runs: HeldRun[] = []
  let at = 0
  for (let item = text._start; item; item = item.right) {
    if (item.deleted || !item.countable) continue
    const { client, clock } = item.id
    const last = runs.at(-1)
    const joins = last && last.client === client && last.clock + last.length === clock
    if (joins) last.length += item.length
    else runs.push({ at, client, clock, length: item.length })
    at += item.length
  }
  return runs
}

/**
 * Edits of a body as it was, as edits of the body as it is. What others took away is not taken away
 * again; what comes in comes right behind what stood before it.
 */
export function rebaseEdits(
  body: Y.Text,
  { runs }: Pick<HeldBody, 'runs'>,
  edits: readonly Edit[],
): Edit[] {
  return edits.flatMap((edit): Edit[] => {
    if (edit.kind === 'look') {
      return standing(body, runs, edit.at, edit.length).map((range) => ({ ...edit, ...range }))
    }
    if (edit.kind === 'props') {
      const { line } = edit
      if (line.boundary >= 0) return [edit]
      return [{ ...edit, line: { ...line, from: placeNow(body, runs, line.from) } }]
    }
    const gone = standing(body, runs, edit.at, edit.remove).map(
      ({ at, length }): Edit => ({ kind: 'splice', at, remove: length, insert: [] }),
    )
    if (edit.insert.length === 0) return gone
    return [{ ...edit, at: placeNow(body, runs, edit.at), remove: 0 }, ...gone]
  })
}

/** What of a range still stands, as ranges of now, in order. */
function standing(
  body: Y.Text,
  runs: readonly HeldRun[],
  from: number,
  length: number,
): { at: number; length: number }[] {
  const ranges: { at: number; length: number }[] = []
  for (const run of runs) {
    const high = Math.min(run.at + run.length, from + length)
    for (let index = Math.max(run.at, from); index < high; ) {
      const { item, left } = itemAt(body, run.client, run.clock + index - run.at)
      const step = Math.min(left, high - index)
      const at = item ? indexNow(body, run.client, run.clock + index - run.at) : undefined
      const last = ranges.at(-1)
      if (at !== undefined && last && last.at + last.length === at) last.length += step
      else if (at !== undefined) ranges.push({ at, length: step })
      index += step
    }
  }
  return ranges
}

/** Right behind what stood before a place. */
function placeNow(body: Y.Text, runs: readonly HeldRun[], index: number): number {
  if (index === 0) return 0
  const run = runs.find(({ at, length }) => at < index && index <= at + length)
  if (!run) return body.length
  const clock = run.clock + index - 1 - run.at
  const at = indexNow(body, run.client, clock)
  if (at === undefined) return body.length
  return itemAt(body, run.client, clock).item ? at + 1 : at
}

/** The item that holds a letter, where it stands still, and how much of it is left from there. */
function itemAt(body: Y.Text, client: number, clock: number) {
  const { store } = body.doc as Y.Doc
  const item = Y.getItem(store, Y.createID(client, clock))
  const stands = item instanceof Y.Item && !item.deleted
  return { item: stands ? item : undefined, left: item.id.clock + item.length - clock }
}

/** Where a letter stands; where it is gone, where it stood. */
function indexNow(body: Y.Text, client: number, clock: number): number | undefined {
  const letter = new Y.RelativePosition(null, null, Y.createID(client, clock), 0)
  const { doc } = body
  if (!doc) return undefined
  return Y.createAbsolutePositionFromRelativePosition(letter, doc, false)?.index
}
