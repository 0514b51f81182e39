import * as Y from 'yjs'
import { editTitle } from '../../../../shared/notebook/edit-title.ts'
import type { SectionId } from '../../../../shared/notebook/ids.ts'
import { bodyOf, titleOf } from '../../../../shared/notebook/schema.ts'
import type { Canaries } from './canaries.ts'
import type { Scar } from './plan.ts'

/** Leaves in a section what is no longer there, or never was its words. */
export function wound(doc: Y.Doc, id: SectionId, scar: Scar, { goes, stays }: Canaries): void {
  switch (scar) {
    case 'deleted-words': {
      const text = firstText(doc, id)
      text.insert(0, stays())
      text.delete(0, text.toString().search(/goes/))
      break
    }
    case 'undone-words': {
      const text = firstText(doc, id)
      const undo = new Y.UndoManager(text, { trackedOrigins: new Set(['me']) })
      doc.transact(() => text.insert(0, stays()), 'me')
      undo.undo()
      undo.destroy()
      break
    }
    case 'unsafe-link':
      append(doc, id, link(`javascript:${stays()}`, goes()))
      append(doc, id, link(`file:///${stays()}`, goes()))
      break
    case 'link-with-login':
      append(doc, id, link(`https://${stays()}@example.org/${goes()}`, goes()))
      append(doc, id, link(`http://${stays()}:${stays()}@example.org?q=${goes()}`, goes()))
      break
    case 'link-unlinked': {
      const paragraph = append(doc, id, link(`https://example.org/${stays()}`, stays()))
      doc.transact(() => paragraph.delete(0, paragraph.length))
      break
    }
    case 'foreign-attributes': {
      // Another program with the group's key writes what this one would not.
      const paragraph = append(doc, id, link(`https://example.org/${goes()}`, goes()))
      for (const name of ['__title', '__alt', '__style', 'author', 'class']) {
        paragraph.setAttribute(name, stays())
        const inner = paragraph.get(0)
        if (inner instanceof Y.XmlElement) inner.setAttribute(name, stays())
      }
      break
    }
    case 'quote-without-go-ahead':
      append(doc, id, element('quote', stays()))
      break
    case 'quote-with-speaker': {
      const quote = new Y.XmlElement('quote')
      const lines = [new Y.XmlText(goes()), new Y.XmlElement('linebreak')]
      quote.insert(0, [...lines, new Y.XmlText(`— ${stays()}`)])
      append(doc, id, quote)
      break
    }
    case 'retitled': {
      const title = titleOf(doc, id)
      const kept = title?.toString() ?? ''
      if (title) editTitle(title, stays())
      if (title) editTitle(title, `${kept} ${goes()}`)
      break
    }
  }
}

/** The first text in a section's body. */
export function firstText(doc: Y.Doc, id: SectionId): Y.XmlText {
  const texts = bodyOf(doc, id)?.createTreeWalker((node) => node instanceof Y.XmlText) ?? []
  return [...texts][0] as Y.XmlText
}

function element(name: string, text: string): Y.XmlElement {
  const made = new Y.XmlElement(name)
  made.insert(0, [new Y.XmlText(text)])
  return made
}

function link(url: string, text: string): Y.XmlElement {
  const paragraph = new Y.XmlElement('paragraph')
  const made = element('link', text)
  made.setAttribute('__url', url)
  paragraph.insert(0, [made])
  return paragraph
}

function append(doc: Y.Doc, id: SectionId, block: Y.XmlElement): Y.XmlElement {
  const body = bodyOf(doc, id)
  body?.insert(body.length, [block])
  return block
}
