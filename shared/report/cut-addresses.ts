import type { Block, Inline } from '../notebook/blocks.ts'
import { changeLines } from '../notebook/change-lines.ts'

/** An address up to what it carries behind its page: a query, or a place in the page's words. */
export function withoutQuery(address: string): string {
  return address.replace(/(?:\?|#:~:).*$/s, '')
}

/** Blocks with what these addresses carry cut off, where they lead and where they stand as words. */
export function cutAddresses(
  blocks: readonly Block[],
  addresses: readonly string[],
): readonly Block[] {
  // The longest first: one can be the beginning of another.
  const cut = [...addresses].sort((a, b) => b.length - a.length)
  if (cut.length === 0) return blocks
  const words = (text: string) =>
    cut.reduce((left, address) => left.replaceAll(address, withoutQuery(address)), text)
  const change = <T extends Inline>(inline: T): T => {
    if (inline.kind === 'text') return { ...inline, text: words(inline.text) }
    if (inline.kind !== 'link') return inline
    const url = cut.includes(inline.url) ? withoutQuery(inline.url) : inline.url
    return { ...inline, url, content: inline.content.map(change) }
  }
  return blocks.map((block) => changeLines(block, (content) => content.map(change)))
}
