import {
  $createParagraphNode,
  $getSelection,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  $isRootNode,
  COMMAND_PRIORITY_CRITICAL,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  DELETE_CHARACTER_COMMAND,
  type ElementNode,
  HISTORY_PUSH_TAG,
  INSERT_PARAGRAPH_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  type ParagraphNode,
} from 'lexical'
import { ruleAtom } from '../../../shared/notebook/body/atoms.ts'
import { $isAtomNode } from '../binding/index.ts'
import { $tableOf } from '../tables/table-place.ts'
import { $ruleLine } from './nodes-from-blocks.ts'

/** Puts a rule where the caret is: in the place of an empty paragraph, else behind the line. */
export function insertRule(editor: LexicalEditor): void {
  editor.update(
    () => {
      const selection = $getSelection()
      const top = $isRangeSelection(selection) ? $topOf(selection.focus.getNode()) : null
      if (!top) return
      const isFree = $isParagraphNode(top) && top.getChildrenSize() === 0
      const rule = $ruleLine()
      if (isFree) top.insertBefore(rule)
      else top.insertAfter(rule)
      $goBehind(rule)
    },
    { tag: HISTORY_PUSH_TAG },
  )
}

/**
 * A rule is alone in its line: `---` and Enter make one, Backspace behind it and Delete before it take
 * it away, and what is typed at it goes into a line of its own. Returns the way to stop.
 */
export function registerRules(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerCommand(
      INSERT_PARAGRAPH_COMMAND,
      () => $leaveRule() || $fromDashes(),
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerCommand(
      CONTROLLED_TEXT_INSERTION_COMMAND,
      () => {
        $leaveRule()
        return false
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerCommand(DELETE_CHARACTER_COMMAND, $deleteRule, COMMAND_PRIORITY_CRITICAL),
  )
}

function $isRuleLine(node: LexicalNode | null | undefined): node is ParagraphNode {
  if (!$isParagraphNode(node) || node.getChildrenSize() !== 1) return false
  const only = node.getFirstChild()
  return $isAtomNode(only) && only.getAtom() === ruleAtom
}

function $topOf(node: LexicalNode): ElementNode | null {
  const table = $tableOf(node)
  const top = table ?? node.getTopLevelElement()
  return $isElementNode(top) && !$isRootNode(top) ? top : null
}

/** The line behind a rule gets the caret; one is made where there is none. */
function $goBehind(rule: ElementNode): void {
  const next = rule.getNextSibling()
  if ($isElementNode(next) && !next.isShadowRoot() && !$isRuleLine(next)) next.selectStart()
  else {
    const paragraph = $createParagraphNode()
    rule.insertAfter(paragraph)
    paragraph.selectStart()
  }
}

function $caretLine(): ElementNode | null {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null
  const node = selection.anchor.getNode()
  return $tableOf(node) ? null : $topOf(node)
}

function $leaveRule(): boolean {
  const line = $caretLine()
  if (!$isRuleLine(line)) return false
  const paragraph = $createParagraphNode()
  line.insertAfter(paragraph)
  paragraph.selectStart()
  return true
}

function $fromDashes(): boolean {
  const line = $caretLine()
  if (!$isParagraphNode(line) || !/^\s*(-{3,}|\*{3,}|_{3,})\s*$/.test(line.getTextContent()))
    return false
  const rule = $ruleLine()
  line.replace(rule)
  $goBehind(rule)
  return true
}

function $deleteRule(isBackward: boolean): boolean {
  const line = $caretLine()
  if (!line) return false
  if ($isRuleLine(line)) {
    line.clear()
    line.selectStart()
    return true
  }
  const beside = isBackward ? line.getPreviousSibling() : line.getNextSibling()
  if (!$isRuleLine(beside) || !$isAtEdge(line, isBackward)) return false
  beside.remove()
  return true
}

function $isAtEdge(line: ElementNode, isStart: boolean): boolean {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return false
  const { anchor } = selection
  let node: LexicalNode | null = anchor.getNode()
  const size =
    anchor.type === 'text'
      ? node.getTextContentSize()
      : $isElementNode(node)
        ? node.getChildrenSize()
        : 0
  if (anchor.offset !== (isStart ? 0 : size)) return false
  for (; node && !node.is(line); node = node.getParent()) {
    if (isStart ? node.getPreviousSibling() : node.getNextSibling()) return false
  }
  return true
}
