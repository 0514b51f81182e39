import { Window } from 'happy-dom'
import { htmlToBlocks } from '../../../../renderer/editor/reading/html-to-blocks.ts'
import type { Block } from '../../../../shared/notebook/blocks.ts'

/** What a paste makes of HTML, by the app's own reader; it asks for a browser's parser alone. */
export function paste(html: string): readonly Block[] {
  const { DOMParser, Element, Node } = page
  const before = Object.fromEntries(names.map((name) => [name, Reflect.get(globalThis, name)]))
  Object.assign(globalThis, { DOMParser, Element, Node })
  try {
    return htmlToBlocks(html)
  } finally {
    Object.assign(globalThis, before)
  }
}

const names = ['DOMParser', 'Element', 'Node'] as const
const page = new Window()
