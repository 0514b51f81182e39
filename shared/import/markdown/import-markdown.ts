import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import type { Block, Inline } from '../../notebook/blocks.ts'
import { inlineInLink } from '../../notebook/inline-in-link.ts'
import { visibleText } from '../../notebook/visible/visible-text.ts'
import { type ReadHtml, readHtml } from '../html/read-html.ts'
import type { LeftOut } from '../left-out.ts'
import { type ImportedParts, partsOf } from '../sections.ts'
import { withoutTerminalSigns } from '../terminal-signs.ts'
import { TooMuchError } from '../too-much.ts'
import { withBoundedSigns, withSigns } from './bounded-signs.ts'
import { plainMarkdown } from './dialect.ts'
import { withoutFrontMatter } from './front-matter.ts'
import { markdownToHtml } from './to-html.ts'

/** The longest Markdown text that is read, in UTF-16 units; a book is about a million. */
export const maxMarkdownLength = 4_000_000

/** Lists and quotes in one another, deeper than any text: the parser would take minutes over them. */
const nestsWithoutEnd = /^(?:[ \t]{600}|(?:(?:>[ \t]*)*(?:[*+-]|\d{1,9}[.)])[ \t]+){600})/m

type ImportedMarkdown =
  | ({ readonly ok: true; readonly leftOut: LeftOut } & ImportedParts)
  /** `too-long`: over {@link maxMarkdownLength}; `too-much`: nested without end. */
  | { readonly ok: false; readonly code: 'too-long' | 'too-much' }

interface ImportOptions {
  /** The level of the headings that begin a section; see `partsOf`. */
  readonly sectionLevel?: number
}

/**
 * Reads Markdown (CommonMark, GFM, what pads write) as sections: the other way of `reportToMarkdown`,
 * and the way in for notes from elsewhere. A heading begins a section, and so does a rule (`---`), an
 * untitled one; a rule of underscores (`___`) is one within its section. Nothing that has words is left
 * out; pictures give their description, HTML its words; comments in HTML are dropped, and so is what
 * no reader sees, and what a file says about itself, but its title. Never throws.
 */
export function importMarkdown(text: string, options: ImportOptions = {}): ImportedMarkdown {
  const read = markdownBlocks(text)
  if (!read.ok) return read
  const { blocks, breaks, leftOut } = read
  const parts = partsOf(blocks, { ...options, breaks })
  return { ok: true, ...parts, title: parts.title || read.title, leftOut }
}

/** Markdown as blocks that are in no sections. */
type MarkdownBlocks =
  | (Pick<ReadHtml, 'blocks' | 'breaks' | 'leftOut'> & {
      readonly ok: true
      /** What its front matter calls it, or ''. */
      readonly title: string
    })
  | { readonly ok: false; readonly code: 'too-long' | 'too-much' }

/** The same as one text: what {@link importMarkdown} cuts into sections. Never throws. */
export function markdownBlocks(text: string): MarkdownBlocks {
  if (text.length > maxMarkdownLength) return { ok: false, code: 'too-long' }
  const { body, title, hasData } = withoutFrontMatter(visibleText(withoutTerminalSigns(text)))
  const plain = plainMarkdown(body)
  if (nestsWithoutEnd.test(plain)) return { ok: false, code: 'too-much' }
  const source = withBoundedSigns(plain)
  try {
    const root = fromMarkdown(source, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
    const { blocks, breaks, leftOut } = readHtml(withSigns(markdownToHtml(root, source)))
    return {
      ...{ ok: true, blocks: withCaptions(blocks), breaks, title },
      leftOut: hasData ? { ...leftOut, fileData: 1 } : leftOut,
    }
  } catch (error) {
    // Quotes in quotes: the parser calls itself for each.
    const isDeep = error instanceof TooMuchError || error instanceof RangeError
    if (isDeep) return { ok: false, code: 'too-much' }
    throw error
  }
}

/** Markdown has no captions: a paragraph in italics right above a table is one, as a report writes them. */
function withCaptions(blocks: readonly Block[]): readonly Block[] {
  const captioned: Block[] = []
  for (const block of blocks) {
    const before = captioned.at(-1)
    if (block.kind === 'table' && before?.kind === 'paragraph' && isItalic(before.content)) {
      captioned[captioned.length - 1] = { ...block, caption: before.content.map(upright) }
    } else captioned.push(block)
  }
  return captioned
}

function isItalic(content: readonly Inline[]): boolean {
  const runs = content.flatMap(inlineInLink)
  const words = runs.filter((run) => run.kind === 'text' && run.text.trim() !== '')
  return (
    words.length > 0 && words.every((run) => run.kind === 'text' && run.marks.includes('italic'))
  )
}

function upright<T extends Inline>(inline: T): T {
  if (inline.kind === 'link') return { ...inline, content: inline.content.map(upright) }
  if (inline.kind !== 'text') return inline
  return { ...inline, marks: inline.marks.filter((mark) => mark !== 'italic') }
}
