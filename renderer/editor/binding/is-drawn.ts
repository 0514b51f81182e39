import { $getRoot, type ElementNode, type LexicalEditor, type LexicalNode } from 'lexical'
import { $leaves } from './leaves.ts'

/**
 * Whether the page shows an editor's words as the editor has them: each text node where it stands, in
 * order. Lexical 0.52 draws what stands behind a kept node that moved into another element in the wrong
 * place; its own state is right then, and only the page shows it. True while nothing is drawn, and
 * while an input method composes: then the page is ahead of the editor.
 */
export function isDrawn(editor: LexicalEditor): boolean {
  if (!isToSee(editor)) return true
  return editor.read('latest', () => $areInOrder(editor, $getRoot().getAllTextNodes(), true))
}

/** The same of the words of one line. Within a read. */
export function $isLineDrawn(editor: LexicalEditor, element: ElementNode): boolean {
  if (!isToSee(editor)) return true
  const leaves = $leaves(element)
  const texts = leaves.filter(({ kind }) => kind === 'text').map(({ node }) => node)
  const nodes = leaves.map(({ node }) => node)
  return $areInOrder(editor, nodes, false) && $areInOrder(editor, texts, true)
}

/** Whether a line's element is drawn behind that of the line before it. */
export function isBehindLine(editor: LexicalEditor, before: string, key: string): boolean {
  if (!isToSee(editor)) return true
  const [first, second] = [editor.getElementByKey(before), editor.getElementByKey(key)]
  return first !== null && second !== null && isBehind(second, first)
}

function isToSee(editor: LexicalEditor): boolean {
  return editor.getRootElement() !== null && !editor.isComposing()
}

function $areInOrder(
  editor: LexicalEditor,
  nodes: readonly LexicalNode[],
  withWords: boolean,
): boolean {
  let before: HTMLElement | undefined
  for (const node of nodes) {
    const drawn = editor.getElementByKey(node.getKey())
    if (!drawn || (withWords && drawn.textContent !== node.getTextContent())) return false
    if (before && !isBehind(drawn, before)) return false
    before = drawn
  }
  return true
}

function isBehind(element: HTMLElement, before: HTMLElement): boolean {
  return (before.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
}
