import { $isLinkNode, $toggleLink, LinkNode, TOGGLE_LINK_COMMAND } from '@lexical/link'
import {
  $findMatchingParent,
  $getNearestNodeFromDOMNode,
  COMMAND_PRIORITY_EDITOR,
  type LexicalEditor,
  mergeRegister,
} from 'lexical'
import { visibleUrl } from '../../../shared/notebook/visible/visible-url.ts'
import { linkRel } from '../view/link-rel.ts'
import { asksToOpen, openLink } from '../view/open-link.ts'

/** Makes and unmakes links, and opens one on Ctrl or Cmd with a click. Returns the way to stop. */
export function registerLinks(editor: LexicalEditor): () => void {
  const onClick = (event: MouseEvent) => {
    const target = event.target instanceof Element ? event.target.closest('a') : null
    if (!target) return
    // A click in a text puts the caret there; it never leaves the notebook by accident.
    event.preventDefault()
    if (!asksToOpen(event)) return
    const url = editor.read('latest', () => {
      const node = $getNearestNodeFromDOMNode(target)
      return node ? $findMatchingParent(node, $isLinkNode)?.getURL() : undefined
    })
    openLink(url)
  }
  return mergeRegister(
    editor.registerCommand(
      TOGGLE_LINK_COMMAND,
      (payload) => {
        const asked = typeof payload === 'object' ? (payload?.url ?? null) : payload
        const url = asked === null ? null : visibleUrl(asked)
        if (url !== undefined) $toggleLink(url, { rel: linkRel })
        return true
      },
      COMMAND_PRIORITY_EDITOR,
    ),
    // The document holds addresses only; on the screen each link says what a page may know of us.
    editor.registerMutationListener(LinkNode, (mutations) => {
      for (const [key, mutation] of mutations) {
        if (mutation !== 'destroyed') editor.getElementByKey(key)?.setAttribute('rel', linkRel)
      }
    }),
    editor.registerRootListener((root, previous) => {
      for (const type of ['click', 'auxclick'] as const) {
        previous?.removeEventListener(type, onClick)
        root?.addEventListener(type, onClick)
      }
    }),
  )
}
