import type { PhrasingContent } from 'mdast'
import {
  type Inline,
  type Link,
  safeUrl,
  type TextMark,
  type TextRun,
  textMarks,
} from '../notebook/blocks.ts'
import { inlineInLink } from '../notebook/inline-in-link.ts'

/** Addresses by the identifier that links refer to them with. */
export type Definitions = ReadonlyMap<string, string>

/** Deeper than this, formats are no longer told apart. */
const maxDepth = 32

const markOf = { strong: 'bold', emphasis: 'italic', delete: 'strikethrough' } as const

/** Markdown's inline nodes as inline content. `<ins>` and `<u>` underline; other HTML is left out. */
export function markdownWords(
  nodes: readonly PhrasingContent[],
  definitions: Definitions,
): Inline[] {
  return read(nodes, new Set(), 0)

  function read(
    nodes: readonly PhrasingContent[],
    outer: ReadonlySet<TextMark>,
    depth: number,
  ): Inline[] {
    const inlines: Inline[] = []
    let marks = outer
    for (const node of nodes) {
      if (node.type === 'html') {
        if (/^<br\b/i.test(node.value)) inlines.push({ kind: 'linebreak' })
        marks = underlineAfter(node.value, marks, outer)
      } else inlines.push(...inlinesOf(node, marks, depth + 1))
    }
    return inlines
  }

  function inlinesOf(
    node: PhrasingContent,
    marks: ReadonlySet<TextMark>,
    depth: number,
  ): readonly Inline[] {
    switch (node.type) {
      case 'text':
        // A line that was only wrapped in the file goes on.
        return run(node.value.replace(/[ \t]*\n[ \t]*/g, ' '), marks)
      case 'inlineCode':
        return run(node.value, new Set([...marks, 'code']))
      case 'break':
        return [{ kind: 'linebreak' }]
      case 'strong':
      case 'emphasis':
      case 'delete': {
        const inner = depth > maxDepth ? marks : new Set([...marks, markOf[node.type]])
        return read(node.children, inner, depth)
      }
      case 'link':
        return link(node.url, read(node.children, marks, depth))
      case 'linkReference':
        return link(definitions.get(node.identifier), read(node.children, marks, depth))
      case 'image':
      case 'imageReference':
        return run(node.alt ?? '', marks)
      case 'footnoteReference':
        return run(`[${node.label ?? node.identifier}]`, marks)
      default:
        return []
    }
  }
}

function underlineAfter(
  html: string,
  marks: ReadonlySet<TextMark>,
  outer: ReadonlySet<TextMark>,
): ReadonlySet<TextMark> {
  if (/^<(?:ins|u)>$/i.test(html)) return new Set([...marks, 'underline'])
  return /^<\/(?:ins|u)>$/i.test(html) ? outer : marks
}

function run(text: string, marks: ReadonlySet<TextMark>): TextRun[] {
  if (text === '') return []
  return [{ kind: 'text', text, marks: textMarks.filter((mark) => marks.has(mark)) }]
}

function link(address: string | undefined, content: readonly Inline[]): readonly Inline[] {
  const url = safeUrl(address)
  if (!url) return content
  return [{ kind: 'link', url, content: content.flatMap(inlineInLink) } satisfies Link]
}
