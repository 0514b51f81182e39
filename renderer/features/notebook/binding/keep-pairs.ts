import type { BindingV2 } from '@lexical/yjs'
import { $isTextNode, type EditorState, type TextNode } from 'lexical'
import * as Y from 'yjs'

/**
 * Makes good what @lexical/yjs cut through a surrogate pair: it compares code units, so one emoji
 * put in another's place keeps their common half, and Yjs turns a pair that was cut into two
 * replacement characters, for everybody else and after a reload. In the transaction of the edit.
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
      const stored = $isTextNode(node) ? binding.mapping.getSharedType(node) : undefined
      if (!$isTextNode(node) || !(stored instanceof Y.XmlText) || done.has(stored)) continue
      done.add(stored)
      makeGood(stored, $textAround(node))
    }
  })
}

/** Text nodes that stand side by side are one text in the document. */
function $textAround(node: TextNode): string {
  let text = node.getTextContent()
  for (let before = node.getPreviousSibling(); $isTextNode(before); ) {
    text = before.getTextContent() + text
    before = before.getPreviousSibling()
  }
  for (let after = node.getNextSibling(); $isTextNode(after); after = after.getNextSibling()) {
    text += after.getTextContent()
  }
  return text
}

interface Part {
  readonly insert?: unknown
  readonly attributes?: Record<string, unknown>
}

function makeGood(stored: Y.XmlText, text: string): void {
  if (!/[\ud800-\udfff]/.test(text)) return
  const parts = stored.toDelta() as Part[]
  const before = parts.map(({ insert }) => (typeof insert === 'string' ? insert : '')).join('')
  if (before === text) return
  const { index, remove, insert } = wholePairs(before, text)
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

/** What turns one text into another, without cutting a pair of either. */
export function wholePairs(before: string, after: string) {
  const shorter = Math.min(before.length, after.length)
  let left = 0
  let right = 0
  while (left < shorter && before[left] === after[left]) left++
  if (left > 0 && isHalf(after.charCodeAt(left - 1), 0xd800)) left--
  while (
    left + right < shorter &&
    before[before.length - right - 1] === after[after.length - right - 1]
  ) {
    right++
  }
  if (right > 0 && isHalf(after.charCodeAt(after.length - right), 0xdc00)) right--
  return {
    index: left,
    remove: before.length - left - right,
    insert: after.slice(left, after.length - right),
  }
}

/** High halves begin at 0xd800, low ones at 0xdc00. */
function isHalf(unit: number, from: number): boolean {
  return unit >= from && unit < from + 0x400
}
