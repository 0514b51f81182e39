import * as Y from 'yjs'
import { roots } from './roots.ts'

/**
 * The number of the format in which this app writes notebooks and drafts. 1 had no number: its bodies
 * were trees. It rises when an older app would lose or misread something; a new kind of line, property
 * or atom does not raise it, for an app that does not know it keeps it (`body/README.md`).
 */
export const notebookFormat = 2

/** A document that this app shows in words and never writes to. */
export type OtherFormat = 'older' | 'newer'

/**
 * Which other format a document is of; undefined for ours, and for one without a section, which is
 * nobody's yet. Total: what is no number of a format (a faulty or hostile client wrote it) says
 * nothing, so that no nonsense keeps a room from writing.
 */
export function otherFormat(doc: Y.Doc): OtherFormat | undefined {
  const format = aboutOf(doc).get('format')
  if (format === notebookFormat) return undefined
  if (format === undefined) return hasSections(doc) ? 'older' : undefined
  if (!isFormat(format)) return undefined
  return format > notebookFormat ? 'newer' : 'older'
}

/** Whether there is a section in some format; what is none keeps nobody from writing the first. */
function hasSections(doc: Y.Doc): boolean {
  return [...doc.getMap(roots.sections).values()].some(
    (cell) => cell instanceof Y.Map && cell.get('body') instanceof Y.AbstractType,
  )
}

function isFormat(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) > 0
}

/** Says which format a document is of. To be called in the transaction that writes its section. */
export function writeFormat(doc: Y.Doc): void {
  const about = aboutOf(doc)
  if (about.get('format') !== notebookFormat) about.set('format', notebookFormat)
}

/** `Y.Map{ format: number }`: the number of the document's format ({@link notebookFormat}). */
export function aboutOf(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap(roots.about)
}
