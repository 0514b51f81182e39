import type { SectionId } from '../../../../shared/base/ids.ts'
import { findIn, type Sought } from '../../../../shared/notebook/find-words.ts'
import type { Section } from '../../../../shared/notebook/notebook.ts'

/** One place where what is looked for stands. */
export interface Match {
  readonly section: SectionId
  readonly part: 'title' | 'body'
  /** Its number in that part, from 0. */
  readonly nth: number
}

const none: readonly Match[] = []
const known = new WeakMap<Section, { readonly key: string; readonly found: readonly Match[] }>()

/** Every place in these sections, in the order in which they are read. A section that has not changed is not looked through again. */
export function matchesIn(sections: readonly Section[], sought: Sought): readonly Match[] {
  if (sought.words === '') return none
  const key = JSON.stringify([sought.words, sought.sameCase, sought.whole])
  return sections.flatMap((section) => {
    const before = known.get(section)
    if (before?.key === key) return before.found
    const { title, body } = findIn(section, sought)
    const found = [...partOf(section.id, 'title', title), ...partOf(section.id, 'body', body)]
    known.set(section, { key, found })
    return found
  })
}

function partOf(section: SectionId, part: Match['part'], count: number): readonly Match[] {
  return Array.from({ length: count }, (_, nth) => ({ section, part, nth }))
}
