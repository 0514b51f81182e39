import { ListItemNode, registerCheckList } from '@lexical/list'
import { type LexicalEditor, mergeRegister } from 'lexical'

/**
 * Ticking items by click and by the space bar. Lexical calls an item a checkbox: then its list is no
 * list any more, and a link within it is unreachable. So it stays an item, and the style sheet says
 * in its box, for eyes and for screen readers, whether it is ticked. Returns the way to stop.
 */
export function registerChecklist(editor: LexicalEditor): () => void {
  return mergeRegister(
    registerCheckList(editor),
    editor.registerMutationListener(ListItemNode, (mutations) => {
      for (const [key, mutation] of mutations) {
        if (mutation === 'destroyed') continue
        const element = editor.getElementByKey(key)
        element?.removeAttribute('role')
        element?.removeAttribute('aria-checked')
      }
    }),
  )
}
