import { linesOf } from './block-lines.ts'
import type { Block, Inline } from './blocks.ts'
import { inlinesText } from './blocks-text.ts'
import type { Section } from './notebook.ts'

/** What is looked for. Nothing is found of no words. */
export interface Sought {
  readonly words: string
  /** Only in the same capitals. */
  readonly sameCase?: boolean
  /** Only where no letter and no figure stands beside it. */
  readonly whole?: boolean
}

/** Where it stands in a text, in UTF-16 units. */
interface Place {
  readonly at: number
  readonly length: number
}

/** Where it stands in a text, from its start on; places do not overlap. */
export function placesIn(text: string, { words, sameCase, whole }: Sought): readonly Place[] {
  if (words === '') return []
  const escaped = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const pattern = whole ? `(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])` : escaped
  return [...text.matchAll(new RegExp(pattern, sameCase ? 'gu' : 'giu'))].map((match) => ({
    at: match.index,
    length: match[0].length,
  }))
}

/** How often it stands in a section's title and in its text. */
interface FoundIn {
  readonly title: number
  readonly body: number
}

/** Looks through a section as it is shown; words that are cut by a link or a line break are not found. */
export function findIn(section: Pick<Section, 'title' | 'blocks'>, sought: Sought): FoundIn {
  let body = 0
  for (const passage of passagesOf(section.blocks)) body += placesIn(passage, sought).length
  return { title: placesIn(section.title, sought).length, body }
}

/** The words of blocks between links, line breaks and what has no words, in the order in which they are read. */
function passagesOf(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block) => linesOf(block).flatMap(passagesIn))
}

function passagesIn(inlines: readonly Inline[]): readonly string[] {
  const found: string[] = []
  let open = ''
  const close = () => {
    if (open !== '') found.push(open)
    open = ''
  }
  for (const inline of inlines) {
    if (inline.kind === 'text') open += inline.text
    else {
      close()
      if (inline.kind === 'link') found.push(...inlinesText(inline.content).split('\n'))
    }
  }
  close()
  return found.filter((text) => text !== '')
}
