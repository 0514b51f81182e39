import {
  $getNodeByKey,
  $getSelection,
  $isRangeSelection,
  type LexicalEditor,
  type NodeKey,
} from 'lexical'
import { isRightToLeft } from '../../../shared/report/right-to-left.ts'
import { $isTableNode, TableNode } from '../binding/index.ts'
import { $captionOf, $cellsOf, $partOf } from './table-place.ts'

/**
 * What the page cannot tell of a table by itself. Its columns begin at the side at which its words
 * do: each cell has a direction of its own, and so is left out of what decides the table's. An empty
 * cell heads no column. An empty caption takes room while the caret is in it. Returns the way to stop.
 */
export function registerTableLooks(editor: LexicalEditor): () => void {
  const tables = new Set<NodeKey>()
  const draw = (key: NodeKey) => {
    const table = $getNodeByKey(key)
    const element = editor.getElementByKey(key)?.querySelector('table')
    if (!$isTableNode(table) || !element) return
    const dir = isRightToLeft(table.getTextContent()) ? 'rtl' : 'ltr'
    if (element.dir !== dir) element.dir = dir
    for (const cell of $cellsOf(table)[0] ?? []) {
      const head = editor.getElementByKey(cell.getKey())
      if (cell.getTextContentSize() > 0) head?.removeAttribute('role')
      else head?.setAttribute('role', 'cell')
    }
  }
  const drawCaption = (key: NodeKey) => {
    const table = $getNodeByKey(key)
    const caption = $isTableNode(table) ? $captionOf(table) : undefined
    const selection = $getSelection()
    if (!caption) return
    const part = $isRangeSelection(selection) ? $partOf(selection.focus.getNode()) : null
    editor.getElementByKey(caption.getKey())?.classList.toggle('is-here', caption.is(part))
  }
  const stopListening = editor.registerUpdateListener(({ dirtyElements }) => {
    if (tables.size === 0) return
    editor.read('latest', () => {
      for (const key of tables) {
        if (dirtyElements.has(key)) draw(key)
        drawCaption(key)
      }
    })
  })
  const stop = editor.registerMutationListener(TableNode, (mutations) => {
    editor.read('latest', () => {
      for (const [key, mutation] of mutations) {
        if (mutation === 'destroyed') tables.delete(key)
        else {
          tables.add(key)
          draw(key)
        }
      }
    })
  })
  return () => {
    stop()
    stopListening()
  }
}
