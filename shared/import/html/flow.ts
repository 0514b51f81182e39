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

/** A box that was typed, or drawn by a program that has no boxes to tick. */
const typedBox = /^([☐☑☒])\s+/u

/** Lines side by side as lists, which Word and others only say line by line. */
export function blocksOfFlow(flow: readonly Flow[]): readonly Block[] {
  const blocks: Block[] = []
  let lines: ItemLine[] = []
  const end = () => {
    blocks.push(...listsOfLines(withBoxes(lines).map(asLine)))
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

function asLine({ style, indent, content, checked }: ItemLine): ListLine {
  return { style, indent, content, ...(style === 'check' ? { checked: checked === true } : {}) }
}

/** A list of which every line begins with a box is one of things to do. */
function withBoxes(lines: readonly ItemLine[]): readonly ItemLine[] {
  if (lines.length === 0 || !lines.every(({ content }) => typedBox.test(firstText(content)))) {
    return lines
  }
  return lines.map((line): ItemLine => {
    const [first, ...rest] = line.content
    if (first?.kind !== 'text') return line
    const text = first.text.replace(typedBox, '')
    return {
      ...line,
      style: 'check',
      checked: !first.text.startsWith('☐'),
      content: text === '' ? rest : [{ ...first, text }, ...rest],
    }
  })
}

function firstText([first]: readonly Inline[]): string {
  return first?.kind === 'text' ? first.text : ''
}
