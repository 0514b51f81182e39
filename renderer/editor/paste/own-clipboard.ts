import { toHtml } from 'hast-util-to-html'
import type { Block } from '../../../shared/notebook/blocks.ts'
import { blockNode } from '../../../shared/report/html-blocks.ts'
import { blocksToText } from '../../../shared/report/to-text.ts'
import type { Clipboard } from '../reading/clipboard.ts'

/** The kind of what Sotto itself writes to a clipboard: blocks as JSON, and nothing of where they were. */
export const ownKind = 'application/x-sotto-blocks'

/** Writes blocks to a clipboard: as they are for Sotto, as HTML and as plain text for others. */
export function writeBlocks(data: DataTransfer, blocks: readonly Block[]): void {
  data.setData(ownKind, JSON.stringify(blocks))
  const words = { language: '', contents: '', done: '', open: '' }
  const children = blocks.map((block) => blockNode(block, 0, words))
  data.setData('text/html', toHtml({ type: 'root', children }))
  data.setData('text/plain', blocksToText(blocks))
}

/** What is offered of one thing; to be taken while the event lasts, after which a browser gives nothing. */
export function takeClipboard(data: DataTransfer): Clipboard {
  return {
    own: data.getData(ownKind),
    html: data.getData('text/html'),
    plain: data.getData('text/plain'),
    files: data.files?.length ?? 0,
  }
}
