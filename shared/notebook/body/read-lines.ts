import type * as Y from 'yjs'
import { type DocLine, noLooks, unstoredLine } from './doc-line.ts'
import { clampIndents } from './properties.ts'
import { walk } from './walk.ts'

/** The id of the one line of a body in which there is none. */
const lineOfNothing = 'nothing'

/** The lines of a body, in the order of its text. Total: whatever a peer wrote, there is at least one. */
export function readLines(body: Y.Text): DocLine[] {
  const lines = walk({ first: body._start, looks: noLooks, index: 0 })
  clampIndents(lines)
  return lines.length > 0 ? lines : [unstoredLine(body.length, lineOfNothing)]
}

/** One line again, where its text or its properties may have changed and nothing that makes lines; undefined where it is gone. */
export function readLineAgain(line: DocLine): DocLine | undefined {
  const { item } = line
  if (!item || item.deleted) return undefined
  const [read] = walk({ first: item, looks: line.open, index: line.from, one: true })
  return read?.id === line.id ? read : undefined
}
