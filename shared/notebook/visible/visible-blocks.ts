import type { Block, Inline, LineBreak, List, TextRun } from '../blocks.ts'
import { inlinesText } from '../blocks-text.ts'
import { normalizeBlocks } from '../normalize-blocks.ts'
import { replaced, type Unseen, unseenIn } from './visible-text.ts'
import { visibleUrl } from './visible-url.ts'

/**
 * Blocks as a reader sees them, their words by {@link unseenIn} and their addresses by
 * {@link visibleUrl}. A block is looked at as one text, whatever formats and links cut it.
 */
export function visibleBlocks(blocks: readonly Block[]): readonly Block[] {
  return normalizeBlocks(blocks.map(visibleBlock))
}

function visibleBlock(block: Block): Block {
  return block.kind === 'list'
    ? visibleList(block)
    : { ...block, content: visibleInlines(block.content) }
}

function visibleList(list: List): List {
  return {
    ...list,
    items: list.items.map((item) => ({
      ...item,
      content: visibleInlines(item.content),
      children: item.children.map(visibleList),
    })),
  }
}

function visibleInlines(inlines: readonly Inline[]): readonly Inline[] {
  const unseen = unseenIn(inlinesText(inlines))
  const plain = inlines.every((inline) => inline.kind !== 'link')
  if (unseen.length === 0 && plain) return inlines
  const cut = cutter(unseen)
  return inlines.flatMap((inline): readonly Inline[] => {
    if (inline.kind !== 'link') return [cut(inline)]
    const content = inline.content.map(cut)
    const url = visibleUrl(inline.url)
    return url === undefined ? content : [{ ...inline, url, content }]
  })
}

/** Takes out of each run in turn what is not seen in it; a run is never cut within a sign. */
function cutter(unseen: readonly Unseen[]) {
  let at = 0
  let next = 0
  return <T extends TextRun | LineBreak>(inline: T): T => {
    if (inline.kind === 'linebreak') {
      at += 1
      return inline
    }
    const from = at
    at += inline.text.length
    const own: Unseen[] = []
    for (let one = unseen[next]; one && one.start < at; one = unseen[++next]) {
      own.push({ ...one, start: one.start - from, end: one.end - from })
    }
    return own.length > 0 ? { ...inline, text: replaced(inline.text, own) } : inline
  }
}
