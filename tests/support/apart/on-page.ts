import {
  $getRoot,
  $isDecoratorNode,
  $isElementNode,
  $isTextNode,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical'

/** Whether the page shows, in order, the words that the editor has. Asked of the page alone: no node is looked up. */
export function isOnPage(editor: LexicalEditor): boolean {
  const root = editor.getRootElement()
  return (
    root !== null && root.textContent === editor.read('latest', () => $wordsOf($getRoot(), editor))
  )
}

function $wordsOf(node: LexicalNode, editor: LexicalEditor): string {
  if ($isTextNode(node)) return node.getTextContent()
  if ($isElementNode(node))
    return node
      .getChildren()
      .map((child) => $wordsOf(child, editor))
      .join('')
  return $isDecoratorNode(node) ? (editor.getElementByKey(node.getKey())?.textContent ?? '') : ''
}
