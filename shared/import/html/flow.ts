import type { Block, Inline, List } from '../../notebook/blocks.ts'
import { type ListLine, listsOfLines } from '../../notebook/list-lines.ts'

/** An item of a list as a line: what is nested is deeper, and follows. */
export interface ItemLine extends ListLine {
  readonly kind: 'item'
  /** The number that a reader of the source saw, in numbered lists. */
  readonly number?: number
}

/** What stands one after another on a page: blocks, with lists still as lines. */
export type Flow = Exclude<Block, List> | ItemLine

/** A box that was typed, or drawn by a program that has no boxes to tick, and the space behind it. */
const typedBox = /^[☐☑☒]\s+/u

/** Lines side by side as lists, which Word and others only say line by line. */
export function blocksOfFlow(flow: readonly Flow[]): readonly Block[] {
  const blocks: Block[] = []
  let lines: ItemLine[] = []
  const end = () => {
    for (const list of listsOfLines(lines.map(withBox).map(asLine))) blocks.push(list)
    lines = []
  }
  for (const one of flow) {
    if (one.kind === 'item') lines.push(one)
    else {
      end()
      blocks.push(one)
    }
  }
  end()
  return blocks
}

function asLine({ style, indent, content, checked, number }: ItemLine): ListLine {
  const own = style === 'check' ? { checked: checked === true } : {}
  return { style, indent, content, ...own, ...(number === undefined ? {} : { start: number }) }
}

/** An item with a box for its sign is one of a list of things to do. */
function withBox(line: ItemLine): ItemLine {
  const [first, ...rest] = line.content
  // The space between a box and its words is none of the words.
  if (line.style === 'check' && first?.kind === 'text' && first.text.startsWith(' ')) {
    return { ...line, content: [{ ...first, text: first.text.trimStart() }, ...rest] }
  }
  if (line.style !== 'bullet' || first?.kind !== 'text') return line
  const [second] = rest
  const begin = first.text + (second?.kind === 'text' ? second.text : '')
  const box = typedBox.exec(begin)?.[0]
  if (box === undefined) return line
  const content = withoutStart(line.content, box.length)
  return { ...line, style: 'check', checked: !box.startsWith('☐'), content }
}

/** Content without so many letters at its beginning. */
function withoutStart([first, ...rest]: readonly Inline[], count: number): readonly Inline[] {
  if (first?.kind !== 'text' || count === 0) return first ? [first, ...rest] : []
  if (first.text.length <= count) return withoutStart(rest, count - first.text.length)
  return [{ ...first, text: first.text.slice(count) }, ...rest]
}
