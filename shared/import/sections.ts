import type { Block, Heading, HeadingLevel } from '../notebook/blocks.ts'
import { hasWords, inlinesText } from '../notebook/blocks-text.ts'
import { visibleBlocks } from '../notebook/visible/visible-blocks.ts'
import { visibleLine } from '../notebook/visible/visible-text.ts'

/** A section that a text from elsewhere describes. It comes in off the record (rule D6). */
export interface ImportedSection {
  readonly title: string
  readonly blocks: readonly Block[]
}

/** Sections under one heading; without one where the text has none above its sections. */
interface ImportedPart {
  readonly heading?: string
  readonly sections: readonly ImportedSection[]
}

/** A text as its sections. */
export interface ImportedParts {
  readonly title: string
  /** A line in italics right under the title: a report's date. */
  readonly subtitle: string
  readonly parts: readonly ImportedPart[]
}

interface PartsOptions {
  /**
   * The level of the headings that begin a section, 1 to 6. Undefined: the highest below a title
   * that stands alone at the top; one deeper where each of these is followed by a deeper one at
   * once, because then they are headings over sections.
   */
  readonly sectionLevel?: number
  /** The rules among the blocks that part sections. */
  readonly breaks?: ReadonlySet<Block>
}

/** Blocks as sections: a heading begins one, and so does a rule that parts sections, an untitled one. */
export function partsOf(
  blocks: readonly Block[],
  { sectionLevel, breaks = new Set() }: PartsOptions = {},
): ImportedParts {
  const title = standsAlone(blocks)
  const subtitle = title ? subtitleIn(blocks[1]) : undefined
  const rest = blocks.slice(title ? (subtitle ? 2 : 1) : 0)
  const level = sectionLevel ?? levelOf(rest)
  return {
    title: title ? titleOf(title) : '',
    subtitle: subtitle ?? '',
    parts: cut(rest, level, breaks),
  }
}

/** The same as one row of sections: the title of the whole, and headings over sections, are sections too. */
export function sectionsOfParts({
  title,
  subtitle,
  parts,
}: ImportedParts): readonly ImportedSection[] {
  const sections = parts.flatMap((part) => [
    ...(part.heading ? [{ title: part.heading, blocks: [] }] : []),
    ...part.sections,
  ])
  if (!title) return sections
  const [first, ...rest] = sections
  const under: readonly Block[] = subtitle
    ? [{ kind: 'paragraph', content: [{ kind: 'text', text: subtitle, marks: [] }] }]
    : []
  // A title with text right under it is the title of that.
  return first?.title === ''
    ? [{ title, blocks: [...under, ...first.blocks] }, ...rest]
    : [{ title, blocks: under }, ...sections]
}

/** The one heading of level 1, if it is what the text begins with. */
function standsAlone(blocks: readonly Block[]): Heading | undefined {
  const [first] = blocks
  const alone = blocks.filter((block) => isHeading(block) && block.level === 1).length === 1
  return alone && isHeading(first) && first.level === 1 ? first : undefined
}

function subtitleIn(block: Block | undefined): string | undefined {
  if (block?.kind !== 'paragraph' || block.content.length === 0) return undefined
  const isItalic = block.content.every(
    (run) => run.kind === 'text' && (run.marks.includes('italic') || run.text.trim() === ''),
  )
  return isItalic ? visibleLine(inlinesText(block.content)) : undefined
}

function levelOf(blocks: readonly Block[]): number {
  const headings = blocks.filter(isHeading)
  const top = Math.min(6, ...headings.map((heading) => heading.level))
  const isOver = blocks.every((block, i) => {
    if (!isHeading(block) || block.level !== top) return true
    const next = blocks[i + 1]
    return isHeading(next) && next.level === top + 1
  })
  return headings.length > 0 && isOver ? Math.min(6, top + 1) : top
}

function cut(blocks: readonly Block[], level: number, breaks: ReadonlySet<Block>) {
  const parts: { heading?: string; sections: ImportedSection[] }[] = []
  let title = ''
  let body: Block[] = []
  const endSection = () => {
    const own = visibleBlocks(body)
    body = []
    if (title === '' && !own.some(isSomething)) return
    if (parts.length === 0) parts.push({ sections: [] })
    parts.at(-1)?.sections.push({ title, blocks: own })
  }
  for (const block of blocks) {
    if (isHeading(block) && block.level <= level && inlinesText(block.content).trim() !== '') {
      endSection()
      title = ''
      if (block.level === level) title = titleOf(block)
      else parts.push({ heading: titleOf(block), sections: [] })
    } else if (breaks.has(block)) {
      endSection()
      title = ''
    } else body.push(isHeading(block) ? deeper(block, level) : block)
  }
  endSection()
  return parts
}

/** A heading inside a section counts from the section's own. */
function deeper(heading: Heading, level: number): Heading {
  const inner = Math.min(6, Math.max(1, heading.level - level)) as HeadingLevel
  return { ...heading, level: inner }
}

function isSomething(block: Block): boolean {
  return block.kind === 'rule' || hasWords(block)
}

function titleOf(heading: Heading): string {
  return visibleLine(inlinesText(heading.content))
}

function isHeading(block: Block | undefined): block is Heading {
  return block?.kind === 'heading'
}
