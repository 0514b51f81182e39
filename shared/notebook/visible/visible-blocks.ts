import { linesOf } from '../block-lines.ts'
import type { Block, Inline, LineBreak, TextRun } from '../blocks.ts'
import { inlinesText } from '../blocks-text.ts'
import { changeLines } from '../change-lines.ts'
import { normalizeBlocks } from '../normalize-blocks.ts'
import { splitLines } from '../split-lines.ts'
import { hiddenIn, maxTurns, replaced, type Unseen, unseenIn } from './visible-text.ts'
import { visibleUrl } from './visible-url.ts'

/**
 * Blocks as a reader sees them, their words by {@link unseenIn} and their addresses by
 * {@link visibleUrl}. A block is looked at as one text, whatever formats and links cut it.
 */
export function visibleBlocks(blocks: readonly Block[]): readonly Block[] {
  return normalizeBlocks(blocks.map((block) => changeLines(block, visibleInlines)))
}

/** Whether there is anything in the words of blocks that nobody sees. */
export function holdUnseen(blocks: readonly Block[]): boolean {
  return blocks.flatMap(linesOf).some((line) => unseenByRun(line).size > 0)
}

/** The runs of one block that hold what nobody sees, with where in them ({@link hiddenIn}). */
export function unseenByRun(content: readonly Inline[]): ReadonlyMap<TextRun, readonly Unseen[]> {
  return byRun(content, hiddenIn(inlinesText(content)))
}

function visibleInlines(content: readonly Inline[]): readonly Inline[] {
  let visible = seenOnce(content)
  // As in `visibleText`: what stood only for a neighbour goes after it.
  for (let turn = 1; turn < maxTurns && unseenIn(inlinesText(visible)).length > 0; turn++) {
    visible = seenOnce(visible)
  }
  return visible
}

function seenOnce(content: readonly Inline[]): readonly Inline[] {
  const unseen = byRun(content, unseenIn(inlinesText(content)))
  const visible = <T extends Inline>(inline: T): readonly (T | TextRun | LineBreak)[] => {
    const own = inline.kind === 'text' && unseen.get(inline)
    return own ? splitLines({ ...inline, text: replaced(inline.text, own) }) : [inline]
  }
  return content.flatMap((inline): readonly Inline[] => {
    if (inline.kind !== 'link') return visible(inline)
    const words = inline.content.flatMap(visible)
    const url = visibleUrl(inline.url)
    return url === undefined ? words : [{ ...inline, url, content: words }]
  })
}

/** Places in a block's text by the run that they stand in; a sign is never cut. */
function byRun(content: readonly Inline[], unseen: readonly Unseen[]) {
  const runs = new Map<TextRun, readonly Unseen[]>()
  if (unseen.length === 0) return runs
  let from = 0
  let next = 0
  const flat = content.flatMap((one): readonly Inline[] =>
    one.kind === 'link' ? one.content : [one],
  )
  for (const inline of flat) {
    const end = from + inlinesText([inline]).length
    const own: Unseen[] = []
    for (let one = unseen[next]; one && one.start < end; one = unseen[++next]) {
      own.push({ ...one, start: one.start - from, end: one.end - from })
    }
    if (inline.kind === 'text' && own.length > 0) runs.set(inline, own)
    from = end
  }
  return runs
}
