import type { SectionId } from '../../../shared/base/ids.ts'
import type { Policy } from '../../../shared/disclosure/rules.ts'
import { type SectionStatus, sectionStatus } from '../../../shared/disclosure/status.ts'
import type { Section } from '../../../shared/notebook/notebook.ts'

/** Where each section stands, as it was told last. */
export type LastTold = ReadonlyMap<SectionId, { readonly section: Section; readonly key: string }>

/** A section that stands otherwise than it was told. */
interface Turned {
  readonly section: Section
  readonly status: SectionStatus
}

/**
 * What is to be told of marks, holds and clearing: sections that were there before and stand otherwise
 * now. What is new is no turn, and nobody is told again what has not changed.
 */
export function turns(
  told: LastTold,
  sections: readonly Section[],
  policy: Policy,
): { readonly now: LastTold; readonly turned: readonly Turned[] } {
  const turned: Turned[] = []
  const now = new Map<SectionId, { readonly section: Section; readonly key: string }>()
  for (const section of sections) {
    const before = told.get(section.id)
    const status = sectionStatus(section, policy)
    const key = JSON.stringify(status)
    if (before && before.key !== key) turned.push({ section, status })
    now.set(section.id, { section, key })
  }
  return { now, turned }
}
