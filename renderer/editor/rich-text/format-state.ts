import { $isLinkNode } from '@lexical/link'
import { $isListNode } from '@lexical/list'
import { $isHeadingNode, $isQuoteNode } from '@lexical/rich-text'
import {
  $findMatchingParent,
  $getSelection,
  $isRangeSelection,
  $isRootNode,
  type EditorState,
  type LexicalNode,
} from 'lexical'
import { type TextMark, textMarks } from '../../../shared/notebook/blocks.ts'
import { $tableOf } from '../tables/table-place.ts'
import { $canIndent, $canOutdent, $selectedItem } from './register-keys.ts'

/** What a block can be made into. The first level of heading is the section's own title. */
export type BlockStyle = 'paragraph' | 'h2' | 'h3' | 'quote' | 'bullet' | 'number' | 'check'

/** How the selected text is set; what a toolbar shows. */
export interface FormatState {
  /** Undefined where it is none of them (a heading from elsewhere). */
  readonly block: BlockStyle | undefined
  readonly marks: readonly TextMark[]
  readonly link: string | undefined
  readonly canIndent: boolean
  readonly canOutdent: boolean
  /** Within a table there are words alone. */
  readonly inTable: boolean
}

export const noFormat: FormatState = {
  block: 'paragraph',
  marks: [],
  link: undefined,
  canIndent: false,
  canOutdent: false,
  inTable: false,
}

export function readFormat(state: EditorState): FormatState {
  return state.read(() => {
    const selection = $getSelection()
    if (!$isRangeSelection(selection)) return noFormat
    const node = selection.anchor.getNode()
    const item = $selectedItem()
    return {
      block: $blockStyle(node),
      marks: textMarks.filter((mark) => selection.hasFormat(mark)),
      link: $findMatchingParent(node, $isLinkNode)?.getURL(),
      canIndent: item !== null && $canIndent(item),
      canOutdent: item !== null && $canOutdent(item),
      inTable: $tableOf(node) !== null,
    }
  })
}

function $blockStyle(node: LexicalNode): BlockStyle | undefined {
  const list = $findMatchingParent(node, $isListNode)
  if (list) return list.getListType()
  const block = $findMatchingParent(node, (parent) => $isRootNode(parent.getParent()))
  if ($isQuoteNode(block)) return 'quote'
  if (!$isHeadingNode(block)) return 'paragraph'
  const tag = block.getTag()
  return tag === 'h2' || tag === 'h3' ? tag : undefined
}
