import type * as Y from 'yjs'
import { type DocLine, indexOf } from '../../shared/notebook/body/doc-line.ts'
import { readLines } from '../../shared/notebook/body/read-lines.ts'
import { bodyOf } from '../../shared/notebook/schema.ts'

/** The lines of a section's body; none where it has no body. */
export function linesOf(doc: Y.Doc, section: string): readonly DocLine[] {
  const body = bodyOf(doc, section)
  return body ? readLines(body) : []
}

/** Types within a line, behind as many of its letters, as an editor on another device would. */
export function typeInLine(body: Y.Text, line: DocLine, offset: number, words: string): void {
  body.insert(indexOf(line, offset), words)
}
