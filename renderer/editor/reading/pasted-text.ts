import { withoutTerminalSigns } from '../../../shared/import/terminal-signs.ts'
import { parseBlocks } from '../../../shared/notebook/block-schema.ts'
import type { Block } from '../../../shared/notebook/blocks.ts'
import { visibleBlocks } from '../../../shared/notebook/visible/visible-blocks.ts'
import { visibleText } from '../../../shared/notebook/visible/visible-text.ts'

/** More than this (UTF-16 units) is no piece of notes. */
const mostLetters = 20_000_000

/** The blocks that Sotto wrote to a clipboard; any page may say so, and is believed no more than others. */
export function ownBlocks(json: string): readonly Block[] | undefined {
  if (!json || json.length > mostLetters) return undefined
  const blocks = parseBlocks(json)
  return blocks && visibleBlocks(blocks)
}

/** Each line of plain text as a paragraph. */
export function textToBlocks(text: string): readonly Block[] {
  const lines = visibleText(withoutTerminalSigns(text)).split('\n')
  // Most programs end what they copy with a line break that nobody meant.
  if (lines.length > 1 && lines.at(-1) === '') lines.pop()
  return lines.map((line) => ({
    kind: 'paragraph',
    content: line ? [{ kind: 'text', text: line, marks: [] }] : [],
  }))
}
