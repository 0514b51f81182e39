import type { HoldId, SectionId } from '../notebook/ids.ts'
import type { Notebook } from '../notebook/notebook.ts'

/** Holds on a notebook's sections that are kept somewhere else than in the notebook. */
export type HoldsBeside = ReadonlyMap<SectionId, readonly HoldId[]>

/**
 * A notebook with such holds laid over its own. Every rule then sees them as it sees any other: a
 * hold beats every mark, wherever it was made (rule D3). Sections that nothing is added to stay the
 * same objects, and so does a notebook.
 */
export function withHolds(notebook: Notebook, beside: HoldsBeside): Notebook {
  if (!notebook.sections.some((section) => beside.has(section.id))) return notebook
  const sections = notebook.sections.map((section) => {
    const more = beside.get(section.id)
    return more ? { ...section, holds: [...new Set([...section.holds, ...more])] } : section
  })
  return { sections }
}
