import type { HoldId, SectionId } from '../notebook/ids.ts'
import type { Notebook } from '../notebook/notebook.ts'

/** Holds on a notebook's sections that are kept somewhere else than in the notebook. */
export type HoldsBeside = ReadonlyMap<SectionId, readonly HoldId[]>

/**
 * A notebook with such holds laid over its own. Every rule then sees them as it sees any other: a
 * hold beats every mark, wherever it was made (rule D3), and outlives the text that it is on (D5).
 * Sections that nothing is added to stay the same objects, and so does a notebook.
 */
export function withHolds(notebook: Notebook, beside: HoldsBeside): Notebook {
  if (beside.size === 0) return notebook
  const here = new Set<SectionId>()
  const sections = notebook.sections.map((section) => {
    here.add(section.id)
    const more = beside.get(section.id)
    return more ? { ...section, holds: unite(section.holds, more) } : section
  })
  const heldGone = new Map(notebook.heldGone)
  for (const [id, more] of beside) {
    if (!here.has(id)) heldGone.set(id, unite(heldGone.get(id) ?? [], more))
  }
  return heldGone.size > 0 ? { sections, heldGone } : { sections }
}

function unite(own: readonly HoldId[], more: readonly HoldId[]): readonly HoldId[] {
  return [...new Set([...own, ...more])]
}
