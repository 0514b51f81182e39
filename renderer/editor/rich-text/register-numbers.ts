import { $isListNode, ListNode } from '@lexical/list'
import { $getNodeByKey, type LexicalEditor } from 'lexical'

/** Tells the style sheet, which counts the items, where each list begins. Returns the way to stop. */
export function registerNumbers(editor: LexicalEditor): () => void {
  return editor.registerMutationListener(ListNode, (mutations) => {
    editor.read('latest', () => {
      for (const key of mutations.keys()) {
        const list = $getNodeByKey(key)
        const element = editor.getElementByKey(key)
        if (!$isListNode(list) || !element) continue
        if (list.getStart() === 1) element.style.removeProperty('--before-first')
        else element.style.setProperty('--before-first', String(list.getStart() - 1))
      }
    })
  })
}
