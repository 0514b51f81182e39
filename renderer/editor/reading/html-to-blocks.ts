import { readHtml } from '../../../shared/import/html/read-html.ts'
import type { LeftOut } from '../../../shared/import/left-out.ts'
import { TooMuchError } from '../../../shared/import/too-much.ts'
import type { Block } from '../../../shared/notebook/blocks.ts'
import { visibleBlocks } from '../../../shared/notebook/visible/visible-blocks.ts'

/** Three levels are enough within a section; deeper ones come in as the third. */
const deepestHeading = 3

/** What is on the clipboard as HTML. */
interface PastedHtml {
  readonly blocks: readonly Block[]
  readonly leftOut: LeftOut
  /** Whether it has words and all of them are hidden ones. */
  readonly isHidden: boolean
  /** It nests or repeats without end, and was not read. */
  readonly isTooMuch: boolean
}

/** What HTML from elsewhere says, by the one reading of HTML, as what a section can hold. */
export function pastedHtml(html: string): PastedHtml {
  try {
    const { blocks, leftOut, holdsWords } = readHtml(html)
    const own = visibleBlocks(blocks.map(asInSection))
    return { blocks: own, leftOut, isHidden: own.length === 0 && holdsWords, isTooMuch: false }
  } catch (error) {
    if (!(error instanceof TooMuchError)) throw error
    return { blocks: [], leftOut: {}, isHidden: false, isTooMuch: true }
  }
}

/** The blocks of {@link pastedHtml} alone. */
export function htmlToBlocks(html: string): readonly Block[] {
  return pastedHtml(html).blocks
}

/** A block as deep as headings go within a section. */
export function asInSection(block: Block): Block {
  if (block.kind !== 'heading' || block.level <= deepestHeading) return block
  return { ...block, level: deepestHeading }
}
