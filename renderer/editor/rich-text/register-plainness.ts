import { $isAutoLinkNode, LinkNode } from '@lexical/link'
import { ListNode } from '@lexical/list'
import { HeadingNode, QuoteNode } from '@lexical/rich-text'
import {
  COMMAND_PRIORITY_HIGH,
  type ElementNode,
  FORMAT_ELEMENT_COMMAND,
  type LexicalEditor,
  mergeRegister,
  ParagraphNode,
  TextNode,
} from 'lexical'
import { listStart } from '../../../shared/notebook/blocks.ts'
import { visibleUrl } from '../../../shared/notebook/visible/visible-url.ts'
import { linkRel } from '../view/link-rel.ts'
import { $takeOutUnseen } from './take-out-unseen.ts'

/** Bold, italic, strikethrough, underline and code, as Lexical's bits. */
const formats = 0b11111

/**
 * Keeps out of the editor what a document does not store, however it got there (a browser's own
 * command, a drag): screen and document must not differ. Returns the way to stop.
 */
export function registerPlainness(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerNodeTransform(TextNode, (node) => {
      if (node.getStyle() !== '') node.setStyle('')
      const extra = node.getFormat() & ~formats
      if (extra) node.setFormat(node.getFormat() & formats)
      // Not while an input method composes: it goes on with what it has put there.
      if (!editor.isComposing()) $takeOutUnseen(node)
    }),
    ...[ParagraphNode, HeadingNode, QuoteNode].map((klass) =>
      editor.registerNodeTransform(klass, (node: ElementNode) => {
        plainElement(node)
        if (node.getIndent() !== 0) node.setIndent(0)
      }),
    ),
    editor.registerNodeTransform(ListNode, (node) => {
      plainElement(node)
      const start = listStart(node.getListType(), node.getStart()) ?? 1
      if (node.getStart() !== start) node.setStart(start)
      // Two people who change a list's kind at once can leave its tag behind.
      const tag = node.getListType() === 'number' ? 'ol' : 'ul'
      if (node.getTag() !== tag) node.setListType(node.getListType())
    }),
    editor.registerNodeTransform(LinkNode, (node) => {
      if ($isAutoLinkNode(node)) return
      const url = visibleUrl(node.getURL())
      if (!url) {
        for (const child of node.getChildren()) node.insertBefore(child)
        node.remove()
        return
      }
      if (node.getURL() !== url) node.setURL(url)
      if (node.getRel() !== linkRel) node.setRel(linkRel)
      if (node.getTarget() !== null) node.setTarget(null)
      if (node.getTitle() !== null) node.setTitle(null)
    }),
    editor.registerCommand(FORMAT_ELEMENT_COMMAND, () => true, COMMAND_PRIORITY_HIGH),
  )
}

function plainElement(node: ElementNode): void {
  if (node.getFormatType() !== '') node.setFormat('')
  if (node.getStyle() !== '') node.setStyle('')
  if (node.getDirection() !== null) node.setDirection(null)
}
