import type { Element, ParentNode } from 'domhandler'
import { type Block, type Inline, safeUrl, type TextMark } from '../../notebook/blocks.ts'
import type { Flow } from './flow.ts'
import { marksWithin, type Space, spaceWithin } from './meaning.ts'
import type { StyleOf } from './style-sheet.ts'
import { attr } from './tree.ts'

/** What holds for the letters within an element. */
export interface Context {
  readonly marks: ReadonlySet<TextMark>
  readonly url: string | undefined
  readonly space: Space
  readonly depth: number
  /** How deep the lists within are nested. */
  readonly indent: number
  /** Within an item or a cell, where no heading begins a section. */
  readonly isPart: boolean
  /** Boxes to tick are read as the items' own. */
  readonly hasBoxes: boolean
}

/** Around the whole page. */
export const outermost: Context = {
  marks: new Set(),
  url: undefined,
  space: 'one',
  depth: 0,
  indent: 0,
  isPart: false,
  hasBoxes: false,
}

/** What loose words become. */
export type Wrap = (content: readonly Inline[]) => Flow

/** Words in no other kind of block. */
export const asParagraph: Wrap = (content) => ({ kind: 'paragraph', content })

/** What is known of a tree beside its nodes. */
export interface TreeInfo {
  readonly styleOf: StyleOf
  /** The note of each reference; it goes in before the next heading. */
  readonly notes: ReadonlyMap<Element, Element>
  /** The rules that part sections, not only paragraphs; filled while reading. */
  readonly breaks: Set<Block>
}

/** The reading of one tree. */
export interface HtmlReading extends TreeInfo {
  /** Notes that were referred to and are not read yet, and all that were. */
  readonly waiting: Element[]
  readonly noted: Set<Element>
  /** What stands within an element; words that stand loose in it are wrapped. */
  readonly flowIn: (parent: ParentNode, context: Context, wrap: Wrap) => Flow[]
}

/** What holds within an element. */
export function enter(element: Element, style: ReturnType<StyleOf>, context: Context): Context {
  const href = element.name === 'a' ? safeUrl(attr(element, 'href')) : undefined
  const url = href ?? context.url
  return {
    ...context,
    marks: marksWithin(element, style, context.marks, url !== undefined),
    url,
    space: spaceWithin(element, style, context.space),
    depth: context.depth + 1,
  }
}
