import { $getNodeByKey, type LexicalEditor } from 'lexical'
import type { DocLine } from '../../../shared/notebook/body/doc-line.ts'
import { isList, sameLook, sameProps } from '../../../shared/notebook/body/line.ts'
import { readLines } from '../../../shared/notebook/body/read-lines.ts'
import { shownLines } from '../../../shared/notebook/body/shown-lines.ts'
import type { BothLines } from './body-place.ts'
import type { HeldBody } from './held-body.ts'

/**
 * Whether a change of others leaves what an input method composes alone: the line in which it does can be
 * patched without touching the text node. Letters came into one place of the line, or nothing did.
 */
export function leavesComposed(
  editor: LexicalEditor,
  { body, screen }: BothLines,
  held: HeldBody,
): boolean {
  const number = composedLine(editor, screen)
  const was = held.lines[number]
  if (!was) return true
  const lines = shownLines(readLines(body))
  const said = new Map(lines.map((line) => [line.id, line]))
  const now = said.get(was.id)
  // A row that moves takes its cells out of the page for a moment.
  if (!now || (was.props.spot !== undefined && spotsOf(lines) !== spotsOf(held.lines))) return false
  const nested = listAround(held.lines, number)
  if (nested.some(({ id, props }) => !sameProps(said.get(id)?.props ?? props, props))) return false
  if (now.runs.length !== was.runs.length) return false
  if (now.runs.some((run, i) => !was.runs[i] || !sameLook(run, was.runs[i]))) return false
  let head = 0
  while (head < was.text.length && was.text[head] === now.text[head]) head += 1
  let tail = 0
  while (tail < was.text.length && was.text.at(-1 - tail) === now.text.at(-1 - tail)) tail += 1
  return head + tail >= was.text.length
}

function spotsOf(lines: readonly DocLine[]): string {
  return lines.flatMap(({ id, props }) => (props.spot === undefined ? [] : [id, props.spot])).join()
}

/** A line with the list lines around it: what becomes of those decides which list it stands in. */
function listAround(lines: readonly DocLine[], number: number): readonly DocLine[] {
  const isListed = (i: number) => lines[i] !== undefined && isList(lines[i].props)
  let [from, to] = [number, number + 1]
  if (isListed(number)) {
    while (isListed(from - 1)) from -= 1
    while (isListed(to)) to += 1
  }
  return lines.slice(from, to)
}

function composedLine(editor: LexicalEditor, screen: BothLines['screen']): number {
  const key = editor._compositionKey
  if (!key) return -1
  return editor.read('latest', () => {
    for (let up = $getNodeByKey(key); up; up = up.getParent()) {
      const number = screen.numberOf(up.getKey())
      if (number >= 0) return number
    }
    return -1
  })
}
