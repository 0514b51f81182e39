import type { Html } from 'mdast'
import { htmlTags, swallowingTags } from './html-tags.ts'
import { kept } from './kept-html.ts'

/**
 * HTML that stands in a Markdown text, as it is to be read: what no HTML has by that name was typed by
 * somebody as it stands; what is never closed hides nothing.
 * @param source the whole text
 */
export function shownHtmlOf(source: string): (node: Html) => string {
  /** Where each tag closes last, once it was asked for: looking through the text for each takes its square. */
  const lastCloses = new Map<string, number>()
  let small: string | undefined
  const closesAfter = (tag: string, from: number) => {
    small ??= source.toLowerCase()
    const last = lastCloses.get(tag) ?? small.lastIndexOf(`</${tag}`)
    lastCloses.set(tag, last)
    return last >= from
  }
  return ({ value, position }) => {
    const [, name = ''] = /^<\/?([a-z][\w:-]*)/i.exec(value) ?? []
    const tag = name.toLowerCase()
    if (tag !== '' && !/[-:]/.test(tag) && !htmlTags.has(tag)) return kept(value)
    const isOpen = swallowingTags.has(tag) && !value.startsWith('</')
    return isOpen && !closesAfter(tag, position?.start.offset ?? 0) ? kept(value) : value
  }
}
