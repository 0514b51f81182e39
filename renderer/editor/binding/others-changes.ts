import type * as Y from 'yjs'
import { putBackTwice } from '../../../shared/notebook/body/put-back.ts'
import { removeLines, spareCopies } from '../../../shared/notebook/body/stand-once.ts'
import type { BothLines } from './body-place.ts'
import type { BodyView } from './body-view.ts'
import { readTouched, type Touched } from './touch-log.ts'

/** Whose acts nobody's undo takes back: every device does the same. */
const standOnce = { kind: 'stand-once' }

/**
 * Shows what others (or an undo) changed in a body: only the lines that they touched, with the
 * nodes that show the letters that stay.
 */
export function takeIn(both: BothLines, view: BodyView, touched: Touched): void {
  const { document, screen } = both
  const before = [...document.lines()]
  const some = readTouched(document, touched)
  if (some && view.showWords(some)) return
  const numbers = new Map(before.map((line, number) => [line.id, number]))
  const shown = screen.lines()
  let last = -1
  const wanted = document.lines().map((line) => {
    const number = numbers.get(line.id) ?? -1
    // A row moves with its cells; what stands in none keeps its order.
    if (line.props.spot !== undefined && number >= 0) return { line, was: shown[number] }
    if (number <= last) return { line, was: undefined }
    last = number
    // A line that was not read again was not touched.
    return { line, was: shown[number], isAsShown: line === before[number] }
  })
  view.show(wanted, false)
}

/**
 * Takes out the copies of lines that two people moved apart (stand-once.ts), and what an undo put back
 * of a line that somebody else moved (put-back.ts).
 */
export function letStandOnce({ body, document }: BothLines, doc: Y.Doc): void {
  const lines = document.all()
  const spare = new Set([...spareCopies(lines), ...putBackTwice(body, lines)])
  if (spare.size > 0) doc.transact(() => removeLines(body, [...spare]), standOnce)
}
