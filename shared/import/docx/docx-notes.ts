import type { ChildNode, Element, ParentNode } from 'domhandler'
import { attr, childElements, element } from '../html/tree.ts'
import { childOf } from '../office/xml.ts'
import type { DocxReading } from './docx-reading.ts'

/** The notes that were referred to, in that order, each with the ways back. */
export function* notesAsked(
  r: DocxReading,
  blocksIn: (note: ParentNode) => readonly ChildNode[],
): Generator<Element> {
  const done = new Set<string>()
  // A note can refer to another one: those are asked for meanwhile.
  for (const { kind, id } of r.asked) {
    const name = `note-${kind}-${id}`
    if (done.has(name)) continue
    done.add(name)
    const note = noteOf(r, kind, id)
    const words = note ? blocksIn(note) : []
    const backs = r.asked.flatMap((one, i) =>
      one.kind === kind && one.id === id ? [back(i + 1)] : [],
    )
    yield element('div', { role: 'doc-footnote', id: name }, [...backs, ...words])
  }
}

function back(at: number): Element {
  return element('a', { href: `#ref-${at}` }, ['↩'])
}

function noteOf(r: DocxReading, kind: 'footnote' | 'endnote', id: string): Element | undefined {
  const part = r.notes[kind]
  const all = part ? childElements(childOf(part, `${kind}s`) ?? part) : []
  return all.find((one) => one.name === kind && attr(one, 'id') === id)
}

/** Word counts each kind of note from 1; where both are there, an endnote says so. */
export function labelOf(r: DocxReading, kind: 'footnote' | 'endnote', id: string): string {
  const own = [...new Set(r.asked.filter((one) => one.kind === kind).map((one) => one.id))]
  const number = own.indexOf(id) + 1
  const isBoth = r.asked.some((one) => one.kind !== kind)
  return kind === 'endnote' && isBoth ? `e${number}` : String(number)
}
