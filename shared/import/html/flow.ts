import type { Block, List } from '../../notebook/blocks.ts'
import { type ListLine, listsOfLines } from '../../notebook/list-lines.ts'

/** An item of a list as a line: what is nested is deeper, and follows. */
export interface ItemLine extends ListLine {
  readonly kind: 'item'
  /** The number that a reader of the source saw, in numbered lists. */
  readonly number?: number
}

/** What stands one after another on a page: blocks, with lists still as lines. */
export type Flow = Exclude<Block, List> | ItemLine

/** A box that was typed, or drawn by a program that has no boxes to tick. */
const typedBox = /^([☐☑☒])\s+/u

/** Lines side by side as lists, which Word and others only say line by line. */
export function blocksOfFlow(flow: readonly Flow[]): readonly Block[] {
  const blocks: Block[] = []
  let lines: ItemLine[] = []
  const end = () => {
    blocks.push(...listsOfLines(lines.map(withBox).map(asLine)))
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
  if (line.style !== 'bullet' || first?.kind !== 'text' || !typedBox.test(first.text)) return line
  const text = first.text.replace(typedBox, '')
  return {
    ...line,
    style: 'check',
    checked: !first.text.startsWith('☐'),
    content: text === '' ? rest : [{ ...first, text }, ...rest],
  }
}
