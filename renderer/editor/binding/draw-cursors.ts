import { createDOMRange, createRectsFromDOMRange } from '@lexical/selection'
import { $getNodeByKey, $isElementNode, type LexicalEditor } from 'lexical'
import type { OtherCursor } from './others-cursors.ts'
import { $pointAt, type PlainPoint } from './points.ts'
import type { ScreenLines } from './screen-lines.ts'

type Box = Pick<DOMRect, 'top' | 'left' | 'width' | 'height'>

/** Draws the selections and carets of others into a container that lies over the editor, in the place of what was drawn. */
export function drawCursors(
  editor: LexicalEditor,
  screen: ScreenLines,
  container: HTMLElement,
  cursors: readonly OtherCursor[],
): void {
  const frame = container.offsetParent?.getBoundingClientRect()
  const spans = frame ? cursors.flatMap((cursor) => spansOf(editor, screen, cursor, frame)) : []
  container.replaceChildren(...spans)
}

function spansOf(
  editor: LexicalEditor,
  screen: ScreenLines,
  cursor: OtherCursor,
  frame: Box,
): HTMLElement[] {
  const page = editor.getRootElement()?.ownerDocument
  const boxes = editor.read('latest', () => $boxesOf(editor, screen, cursor))
  if (!page || !boxes) return []
  const span = (className: string, box: Box): HTMLElement => {
    const made = page.createElement('span')
    made.className = className
    made.style.setProperty('--cursor-color', cursor.color)
    made.style.top = `${box.top - frame.top}px`
    made.style.left = `${box.left - frame.left}px`
    made.style.height = `${box.height}px`
    if (className !== 'cursor-caret') made.style.width = `${box.width}px`
    return made
  }
  const caret = span('cursor-caret', boxes.caret)
  const name = page.createElement('span')
  name.className = 'cursor-name'
  name.textContent = cursor.name
  caret.append(name)
  return [...boxes.selection.map((box) => span('cursor-selection', box)), caret]
}

function $boxesOf(
  editor: LexicalEditor,
  screen: ScreenLines,
  { anchor, focus }: OtherCursor,
): { readonly selection: readonly Box[]; readonly caret: Box } | undefined {
  const [from, to] = [$pointAt(screen, anchor), $pointAt(screen, focus)]
  const caret = to && $caretBox(editor, to)
  if (!from || !caret) return undefined
  const isCaret = from.key === to.key && from.offset === to.offset
  const range = isCaret ? null : $rangeBetween(editor, from, to)
  return { caret, selection: range ? createRectsFromDOMRange(editor, range) : [] }
}

function $rangeBetween(editor: LexicalEditor, from: PlainPoint, to: PlainPoint): Range | null {
  const [anchor, focus] = [$getNodeByKey(from.key), $getNodeByKey(to.key)]
  return anchor && focus ? createDOMRange(editor, anchor, from.offset, focus, to.offset) : null
}

/** Where a caret stands. An empty line, and what is no letter, has a box of its own. */
function $caretBox(editor: LexicalEditor, point: PlainPoint): Box | undefined {
  if (point.type === 'text') return $rangeBetween(editor, point, point)?.getBoundingClientRect()
  const element = $getNodeByKey(point.key)
  if (!$isElementNode(element)) return undefined
  const child = element.getChildAtIndex(Math.min(point.offset, element.getChildrenSize() - 1))
  return editor.getElementByKey((child ?? element).getKey())?.getBoundingClientRect()
}
