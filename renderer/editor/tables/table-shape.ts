import {
  $createParagraphNode,
  $isElementNode,
  $isParagraphNode,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
} from 'lexical'
import {
  $isCaptionNode,
  $isRowNode,
  CaptionNode,
  CellNode,
  RowNode,
  TableNode,
} from '../binding/index.ts'
import { $wordLines } from './table-place.ts'

/**
 * Keeps in the editor what a table of a document can hold, however something else got there: rows and
 * a caption in a table, words in a caption, paragraphs in a cell. No word goes. Returns the way to stop.
 */
export function registerTableShape(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerNodeTransform(TableNode, (table) => {
      for (const child of table.getChildren().toReversed()) {
        if (!$isCaptionNode(child) && !$isRowNode(child)) table.insertAfter(asBlock(child))
      }
    }),
    editor.registerNodeTransform(RowNode, (row) => {
      for (const child of row.getChildren()) {
        if (child instanceof CellNode) continue
        const cell = row.getChildren().find((one) => one instanceof CellNode)
        if (cell instanceof CellNode) cell.append(asBlock(child))
      }
    }),
    editor.registerNodeTransform(CellNode, (cell) => {
      const children = cell.getChildren()
      if (children.every($isParagraphNode)) return
      const lines = children.flatMap((child): LexicalNode[] => {
        if ($isParagraphNode(child)) return [child]
        if (!$isElementNode(child) || child.isInline()) return [asBlock(child)]
        return wordsOf(child).map((line) => $createParagraphNode().append(...line.getChildren()))
      })
      cell.splice(0, cell.getChildrenSize(), lines)
    }),
    editor.registerNodeTransform(CaptionNode, (caption) => {
      for (const child of caption.getChildren()) {
        if (!$isElementNode(child) || child.isInline()) continue
        for (const line of wordsOf(child)) {
          for (const word of line.getChildren()) child.insertBefore(word)
        }
        child.remove()
      }
    }),
  )
}

function asBlock(node: LexicalNode): LexicalNode {
  return $isElementNode(node) && !node.isInline() ? node : $createParagraphNode().append(node)
}

function wordsOf(element: ElementNode): ElementNode[] {
  const lines = $wordLines(element)
  return lines.length > 0 ? lines : [element]
}
