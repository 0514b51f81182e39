import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'

/**
 * The words that a reader of Markdown sees, a line for each block.
 * @param links with the address of a link after its words, as print has it
 */
export function wordsOfMarkdown(markdown: string, links: 'words' | 'with-addresses' = 'words') {
  const tree = fromMarkdown(markdown, {
    extensions: [gfm()],
    mdastExtensions: [gfmFromMarkdown()],
  })
  return read(tree)

  function read(node: Nodes): string {
    if (node.type === 'html') return node.value === '<br>' ? '\n' : ''
    if (node.type === 'break') return '\n'
    if (node.type === 'text' || node.type === 'inlineCode') return node.value
    if (!('children' in node)) return ''
    const inner = (node.children as Nodes[]).map(read).join('')
    if (node.type === 'link' && links === 'with-addresses' && /^http/.test(node.url)) {
      return `${inner} (${node.url})`
    }
    return node.type === 'paragraph' || node.type === 'heading' ? `${inner}\n` : inner
  }
}
