import type { Heading, Root, RootContent, ThematicBreak } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import type { Block } from '../notebook/blocks.ts'
import { visibleBlocks } from '../notebook/visible/visible-blocks.ts'
import { visibleText } from '../notebook/visible/visible-text.ts'
import { shownMarkdown } from './hidden/shown-markdown.ts'
import { definitionsOf, readMarkdownBlocks, titleText } from './markdown-blocks.ts'

/** The longest Markdown text that is read, in UTF-16 units; a book is about a million. */
export const maxMarkdownLength = 4_000_000

/** A section that Markdown describes. It comes in off the record (rule D6). */
export interface ImportedSection {
  readonly title: string
  readonly blocks: readonly Block[]
}

/** Sections under one heading; without one where the text has none above its sections. */
export interface ImportedPart {
  readonly heading?: string
  readonly sections: readonly ImportedSection[]
}

export type ImportedMarkdown =
  | {
      readonly ok: true
      readonly title: string
      /** A line in italics right under the title: a report's date. */
      readonly subtitle: string
      readonly parts: readonly ImportedPart[]
    }
  /** `too-long`: over {@link maxMarkdownLength}. */
  | { readonly ok: false; readonly code: 'too-long' }

export interface ImportOptions {
  /**
   * The level of the headings that begin a section, 1 to 6. Undefined: the highest below a title
   * that stands alone at the top; one deeper where each of these is followed by a deeper one at
   * once, because then they are headings over sections.
   */
  readonly sectionLevel?: number
}

/**
 * Reads Markdown (CommonMark and GFM) as sections: the other way of `reportToMarkdown`, and the way
 * in for notes from elsewhere. A heading begins a section, and so does a rule (`---`), an untitled
 * one; a rule of underscores (`___`) is one within its section. Nothing that has words is left out;
 * pictures give their description, HTML its words; comments in HTML are dropped,
 * and so is what no reader sees. Never throws.
 */
export function importMarkdown(text: string, options: ImportOptions = {}): ImportedMarkdown {
  if (text.length > maxMarkdownLength) return { ok: false, code: 'too-long' }
  const source = visibleText(text)
  const root = shownMarkdown(
    fromMarkdown(source, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }),
  )
  const title = standsAlone(root)
  const subtitle = title && subtitleIn(root.children[1])
  const nodes = root.children.slice(title ? (subtitle ? 2 : 1) : 0)
  const level = options.sectionLevel ?? sectionLevel(nodes)
  return {
    ok: true,
    title: title ? titleText(title) : '',
    subtitle: subtitle ?? '',
    parts: partsOf(nodes, level, definitionsOf(root), source),
  }
}

/** The one heading of level 1, if it is what the text begins with. */
function standsAlone(root: Root): Heading | undefined {
  const [first] = root.children
  const alone = root.children.filter((node) => isHeading(node) && node.depth === 1).length === 1
  return alone && isHeading(first) && first.depth === 1 ? first : undefined
}

function subtitleIn(node: RootContent | undefined): string | undefined {
  if (node?.type !== 'paragraph' || node.children.length !== 1) return undefined
  return node.children[0]?.type === 'emphasis' ? titleText(node) : undefined
}

function sectionLevel(nodes: readonly RootContent[]): number {
  const headings = nodes.filter(isHeading)
  const top = Math.min(6, ...headings.map((heading) => heading.depth))
  const over = nodes.every((node, i) => {
    if (!isHeading(node) || node.depth !== top) return true
    const next = nodes[i + 1]
    return isHeading(next) && next.depth === top + 1
  })
  return headings.length > 0 && over ? Math.min(6, top + 1) : top
}

type Definitions = ReturnType<typeof definitionsOf>

function partsOf(
  nodes: readonly RootContent[],
  level: number,
  definitions: Definitions,
  source: string,
) {
  const parts: { heading?: string; sections: ImportedSection[] }[] = []
  let title = ''
  let body: RootContent[] = []
  const endSection = () => {
    const blocks = visibleBlocks(readMarkdownBlocks(body, level, definitions))
    body = []
    if (title === '' && blocks.length === 0) return
    if (parts.length === 0) parts.push({ sections: [] })
    parts.at(-1)?.sections.push({ title, blocks })
  }
  for (const node of nodes) {
    if (isHeading(node) && node.depth <= level) {
      endSection()
      title = ''
      if (node.depth === level) title = titleText(node)
      else parts.push({ heading: titleText(node), sections: [] })
    } else if (node.type === 'thematicBreak' && !isWithin(node, source)) {
      endSection()
      title = ''
    } else body.push(node)
  }
  endSection()
  return parts
}

/** How a report tells a rule within a section from one between two. */
function isWithin({ position }: ThematicBreak, source: string): boolean {
  return source[position?.start.offset ?? -1] === '_'
}

function isHeading(node: RootContent | undefined): node is Heading {
  return node?.type === 'heading'
}
