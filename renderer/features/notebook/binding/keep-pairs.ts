import type { BindingV2 } from '@lexical/yjs'
import {
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  type EditorState,
  type TextNode,
} from 'lexical'
import * as Y from 'yjs'
import { changeBetween, hasPairs } from './text-change.ts'

/**
 * Writes changes of text in which there are surrogate pairs, before @lexical/yjs does: it compares
 * code units, so one emoji put in another's place keeps their common half, and Yjs turns a pair
 * that was cut into two replacement characters, for everybody else, after a reload and in what undo
 * brings back. Called before and, for texts that could not be told before, after the library has
 * written; within the transaction of the edit.
 */
export function keepPairs(
  binding: BindingV2,
  state: EditorState,
  dirtyLeaves: ReadonlySet<string>,
): void {
  state.read(() => {
    const done = new Set<Y.XmlText>()
    for (const key of dirtyLeaves) {
      const node = state._nodeMap.get(key)
      if (!$isTextNode(node)) continue
      const group = $textGroup(node)
      const stored = storedText(binding, group)
      if (!stored || done.has(stored)) continue
      done.add(stored)
      const text = group.map((part) => part.getTextContent()).join('')
      if (hasPairs(text)) write(stored, text, $caretIn(group))
    }
  })
}

/** Text nodes that stand side by side are one text in the document. */
function $textGroup(node: TextNode): TextNode[] {
  const group = [node]
  for (let before = node.getPreviousSibling(); $isTextNode(before); ) {
    group.unshift(before)
    before = before.getPreviousSibling()
  }
  for (let after = node.getNextSibling(); $isTextNode(after); after = after.getNextSibling()) {
    group.push(after)
  }
  return group
}

function storedText(binding: BindingV2, group: readonly TextNode[]): Y.XmlText | undefined {
  for (const node of group) {
    const type = binding.mapping.getSharedType(node)
    if (type instanceof Y.XmlText) return type
  }
  // Merged on the way in, its nodes are new to the binding: then it is the one that nobody stands for.
  const parent = group[0]?.getParent()
  const element = parent && binding.mapping.getSharedType(parent)
  if (!(element instanceof Y.XmlElement)) return undefined
  const free = element
    .toArray()
    .filter((child) => child instanceof Y.XmlText)
    .filter((child) => binding.mapping.get(child) === undefined)
  return free.length === 1 ? free[0] : undefined
}

interface Part {
  readonly insert?: unknown
  readonly attributes?: Record<string, unknown>
}

function write(stored: Y.XmlText, text: string, caret: number): void {
  const parts = stored.toDelta() as Part[]
  const before = parts.map(({ insert }) => (typeof insert === 'string' ? insert : '')).join('')
  if (before === text) return
  const { index, remove, insert } = changeBetween(before, text, caret)
  const attributes = attributesAt(parts, index)
  stored.delete(index, remove)
  stored.insert(index, insert, attributes)
}

function attributesAt(parts: readonly Part[], index: number): Record<string, unknown> {
  let end = 0
  for (const { insert, attributes } of parts) {
    end += typeof insert === 'string' ? insert.length : 0
    if (index < end) return attributes ?? {}
  }
  return {}
}

function $caretIn(group: readonly TextNode[]): number {
  const selection = $getSelection()
  let offset = 0
  for (const node of group) {
    if ($isRangeSelection(selection) && selection.anchor.key === node.getKey()) {
      return offset + selection.anchor.offset
    }
    offset += node.getTextContentSize()
  }
  return offset
}
