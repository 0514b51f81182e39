import * as Y from 'yjs'
import type { Block } from './blocks.ts'
import { printable } from './printable.ts'

/** More than this is cut: of a document that cannot be read, its words are a courtesy. */
const mostParagraphs = 20_000

/** What ends a line in bodies of format 2. */
const endOfLine = '\u0003'

/**
 * The words in a body of another format, a paragraph for each piece of text, and the sign that
 * something stands there that this app cannot read: so nothing of it is marked, cleared or exported.
 * Total: any type that a peer can make.
 */
export function readWords(body: unknown): readonly Block[] {
  const blocks: Block[] = []
  const add = (words: string) => {
    const text = printable(words).trim()
    if (text !== '')
      blocks.push({ kind: 'paragraph', content: [{ kind: 'text', text, marks: [] }] })
  }
  // Nested as deeply as anybody likes: no recursion.
  const stack: unknown[] = [body]
  while (stack.length > 0 && blocks.length < mostParagraphs) {
    const node = stack.pop()
    if (node instanceof Y.Text) textOf(node).replaceAll(endOfLine, '\n').split('\n').forEach(add)
    else if (node instanceof Y.XmlFragment || node instanceof Y.Array) {
      stack.push(...node.toArray().reverse())
    }
  }
  return [...blocks, { kind: 'paragraph', content: [{ kind: 'unknown' }] }]
}

/** Letters alone; what is embedded parts them, as the beginning of a line does. */
function textOf(text: Y.Text): string {
  const parts = text.toDelta() as readonly { readonly insert?: unknown }[]
  return parts.map(({ insert }) => (typeof insert === 'string' ? insert : '\n')).join('')
}
