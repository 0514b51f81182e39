import type { Block, Inline, LineBreak, Link, List, ListItem, TextRun } from './blocks.ts'

/**
 * The canonical form of blocks: neighbouring runs with the same marks joined, empty runs, empty
 * links and empty lists dropped, trailing line breaks kept (a reader sees them). Two documents that
 * look the same have the same canonical blocks however their text is split (rule D2).
 */
export function normalizeBlocks(blocks: readonly Block[]): readonly Block[] {
  const normal: Block[] = []
  for (const block of blocks) {
    if (block.kind === 'list') {
      const list = normalizeList(block)
      if (list) normal.push(list)
    } else {
      normal.push({ ...block, content: normalizeInlines(block.content) })
    }
  }
  return normal
}

function normalizeList(list: List): List | undefined {
  const items: ListItem[] = list.items.map((item) => ({
    ...item,
    content: normalizeInlines(item.content),
    children: item.children.flatMap((child) => normalizeList(child) ?? []),
  }))
  return items.length > 0 ? { ...list, items } : undefined
}

function normalizeInlines(inlines: readonly Inline[]): readonly Inline[] {
  const normal: Inline[] = []
  for (const inline of inlines) {
    if (inline.kind === 'link') {
      const content = joinRuns(inline.content)
      if (content.length === 0) continue
      const last = normal.at(-1)
      if (last?.kind === 'link' && last.url === inline.url) {
        normal[normal.length - 1] = { ...last, content: joinRuns([...last.content, ...content]) }
      } else {
        normal.push({ ...inline, content } satisfies Link)
      }
    } else {
      normal.push(inline)
    }
  }
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
