import type { LeftOut } from '../../../shared/import/left-out.ts'
import { markdownBlocks } from '../../../shared/import/markdown/import-markdown.ts'
import type { Block } from '../../../shared/notebook/blocks.ts'
import type { Clipboard } from './clipboard.ts'
import { asInSection, pastedHtml } from './html-to-blocks.ts'
import { ownBlocks, textToBlocks } from './pasted-text.ts'

/** What comes in of a clipboard. */
export interface PastedWords {
  readonly blocks: readonly Block[]
  readonly leftOut: LeftOut
  /** It nests or repeats without end: what comes in is its plain text. */
  readonly isTooMuch: boolean
}

/** What a clipboard says: Sotto's own blocks, else its HTML, else its plain text. Total; runs apart from the page. */
export function readClipboard({ own, html, plain }: Clipboard): PastedWords {
  const blocks = ownBlocks(own)
  if (blocks) return { blocks, leftOut: {}, isTooMuch: false }
  const read = html ? pastedHtml(html) : undefined
  // Where all words of the HTML are hidden ones, the plain text is the same words by another way.
  if (read && (read.blocks.length > 0 || read.isHidden)) return read
  const text = plain === '' ? [] : textToBlocks(plain)
  return { blocks: text, leftOut: read?.leftOut ?? {}, isTooMuch: read?.isTooMuch ?? false }
}

/** What Markdown says that came as plain text. Total; runs apart from the page. */
export function readPastedMarkdown(text: string): PastedWords {
  const read = markdownBlocks(text)
  if (!read.ok) return { blocks: textToBlocks(text), leftOut: {}, isTooMuch: true }
  return { blocks: read.blocks.map(asInSection), leftOut: read.leftOut, isTooMuch: false }
}
