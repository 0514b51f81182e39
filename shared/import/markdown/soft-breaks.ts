import type { Nodes, Root } from 'mdast'

/** What the end of a line within a paragraph is. */
type SoftBreak = 'line' | 'space' | 'nothing'

/** Nobody wraps text at fewer columns. */
const narrowest = 50
/** Of the line ends of a wrapped text, so many are where the next word had no room. */
const mostly = 0.9

const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uff60ー]/u
/** A sentence or a speaker ends here, or a bracket is not closed: the line was meant. */
const ends = /[。！？；：…!?;:.]["”’」』）)]*$/u

/**
 * How the ends of lines within paragraphs are meant. Pads keep each line as one; mails and editors
 * wrap a paragraph where it is as wide as a column. A text is wrapped where nearly every line ends
 * because the next word would not have fitted.
 */
export function softBreaksOf(root: Root): (before: string, after: string) => SoftBreak {
  const lines = linesIn(root)
  const width = Math.max(0, ...lines.map(({ line }) => columns(line)))
  const fitting = lines.filter(({ line, next }) => next !== undefined && roomFor(line, next, width))
  const all = lines.filter(({ next }) => next !== undefined)
  const isWrapped = width >= narrowest && fitting.length <= all.length * (1 - mostly)
  return (before, after) => {
    const isUnspaced = wide.test([...before].at(-1) ?? '') && wide.test([...after][0] ?? '')
    if (isUnspaced) return isWrapped || goesOn(before, after) ? 'nothing' : 'line'
    return isWrapped ? 'space' : 'line'
  }
}

/** Whether a line of Chinese or Japanese goes on in the next: it ends in no sign, and names no speaker. */
function goesOn(before: string, after: string): boolean {
  const isLog = /^[^\s。、，]{1,12}[：:]/u
  return !ends.test(before.trimEnd()) && !isLog.test(before.trim()) && !isLog.test(after.trim())
}

function roomFor(line: string, next: string, width: number): boolean {
  const [word = ''] = next.trim().split(/\s/)
  // A script without spaces breaks between any two signs.
  const first = wide.test([...word][0] ?? '') ? 2 : columns(word) + 1
  return columns(line) + first <= width
}

function columns(line: string): number {
  let width = 0
  for (const sign of line.trim()) width += wide.test(sign) ? 2 : 1
  return width
}

/** The lines of all paragraphs that have more than one. */
function linesIn(root: Root): readonly { readonly line: string; readonly next?: string }[] {
  const lines: { line: string; next?: string }[] = []
  const stack: Nodes[] = [root]
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type !== 'paragraph') {
      if ('children' in node) for (const child of node.children) stack.push(child)
      continue
    }
    const own = wordsOf(node).split('\n')
    if (own.length < 2) continue
    for (const [i, line] of own.entries()) {
      const next = own[i + 1]
      lines.push(next === undefined ? { line } : { line, next })
    }
  }
  return lines
}

function wordsOf(paragraph: Nodes): string {
  let text = ''
  const stack: Nodes[] = [paragraph]
  for (let node = stack.pop(); node; node = stack.pop()) {
    if ('children' in node) {
      for (const child of node.children.toReversed()) stack.push(child as Nodes)
    } else if ('value' in node) text += node.value
  }
  return text
}
