import type * as Y from 'yjs'
import type { RandomBytes, SectionId } from '../base/ids.ts'
import { addSection } from './add-section.ts'
import { readNotebook } from './read-notebook.ts'

/**
 * Duplicates a section right after itself. The copy is off the record: marks and holds are of the
 * section that people saw, and do not travel with its text (rule D6). Undefined where it is gone.
 */
export function copySection(doc: Y.Doc, id: SectionId, random: RandomBytes): SectionId | undefined {
  const section = readNotebook(doc).sections.find((candidate) => candidate.id === id)
  if (!section) return undefined
  return addSection(doc, { title: section.title, blocks: section.blocks, after: id }, random)
}
