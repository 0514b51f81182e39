import * as Y from 'yjs'
import { otherFormat } from './format.ts'
import { roots } from './roots.ts'

/** `Y.Map<SectionId, Y.Map{ title: Y.Text, body: Y.Text, order: string }>`. */
export function sectionsOf(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap(roots.sections)
}

/** `Y.Map<"sectionId/deviceTag/act", { fingerprint }>`; each act has a key of its own, here and below (flat-key.ts). */
export function marksOf(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap(roots.marks)
}

/** `Y.Map<"sectionId/holdId/act", {}>`. */
export function holdsOf(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap(roots.holds)
}

/** `Y.Map<"sectionId/act", {}>`. */
export function trashOf(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap(roots.trash)
}

/** `Y.Map<"draftSectionId/groupId/sectionId", { fingerprint, also?, twice?, taken?, left?, beside? }>`; filled in drafts only. */
export function sourcesOf(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap(roots.sources)
}

/** `Y.Map<"sectionId/quoteId/act", { fingerprint }>`: quotations that may be printed. */
export function quotesMapOf(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap(roots.quotes)
}

/**
 * The body of a section, if the section is there and whole; the type that an editor binds to. None in
 * a document of another format: it is not to be written to.
 */
export function bodyOf(doc: Y.Doc, section: string): Y.Text | undefined {
  const cell = cellOf(doc, section)
  const body = cell instanceof Y.Map ? cell.get('body') : undefined
  return isPlainText(body) ? body : undefined
}

/** The title of a section, as {@link bodyOf}; the type that a title field binds to. */
export function titleOf(doc: Y.Doc, section: string): Y.Text | undefined {
  const cell = cellOf(doc, section)
  const title = cell instanceof Y.Map ? cell.get('title') : undefined
  return isPlainText(title) ? title : undefined
}

function cellOf(doc: Y.Doc, section: string): unknown {
  return otherFormat(doc) === undefined ? sectionsOf(doc).get(section) : undefined
}

/** Whether a value is a text; one of XML, which passes for it in Yjs, writes its formats out when it is read. */
export function isPlainText(value: unknown): value is Y.Text {
  return value instanceof Y.Text && !(value instanceof Y.XmlText)
}
