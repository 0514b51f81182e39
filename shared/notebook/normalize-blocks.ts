import {
  type Block,
  type Inline,
  type LineBreak,
  type LinkInline,
  type List,
  maxTableCells,
  type Table,
  type TextRun,
} from './blocks.ts'
import { linesOfLists, listsOfLines } from './list-lines.ts'
import { tableAsParagraphs } from './table-rows.ts'

/**
 * The canonical form of blocks: neighbouring runs with the same marks joined, empty runs, empty
 * links and empty lists dropped, lists of one style that stand side by side one, lists no deeper than
 * they can be, rows of a table of one length, trailing line breaks kept (a reader sees them). Two
 * documents that look the same have the same canonical blocks however their text is split (rule D2).
 */
export function normalizeBlocks(blocks: readonly Block[]): readonly Block[] {
  const normal: Block[] = []
  let lists: List[] = []
  const flush = () => {
    normal.push(...normalizeLists(lists))
    lists = []
  }
  for (const block of blocks) {
    if (block.kind === 'list') {
      lists.push(block)
      continue
    }
    flush()
    if (block.kind === 'table') normal.push(...normalizeTable(block))
    else if (block.kind === 'rule') normal.push(block)
    else normal.push({ ...block, content: normalizeInlines(block.content) })
  }
  flush()
  return normal
}

function normalizeLists(lists: readonly List[]): readonly List[] {
  const lines = linesOfLists(lists)
  return listsOfLines(lines.map((line) => ({ ...line, content: normalizeInlines(line.content) })))
}

function normalizeTable(table: Table): readonly Block[] {
  const caption = normalizeInlines(table.caption)
  const rows = table.rows.map((row) => row.map(normalizeInlines))
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0)
  if (columns === 0 || columns * rows.length > maxTableCells) {
    return tableAsParagraphs({ caption, rows: columns === 0 ? [] : rows })
  }
  const empty = (length: number) => Array.from({ length }, (): readonly Inline[] => [])
  const even = rows.map((row) => [...row, ...empty(columns - row.length)])
  return [{ kind: 'table', caption, rows: even }]
}

function normalizeInlines(inlines: readonly Inline[]): readonly Inline[] {
  const normal: Inline[] = []
  /** The content of the last link, to which neighbours of one address add theirs: joined once, as they may be many. */
  let open: LinkInline['content'][number][] = []
  const close = () => {
    const last = normal.at(-1)
    if (last?.kind === 'link') normal[normal.length - 1] = { ...last, content: joinRuns(open) }
  }
  for (const inline of inlines) {
    if (inline.kind !== 'link') {
      close()
      normal.push(inline)
      continue
    }
    const content = joinRuns(inline.content)
    if (content.length === 0) continue
    const last = normal.at(-1)
    if (last?.kind === 'link' && last.url === inline.url) open.push(...content)
    else {
      close()
      open = [...content]
      normal.push(inline)
    }
  }
  close()
  return joinRuns(normal)
}

function joinRuns<T extends Inline>(inlines: readonly (T | TextRun | LineBreak)[]) {
  const joined: (T | TextRun | LineBreak)[] = []
  for (const inline of inlines) {
    const last = joined.at(-1)
    if (inline.kind !== 'text') joined.push(inline)
    else if (inline.text === '') continue
    else if (last?.kind === 'text' && sameMarks(last, inline)) {
      joined[joined.length - 1] = { ...last, text: last.text + inline.text }
    } else joined.push(inline)
  }
  return joined
}

function sameMarks(a: TextRun, b: TextRun): boolean {
  return a.marks.length === b.marks.length && a.marks.every((mark, i) => mark === b.marks[i])
}
