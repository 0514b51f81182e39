import { $createListItemNode, $isListItemNode, $isListNode } from '@lexical/list'
import {
  $createHeadingNode,
  $createQuoteNode,
  $isHeadingNode,
  $isQuoteNode,
  type HeadingTagType,
} from '@lexical/rich-text'
import {
  $createParagraphNode,
  $getNodeByKey,
  $isElementNode,
  $isParagraphNode,
  type ElementNode,
} from 'lexical'
import { isList, type Line, type LineProps, sameRuns } from '../../../shared/notebook/body/line.ts'
import type { KeyedLine } from './align-lines.ts'
import { $showInline } from './show-inline.ts'
import { $createCaptionNode, $isCaptionNode } from './table-nodes.ts'

/** The element that shows a line, if it is on the screen. */
export function $elementOf(line: KeyedLine | undefined): ElementNode | null {
  const node = line ? $getNodeByKey(line.key) : null
  return $isElementNode(node) ? node : null
}

/**
 * The element that shows a line in a parent: the one that it has there, where that can show what the
 * line is now, else a fresh one.
 */
export function $elementFor(
  line: Line,
  was: KeyedLine | undefined,
  parent: ElementNode,
): ElementNode {
  const old = $elementOf(was)
  const stays = old !== null && parent.is(old.getParent()) && $becomes(old, line.props)
  const element = stays ? old : $createElement(line.props)
  const lists = old?.getChildren().filter($isListNode) ?? []
  // Nested lists have items of their own.
  if (stays) for (const list of lists) list.remove()
  // An element that goes gives its words to the fresh one. Into one that stays no node ever moves, nor out of it.
  else if (old && lists.length === 0) element.splice(0, 0, old.getChildren())
  if (element !== old || !was || !sameRuns(was, line)) $showInline(element, line)
  return element
}

/** Makes an element into one for these properties, where it is of that kind already. */
function $becomes(element: ElementNode, { kind, checked }: LineProps): boolean {
  if ($isListItemNode(element)) {
    if (kind === 'check' && Boolean(element.getLatest().__checked) !== checked) {
      element.setChecked(checked)
    }
    return kind === 'check' || kind === 'bullet' || kind === 'number'
  }
  if ($isCaptionNode(element) || kind === 'table') {
    return $isCaptionNode(element) && kind === 'table'
  }
  if ($isHeadingNode(element) && isHeading(kind)) {
    if (element.getTag() !== kind) element.setTag(kind)
    return true
  }
  return kind === 'paragraph'
    ? $isParagraphNode(element)
    : kind === 'quote' && $isQuoteNode(element)
}

function $createElement(props: LineProps): ElementNode {
  if (isList(props)) {
    return $createListItemNode(props.kind === 'check' ? props.checked : undefined)
  }
  if (isHeading(props.kind)) return $createHeadingNode(props.kind)
  if (props.kind === 'table') return $createCaptionNode()
  return props.kind === 'quote' ? $createQuoteNode() : $createParagraphNode()
}

function isHeading(kind: string): kind is HeadingTagType {
  return /^h[1-6]$/.test(kind)
}
