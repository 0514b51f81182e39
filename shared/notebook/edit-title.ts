import type * as Y from 'yjs'
import { titleOrigin } from '../base/origin.ts'
import { visibleText } from './visible/visible-text.ts'

/** What to take out of a title, and what to put in its place. */
interface TitleSplice {
  readonly at: number
  readonly remove: number
  readonly insert: string
}

/**
 * Makes a title read `next` by the smallest splice, so that two people who type in one title both
 * keep their letters.
 */
export function editTitle(title: Y.Text, next: string): void {
  const splice = titleSplice(title.toString(), next)
  if (!splice) return
  title.doc?.transact(() => {
    title.delete(splice.at, splice.remove)
    if (splice.insert) title.insert(splice.at, splice.insert)
  }, titleOrigin)
}

/**
 * The smallest splice that makes a title of another; undefined where nothing differs. Line breaks
 * become spaces: a title is one line. What nobody sees stays out.
 */
export function titleSplice(from: string, next: string): TitleSplice | undefined {
  const to = visibleText(next, { growing: true }).replace(/\n+/g, ' ')
  if (from === to) return undefined
  let start = 0
  while (start < from.length && start < to.length && from[start] === to[start]) start++
  let end = 0
  while (
    end < from.length - start &&
    end < to.length - start &&
    from[from.length - 1 - end] === to[to.length - 1 - end]
  )
    end++
  // Yjs turns a surrogate pair that is cut into two replacement characters: take whole characters.
  if (/[\ud800-\udbff]/.test(to.charAt(start - 1))) start--
  if (end > 0 && /[\udc00-\udfff]/.test(to.charAt(to.length - end))) end--
  return {
    at: start,
    remove: from.length - end - start,
    insert: to.slice(start, to.length - end),
  }
}
