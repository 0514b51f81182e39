import type { Document } from 'domhandler'
import type { Block } from '../../notebook/blocks.ts'
import { visibleBlocks } from '../../notebook/visible/visible-blocks.ts'
import { type LeftOut, LeftOutCount } from '../left-out.ts'
import { takeNotes } from './notes.ts'
import { parseHtml } from './parse-html.ts'
import { readTree } from './read-tree.ts'
import { takeRemarks } from './remarks.ts'
import { holdsWords, removeHidden } from './remove-hidden.ts'
import { styleOfPage } from './style-sheet.ts'

/** What a page says. */
export interface ReadHtml {
  readonly blocks: readonly Block[]
  /** The rules among the blocks that part sections (Markdown's `---`). */
  readonly breaks: ReadonlySet<Block>
  readonly leftOut: LeftOut
  /** Whether there is any word in it, shown or not. */
  readonly holdsWords: boolean
}

/**
 * What HTML from elsewhere says, as blocks: the words that its page showed, headings, lists with their
 * levels and numbers, quotes, tables, notes, links that may be followed. No styles, no pictures, no
 * remarks, nothing hidden. The one reading for all that comes in. Not yet looked over for signs that
 * nobody sees, so that its blocks can still be told apart: see {@link blocksOfHtml}.
 * @throws TooMuchError
 */
export function readHtml(html: string): ReadHtml {
  return readPage(parseHtml(html))
}

/** The same of a tree that another format's reader made. It is changed. */
export function readPage(page: Document, leftOut = new LeftOutCount()): ReadHtml {
  const words = holdsWords(page)
  const styleOf = styleOfPage(page)
  removeHidden(page, styleOf, leftOut)
  takeRemarks(page, leftOut)
  const notes = takeNotes(page)
  const breaks = new Set<Block>()
  const blocks = readTree(page, { styleOf, notes, breaks })
  return { blocks, breaks, leftOut: leftOut.all, holdsWords: words }
}

/** The blocks of HTML in their canonical form, without any sign that nobody sees. @throws TooMuchError */
export function blocksOfHtml(html: string): readonly Block[] {
  return visibleBlocks(readHtml(html).blocks)
}
