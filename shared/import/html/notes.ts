import { type ChildNode, type Element, type ParentNode, Text } from 'domhandler'
import { declarationsOf } from '../hidden/declarations.ts'
import { isLines } from './meaning.ts'
import {
  around,
  attr,
  elementsIn,
  isElement,
  isText,
  nodesIn,
  removeAll,
  setChildren,
  textIn,
} from './tree.ts'

/** What a reference to a note shows: a number, a letter or two, a star; in brackets or not. */
const label = /^[[(]?\s*([\p{L}\p{N}_.:-]{1,24}|[*†‡§¶]{1,4})\s*[\])]?$/u
const noteBlocks = new Set(['li', 'p', 'div', 'dd', 'aside', 'section'])
const noteId = /^(?:sd)?(?:foot|end)note|^_?(?:ftn|edn|fn)\d/i

/**
 * Finds footnotes and endnotes, however a program writes them: a short link to a paragraph that links
 * back. Takes the notes out of the tree; the reference reads `[1]`, the note begins with it.
 * @returns the notes of each reference
 */
export function takeNotes(root: ParentNode): ReadonlyMap<Element, Element> {
  const links: Element[] = []
  const byId = new Map<string, Element>()
  const places = new Map<Element, number>()
  for (const one of elementsIn(root)) {
    places.set(one, places.size)
    for (const id of [attr(one, 'id'), one.name === 'a' ? attr(one, 'name') : undefined]) {
      if (id && !byId.has(id)) byId.set(id, one)
    }
    if (one.name === 'a' && attr(one, 'href')?.includes('#')) links.push(one)
  }
  const targetOf = (link: Element) => {
    const href = attr(link, 'href') ?? ''
    const id = href.slice(href.indexOf('#') + 1)
    return byId.get(id) ?? byId.get(decoded(id))
  }
  // A note stands behind what refers to it; else a link back would be taken for one.
  const follows = (note: Element, link: Element) =>
    (places.get(note) ?? 0) > (places.get(link) ?? 0)
  const notes = new Map<Element, Element>()
  const backs = new Set<Element>()
  const labels = new Map<Element, string>()
  for (const link of links) {
    const said = labelOf(link)
    const note = said && !backs.has(link) ? noteAt(targetOf(link)) : undefined
    if (!said || !note || notes.has(link) || !follows(note, link)) continue
    const own = [...elementsIn(note)].filter(
      (one) => one.name === 'a' && leadsBack(targetOf(one), link),
    )
    if (own.length === 0) continue
    for (const back of own) backs.add(back)
    notes.set(link, note)
    if (!labels.has(note)) labels.set(note, said)
    setChildren(link, [new Text(`[${labels.get(note)}]`)])
  }
  removeAll([...backs])
  for (const [note, said] of labels) begin(note, `[${said}] `)
  takeOut(root, [...labels.keys()])
  return notes
}

/** What is shown of a reference, without its brackets; undefined where the link is none to a note. */
function labelOf(link: Element): string | undefined {
  const text = textIn(link).trim()
  if (attr(link, 'role') === 'doc-noteref') return text.replace(/^\[(.*)\]$/u, '$1').slice(0, 100)
  return label.exec(text)?.[1]
}

/** The block that a note stands in; undefined where it is a heading, a cell, a line of the text. */
function noteAt(target: Element | undefined): Element | undefined {
  if (!target) return undefined
  const up = [target, ...around(target)]
  const said = up.slice(0, 6).find((one) => isNote(one))
  if (said) return said
  const block = up.find((one) => isLines(one, new Map()) || /^h[1-6]$/.test(one.name))
  return block && noteBlocks.has(block.name) ? block : undefined
}

function isNote(one: Element): boolean {
  if (!noteBlocks.has(one.name)) return false
  if (/^doc-(?:foot|end)note$/.test(attr(one, 'role') ?? '')) return true
  if (/^(?:foot|end)note$/i.test(declarationsOf(attr(one, 'style')).get('mso-element') ?? '')) {
    return true
  }
  return noteId.test(attr(one, 'id') ?? '')
}

function leadsBack(target: Element | undefined, link: Element): boolean {
  return target !== undefined && (isWithin(link, target) || isWithin(target, link))
}

function isWithin(inner: Element, outer: Element): boolean {
  if (inner === outer) return true
  let steps = 0
  for (const one of around(inner)) {
    if (one === outer) return true
    // A reference is near what it is named by; what holds the whole page is no place to go back to.
    if (++steps > 8) return false
  }
  return false
}

/** Puts words where the first line of a note begins. */
function begin(note: Element, words: string): void {
  let at = note
  for (;;) {
    const first = at.children.find((child) => !isText(child) || child.data.trim() !== '')
    if (!isElement(first) || !isLines(first, new Map())) break
    at = first
  }
  for (const one of nodesIn(at)) {
    if (!isText(one)) continue
    one.data = one.data.replace(/^\s+/, '')
    if (one.data !== '') break
  }
  setChildren(at, [new Text(words), ...at.children])
}

/** Takes notes out, and what only held them: the list, the rule above it. */
function takeOut(root: ParentNode, notes: readonly Element[]): void {
  const holders = new Set<Element>()
  for (const note of notes) {
    for (const one of [...around(note)].slice(0, 3)) holders.add(one)
  }
  removeAll(notes)
  const empty: ChildNode[] = []
  for (const one of holders) {
    if ((one as ParentNode) === root || /^(?:body|html|td)$/.test(one.name)) continue
    if (textIn(one).trim() === '') empty.push(one)
  }
  removeAll(empty)
}

function decoded(id: string): string {
  try {
    return decodeURIComponent(id)
  } catch {
    return id
  }
}
