import { $isLinkNode, $toggleLink } from '@lexical/link'
import {
  $createRangeSelection,
  $findMatchingParent,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
  COLLABORATION_TAG,
  COMMAND_PRIORITY_HIGH,
  HISTORY_PUSH_TAG,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  type LexicalEditor,
  mergeRegister,
  PASTE_TAG,
  SKIP_COLLAB_TAG,
} from 'lexical'
import { linkRel } from '../view/link-rel.ts'
import { linkAddress } from './link-address.ts'

/** What is surely meant as an address; `example.org` alone may be the end of a sentence. */
const address = /^(https?:\/\/[^\s/]+\S*|www\.[^\s/]+\.\S+|[^\s@/:]+@[^\s@/:]+\.[a-z]{2,})$/i
/** What ends a sentence, and no address. */
const trailing = /[.,;:!?)\]}'"»”’]+$/

/**
 * Makes an address a link once the space or the Enter behind it is typed. It is an act of its own:
 * undo takes the link back and leaves the words. Returns the way to stop.
 */
export function registerTypedLinks(editor: LexicalEditor): () => void {
  const beforeBreak = () => {
    const selection = $getSelection()
    if (editor.isEditable() && $isRangeSelection(selection) && selection.isCollapsed()) {
      $linkBefore(selection.anchor.key, selection.anchor.offset)
    }
    return false
  }
  return mergeRegister(
    editor.registerUpdateListener(({ tags, dirtyLeaves, editorState, prevEditorState }) => {
      const isOwn = ![COLLABORATION_TAG, SKIP_COLLAB_TAG, PASTE_TAG].some((tag) => tags.has(tag))
      if (!isOwn || dirtyLeaves.size === 0 || editor.isComposing()) return
      const caret = caretIn(editorState)
      const before = caretIn(prevEditorState)
      if (!caret || caret.key !== before?.key || caret.offset !== before.offset + 1) return
      if (!dirtyLeaves.has(caret.key) || !/\s/.test(caret.text[caret.offset - 1] ?? '')) return
      if (!addressBefore(caret.text.slice(0, caret.offset - 1))) return
      editor.update(() => $linkBefore(caret.key, caret.offset - 1), { tag: HISTORY_PUSH_TAG })
    }),
    editor.registerCommand(INSERT_PARAGRAPH_COMMAND, beforeBreak, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(INSERT_LINE_BREAK_COMMAND, beforeBreak, COMMAND_PRIORITY_HIGH),
  )
}

/** The address that a text surely is, whole; undefined where it is anything else. */
export function wholeAddress(text: string): string | undefined {
  const word = text.trim()
  return address.test(word) ? linkAddress(word) : undefined
}

function addressBefore(text: string): { readonly word: string; readonly url: string } | undefined {
  const word = (/\S+$/.exec(text)?.[0] ?? '').replace(/^[("'«“‘[]+/, '').replace(trailing, '')
  const url = address.test(word) ? linkAddress(word) : undefined
  return url ? { word, url } : undefined
}

function caretIn(state: ReturnType<LexicalEditor['getEditorState']>) {
  return state.read(() => {
    const selection = $getSelection()
    if (!$isRangeSelection(selection) || !selection.isCollapsed()) return undefined
    const node = selection.anchor.getNode()
    if (!$isTextNode(node)) return undefined
    return { key: node.getKey(), offset: selection.anchor.offset, text: node.getTextContent() }
  })
}

/** Links the address that ends at a place of a text; the caret stays. Within an update. */
function $linkBefore(key: string, end: number): void {
  const selection = $getSelection()
  const node = $isRangeSelection(selection) ? selection.anchor.getNode() : null
  if (!$isRangeSelection(selection) || !$isTextNode(node) || node.getKey() !== key) return
  if (node.hasFormat('code') || $findMatchingParent(node, $isLinkNode)) return
  const text = node.getTextContent()
  const found = addressBefore(text.slice(0, end))
  if (!found) return
  const start = text.slice(0, end).lastIndexOf(found.word)
  const after = selection.anchor.offset - start - found.word.length
  const range = $createRangeSelection()
  range.anchor.set(key, start, 'text')
  range.focus.set(key, start + found.word.length, 'text')
  $setSelection(range)
  $toggleLink(found.url, { rel: linkRel })
  const linked = $getSelection()
  const last = $isRangeSelection(linked)
    ? (linked.isBackward() ? linked.anchor : linked.focus).getNode()
    : null
  const link = last && $findMatchingParent(last, $isLinkNode)
  const rest = link?.getNextSibling()
  if ($isTextNode(rest)) rest.select(after, after)
  else if (link) link.selectEnd()
}
