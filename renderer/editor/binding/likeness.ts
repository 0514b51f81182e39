import type { LexicalEditor } from 'lexical'
import type * as Y from 'yjs'
import { isList, type Line, sameLine } from '../../../shared/notebook/body/line.ts'
import { readLines } from '../../../shared/notebook/body/read-lines.ts'
import { shownLines } from '../../../shared/notebook/body/shown-lines.ts'
import { $listShape, shapeOfLines } from './list-shape.ts'
import { $readEditor } from './read-editor.ts'

/** Whether an editor shows what a body says, line for line, and nests its lists as it says. Both are read whole. */
export function isAlike(editor: LexicalEditor, body: Y.Text): boolean {
  const said = shownLines(readLines(body))
  return editor.read('latest', () => {
    const shown = $readEditor(new Map(), () => true)
    if (said.length !== shown.length) return false
    if (shown.some((line, i) => !said[i] || !sameLine(line, said[i]))) return false
    return $isNested(said)
  })
}

/** Whether an editor nests its lists as lines say. Within a read. */
export function $isNested(said: readonly Line[]): boolean {
  return !said.some(({ props }) => isList(props)) || $listShape() === shapeOfLines(said)
}
