import type { Element, ElementContent } from 'xast'
import type { Inline, LineBreak, TextRun } from '../../notebook/blocks.ts'
import { isRightToLeft } from '../right-to-left.ts'
import { w } from './docx-element.ts'
import { type RunLook, runProperties } from './docx-properties.ts'

/** Gives the id of the relationship that leads to an address; a document keeps its addresses apart. */
export type AddressId = (url: string) => string

/** Words, line breaks and links as Word's runs. */
export function inlineNodes(inlines: readonly Inline[], idOf: AddressId): Element[] {
  return inlines.flatMap((inline) => {
    if (inline.kind === 'unknown') return []
    if (inline.kind !== 'link') return [plainNode(inline)]
    const address = { 'r:id': idOf(inline.url), history: 1 }
    return [w('hyperlink', address, inline.content.map(linkNode))]
  })
}

function linkNode(inline: TextRun | LineBreak): Element {
  return plainNode(inline, 'Hyperlink')
}

function plainNode(inline: TextRun | LineBreak, style?: string): Element {
  if (inline.kind === 'linebreak') return w('r', {}, [w('br')])
  const has = (mark: TextRun['marks'][number]) => inline.marks.includes(mark)
  return runOf(inline.text, {
    ...(style ? { style } : {}),
    ...(has('code') ? { font: 'Courier New' } : {}),
    bold: has('bold'),
    italic: has('italic'),
    strikethrough: has('strikethrough'),
    underline: has('underline'),
  })
}

/** A run of text with one look. A tab is an element of its own; spaces are kept as they are. */
export function runOf(text: string, look: RunLook = {}): Element {
  const properties = runProperties({ ...look, rightToLeft: isRightToLeft(text) })
  const words = text.split(/(\t)/).flatMap((part): ElementContent[] => {
    if (part === '') return []
    return [part === '\t' ? w('tab') : w('t', { 'xml:space': 'preserve' }, [textNode(part)])]
  })
  return w('r', {}, [properties, ...words])
}

function textNode(value: string): ElementContent {
  return { type: 'text', value }
}
