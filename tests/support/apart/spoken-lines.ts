import type { Block, Inline, List } from '../../../shared/notebook/blocks.ts'

/** A line of a body, for judging what became of it. */
export interface SpokenLine {
  /** `paragraph`, `h1`…, `quote`, `bullet`, `number`, `check`, `caption`, `cell`, `rule`. */
  readonly kind: string
  readonly text: string
  readonly runs: readonly { readonly text: string; readonly bold: boolean; readonly url: string }[]
}

/** What blocks say, line by line, in reading order; soft breaks stay in their line. */
export function spokenLines(blocks: readonly Block[]): readonly SpokenLine[] {
  return blocks.flatMap((block): SpokenLine[] => {
    if (block.kind === 'rule') return [line('rule', [])]
    if (block.kind === 'list') return listLines(block)
    if (block.kind === 'table') {
      const caption = block.caption.length > 0 ? [line('caption', block.caption)] : []
      return [...caption, ...block.rows.flat().map((cell) => line('cell', cell))]
    }
    return [line(block.kind === 'heading' ? `h${block.level}` : block.kind, block.content)]
  })
}

/** The same as text, a line each. */
export function spokenText(blocks: readonly Block[]): string {
  return spokenLines(blocks)
    .map(({ text }) => text)
    .join('\n')
}

function listLines(list: List): SpokenLine[] {
  return list.items.flatMap((item) => [
    line(list.style, item.content),
    ...item.children.flatMap(listLines),
  ])
}

function line(kind: string, content: readonly Inline[]): SpokenLine {
  const runs = content.flatMap((inline) => runsOf(inline, ''))
  return { kind, runs, text: runs.map((run) => run.text).join('') }
}

function runsOf(inline: Inline, url: string): SpokenLine['runs'] {
  if (inline.kind === 'unknown') return []
  if (inline.kind === 'linebreak') return [{ text: '\n', bold: false, url }]
  if (inline.kind === 'link') return inline.content.flatMap((one) => runsOf(one, inline.url))
  return [{ text: inline.text, bold: inline.marks.includes('bold'), url }]
}
