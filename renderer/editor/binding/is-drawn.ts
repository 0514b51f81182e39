import { $getRoot, type LexicalEditor } from 'lexical'

/**
 * Whether the page shows an editor's words as the editor has them: each text node where it stands, in
 * order. Lexical 0.52 draws a new sibling at the end when a kept text node has changed its parent; its
 * own state is right then, and only the page shows it. True while nothing is drawn, and while an input
 * method composes: then the page is ahead of the editor.
 */
export function isDrawn(editor: LexicalEditor): boolean {
  if (!editor.getRootElement() || editor.isComposing()) return true
  return editor.read('latest', () => {
    let before: HTMLElement | undefined
    for (const node of $getRoot().getAllTextNodes()) {
      const drawn = editor.getElementByKey(node.getKey())
      if (drawn?.textContent !== node.getTextContent()) return false
      if (before && !isBehind(drawn, before)) return false
      before = drawn
    }
    return true
  })
}

function isBehind(element: HTMLElement, before: HTMLElement): boolean {
  return (before.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
}
