import { toHtml } from 'hast-util-to-html'
import { parseBlocks } from '../../../shared/notebook/block-schema.ts'
import type { Block } from '../../../shared/notebook/blocks.ts'
import { visibleBlocks } from '../../../shared/notebook/visible/visible-blocks.ts'
import { blockNode } from '../../../shared/report/html-blocks.ts'
import { blocksToText } from '../../../shared/report/to-text.ts'

/** The kind of what Sotto itself writes to a clipboard: blocks as JSON, and nothing of where they were. */
export const ownKind = 'application/x-sotto-blocks'
/** More than this is no piece of notes. */
const mostLetters = 20_000_000

/** Writes blocks to a clipboard: as they are for Sotto, as HTML and as plain text for others. */
export function writeBlocks(data: DataTransfer, blocks: readonly Block[]): void {
  data.setData(ownKind, JSON.stringify(blocks))
  const words = { language: '', contents: '', done: '', open: '' }
  const children = blocks.map((block) => blockNode(block, 0, words))
  data.setData('text/html', toHtml({ type: 'root', children }))
  data.setData('text/plain', blocksToText(blocks))
}

/** The blocks that Sotto wrote to a clipboard; any page may say so, and is believed no more than others. */
export function readBlocks(data: DataTransfer): readonly Block[] | undefined {
  const json = data.getData(ownKind)
  if (!json || json.length > mostLetters) return undefined
  const blocks = parseBlocks(json)
  return blocks && visibleBlocks(blocks)
}
