import * as Y from 'yjs'
import type { Block } from './blocks.ts'
import { mostTitle } from './bounds.ts'
import { printable } from './printable.ts'

/** Whether a title is longer than this app reads. The same on all replicas that agree. */
export function isTitleLong(title: Y.Text): boolean {
  return title.length > mostTitle
}

/** A title as one line of plain text; of a longer one than {@link mostTitle}, its beginning. */
export function readTitle(title: Y.Text): string {
  const line = printable(beginningOf(title, mostTitle)).replace(/\s+/g, ' ').trim()
  return isTitleLong(title) ? `${line}…` : line
}

/** The first letters of a text, at most `most`, at no greater cost however long it is. */
export function beginningOf(text: Y.Text, most: number): string {
  let words = ''
  for (let item = text._start; item && words.length < most; item = item.right) {
    if (!item.deleted && item.content instanceof Y.ContentString) words += item.content.str
  }
  return words.slice(0, most)
}

/**
 * Stands before the text of a section whose title is cut: it is not seen whole here, so it has no
 * fingerprint, and is neither marked nor cleared nor exported (rule D2).
 */
export const restOfTitle: Block = { kind: 'paragraph', content: [{ kind: 'unknown' }] }
