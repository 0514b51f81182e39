import type { PhrasingContent } from 'mdast'
import type { Inline, TextMark } from '../notebook/blocks.ts'

/**
 * Inline content as Markdown nodes. Neighbours that share a format are wrapped once
 * (`~~one **two**~~`, never `~~one ~~~~**two**~~`, which reads as other text). Strikethrough is
 * outermost because the neighbour of a `~~` must not be another one. Underlining has no Markdown; it is
 * written as HTML's `<ins>`, which Markdown allows and most of its readers show underlined.
 */
export function markdownInlines(inlines: readonly Inline[]): PhrasingContent[] {
  return wrap(inlines, ['strikethrough', 'underline', 'bold', 'italic'])
}

type Wrapped = Exclude<TextMark, 'code'>

const wrapper: Record<Wrapped, (children: PhrasingContent[]) => PhrasingContent[]> = {
  strikethrough: (children) => [{ type: 'delete', children }],
  underline: (children) => [
    { type: 'html', value: '<ins>' },
    ...children,
    { type: 'html', value: '</ins>' },
  ],
  bold: (children) => [{ type: 'strong', children }],
  italic: (children) => [{ type: 'emphasis', children }],
}

function wrap(inlines: readonly Inline[], formats: readonly Wrapped[]): PhrasingContent[] {
  const [format, ...rest] = formats
  if (!format) return leaves(inlines)
  const nodes: PhrasingContent[] = []
  for (const group of groupBy(inlines, (inline) => hasMark(inline, format))) {
    nodes.push(...(group.has ? hoistSpace(group.items, format, rest) : wrap(group.items, rest)))
  }
  return nodes
}

/** White space at the edges of a format stands outside it: `**a **b` would be asterisks to a reader. */
function hoistSpace(
  inlines: readonly Inline[],
  format: Wrapped,
  rest: readonly Wrapped[],
): PhrasingContent[] {
  const [before, middle, after] = splitEdges(inlines)
  const children = wrap(middle, rest)
  const wrapped = children.length > 0 ? wrapper[format](children) : []
  return [...text(before), ...wrapped, ...text(after)]
}

function splitEdges(inlines: readonly Inline[]): [string, readonly Inline[], string] {
  const first = inlines[0]
  const start = first?.kind === 'text' ? (/^\s*/.exec(first.text)?.[0] ?? '') : ''
  const trimmed = inlines.map((inline, i) =>
    i === 0 && inline.kind === 'text'
      ? { ...inline, text: inline.text.slice(start.length) }
      : inline,
  )
  const last = trimmed.at(-1)
  const end = last?.kind === 'text' ? (/\s*$/.exec(last.text)?.[0] ?? '') : ''
  const middle = trimmed.map((inline, i) =>
    i === trimmed.length - 1 && inline.kind === 'text'
      ? { ...inline, text: inline.text.slice(0, inline.text.length - end.length) }
      : inline,
  )
  return [start, middle.filter((inline) => inline.kind !== 'text' || inline.text !== ''), end]
}

function leaves(inlines: readonly Inline[]): PhrasingContent[] {
  const nodes: PhrasingContent[] = []
  for (const group of groupBy(inlines, (inline) => hasMark(inline, 'code'))) {
    if (group.has) nodes.push({ type: 'inlineCode', value: words(group.items) })
    else nodes.push(...group.items.flatMap(leaf))
  }
  return nodes
}

function leaf(inline: Inline): PhrasingContent[] {
  if (inline.kind === 'text') return text(inline.text)
  if (inline.kind === 'linebreak') return [{ type: 'break' }]
  if (inline.kind === 'unknown') return []
  const children = markdownInlines(inline.content) as never
  return [{ type: 'link', url: inline.url, children }]
}

function text(value: string): PhrasingContent[] {
  return value === '' ? [] : [{ type: 'text', value }]
}

function words(inlines: readonly Inline[]): string {
  return inlines.map((inline) => (inline.kind === 'text' ? inline.text : '')).join('')
}

function hasMark(inline: Inline, mark: TextMark): boolean {
  return inline.kind === 'text' && inline.marks.includes(mark)
}

function groupBy(inlines: readonly Inline[], test: (inline: Inline) => boolean) {
  const groups: { readonly has: boolean; readonly items: Inline[] }[] = []
  for (const inline of inlines) {
    const last = groups.at(-1)
    if (last && last.has === test(inline)) last.items.push(inline)
    else groups.push({ has: test(inline), items: [inline] })
  }
  return groups
}
