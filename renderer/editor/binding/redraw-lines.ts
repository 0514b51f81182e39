import { $isListNode } from '@lexical/list'
import { $getNodeByKey, $isElementNode, type ElementNode, type LexicalEditor } from 'lexical'
import { $isLineDrawn, isBehindLine } from './is-drawn.ts'
import type { ScreenLines } from './screen-lines.ts'
import { $hasTwinLinks, $showInline } from './show-inline.ts'

/** The lines in which two links stand side by side and lead to one address. */
export function $withTwinLinks(keys: readonly string[]): readonly ElementNode[] {
  return $linesOf(keys).filter($hasTwinLinks)
}

/** The lines whose words the editor drew out of place. */
export function $drawnWrong(
  editor: LexicalEditor,
  keys: readonly string[],
): readonly ElementNode[] {
  return $linesOf(keys).filter((element) => !$isLineDrawn(editor, element))
}

/** Shows the words of lines anew, as they were read last. */
export function $showAgain(lines: readonly ElementNode[], screen: ScreenLines): void {
  for (const element of lines) {
    const line = screen.known().get(element.getKey())
    if (line) $showInline(element, line)
  }
}

/** Makes the words of lines anew, whatever was drawn of them. */
export function $drawAnew(lines: readonly ElementNode[], screen: ScreenLines): void {
  for (const element of lines) {
    if (!screen.known().has(element.getKey())) continue
    for (const child of element.getChildren()) if (!$isListNode(child)) child.remove()
  }
  $showAgain(lines, screen)
}

/** Whether each of some lines is drawn between those beside it. */
export function areInPlace(
  editor: LexicalEditor,
  screen: ScreenLines,
  keys: readonly string[],
): boolean {
  const lines = screen.lines()
  return keys.every((key) => {
    const number = screen.numberOf(key)
    return [number, number + 1].every((i) => {
      const [before, line] = [lines[i - 1], lines[i]]
      return !before || !line || isBehindLine(editor, before.key, line.key)
    })
  })
}

function $linesOf(keys: readonly string[]): readonly ElementNode[] {
  return keys.map((key) => $getNodeByKey(key)).filter($isElementNode)
}
