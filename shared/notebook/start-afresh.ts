import type * as Y from 'yjs'
import type { RandomBytes, SectionId } from '../base/ids.ts'
import { copySection } from './copy-section.ts'
import type { Section } from './notebook.ts'
import { tooManyActs } from './read-attached.ts'
import { trashSection } from './trash.ts'

/** Whether more marks, holds or go-aheads stand on a section than are read, so that it counts as held. */
export function isFlooded({ holds }: Pick<Section, 'holds'>): boolean {
  return holds.includes(tooManyActs)
}

/**
 * Puts a copy in the place of a section that a flood of acts keeps off the record. No hold is lifted,
 * as nobody could tell the honest ones among them (rule D3): the section goes to the trash as it is, and
 * what people go on with is off the record until it is marked anew (rule D6).
 * @returns the copy, or undefined where the section is not flooded, or gone
 */
export function startAfresh(doc: Y.Doc, section: Section, random: RandomBytes) {
  if (!isFlooded(section)) return undefined
  const copy: SectionId | undefined = copySection(doc, section.id, random)
  if (copy) trashSection(doc, section.id)
  return copy
}
