import type { Block, HeadingLevel, Inline, List, ListItem } from '../blocks.ts'
import { normalizeBlocks } from '../normalize-blocks.ts'
import { isList, type Line } from './line.ts'
import { isTree, type ListTree, listTrees } from './list-trees.ts'
import { marksOfFormat } from './looks.ts'

/** Lines as canonical blocks; neighbouring list lines are nested lists. */
export function blocksOfLines(lines: readonly Line[]): readonly Block[] {
  const blocks: Block[] = []
  let listed: Line[] = []
  const flush = () => {
    blocks.push(...listTrees(listed).map(listOf))
    listed = []
  }
  for (const line of lines) {
    if (isList(line.props)) {
      listed.push(line)
      continue
    }
    flush()
    blocks.push(blockOf(line))
  }
  flush()
  return normalizeBlocks(blocks)
}

function blockOf(line: Line): Block {
  const content = inlinesOf(line)
  const { kind } = line.props
  if (kind === 'quote') return { kind, content }
  const level = /^h([1-6])$/.exec(kind)?.[1]
  if (level) return { kind: 'heading', level: Number(level) as HeadingLevel, content }
  return { kind: 'paragraph', content }
}

function listOf({ style, children }: ListTree<Line>): List {
  const items: ListItem[] = []
  const add = (content: Inline[], checked: boolean, nested: readonly List[]) =>
    items.push(
      style === 'check' ? { content, checked, children: nested } : { content, children: nested },
    )
  for (const child of children) {
    if (!isTree(child)) add(inlinesOf(child), child.props.checked, [])
    else {
      const last = items.pop()
      if (last) items.push({ ...last, children: [...last.children, listOf(child)] })
      else add([], false, [listOf(child)])
    }
  }
  return { kind: 'list', style, items }
}

function inlinesOf({ runs }: Line): Inline[] {
  return runs.flatMap((run): Inline[] => {
    if (run.atom !== undefined) return []
    const parts = run.text.split(/(\n)/).filter((part) => part !== '')
    const content = parts.map((part) =>
      part === '\n'
        ? ({ kind: 'linebreak' } as const)
        : ({ kind: 'text', text: part, marks: marksOfFormat(run.format) } as const),
    )
    return run.link ? [{ kind: 'link', url: run.link, content }] : content
  })
}
