import {
  type Inline,
  type TextMark,
  type TextRun,
  textMarks,
} from '../../../shared/notebook/blocks.ts'

/** What HTML takes for one space. */
const isSpace = /[ \t\n\r\f]+/g

interface Around {
  readonly marks: ReadonlySet<TextMark>
  readonly url: string | undefined
  readonly preformatted: boolean
}

/** A text node as inline content; anything else that is no element (a comment) is nothing. */
export function textRun(node: Node, around: Around): Inline[] {
  if (node.nodeType !== Node.TEXT_NODE) return []
  const raw = node.nodeValue ?? ''
  const marks = textMarks.filter((mark) => around.marks.has(mark))
  const lines = around.preformatted ? raw.split(/\r?\n/) : [raw.replace(isSpace, ' ')]
  const content: Inline[] = []
  for (const [index, line] of lines.entries()) {
    if (index > 0) content.push({ kind: 'linebreak' })
    const text = line.replaceAll('\u00a0', ' ')
    if (text) content.push(inLink({ kind: 'text', text, marks }, around.url))
  }
  return content
}

function inLink(run: TextRun, url: string | undefined): Inline {
  return url ? { kind: 'link', url, content: [run] } : run
}

/** Without the space and the breaks at both ends, and with no space doubled between runs. */
export function trimInlines(content: readonly Inline[]): Inline[] {
  const kept = [...content]
  while (kept.length > 0 && isBlank(kept[0])) kept.shift()
  while (kept.length > 0 && isBlank(kept.at(-1))) kept.pop()
  return kept.map((inline, index) => {
    const before = kept[index - 1]
    const atStart = index === 0 || before?.kind === 'linebreak' || endsInSpace(before)
    const atEnd = index === kept.length - 1 || kept[index + 1]?.kind === 'linebreak'
    return trimmed(inline, atStart, atEnd)
  })
}

function isBlank(inline: Inline | undefined): boolean {
  return inline?.kind === 'linebreak' || (inline?.kind === 'text' && inline.text.trim() === '')
}

function endsInSpace(inline: Inline | undefined): boolean {
  const run = inline?.kind === 'link' ? inline.content.at(-1) : inline
  return run?.kind === 'text' && run.text.endsWith(' ')
}

function trimmed(inline: Inline, start: boolean, end: boolean): Inline {
  if (inline.kind !== 'text') return inline
  let { text } = inline
  // One space and no more: a tab or an indent that was preformatted stays.
  if (start) text = text.replace(/^ (?! )/, '')
  if (end) text = text.replace(/ $/, '')
  return { ...inline, text }
}
