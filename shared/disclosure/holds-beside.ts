import { draftGroup } from '../notebook/draft/draft-group.ts'
import type { HoldId, SectionId } from '../notebook/ids.ts'
import type { Gone, Notebook, Source } from '../notebook/notebook.ts'

/** Holds on a notebook's sections that are kept somewhere else than in the notebook. */
export type HoldsBeside = ReadonlyMap<SectionId, readonly HoldId[]>

/**
 * A notebook with such holds laid over its own. Every rule then sees them as it sees any other: a
 * hold beats every mark, wherever it was made (rule D3), and outlives the section that it is on. In
 * the draft they are also on the sections that a held one replaced: restored from the trash, those
 * would say the same. Sections that nothing is added to stay the same objects, and so does a notebook.
 */
export function withHolds(notebook: Notebook, beside: HoldsBeside): Notebook {
  const all = onReplacedToo(notebook, beside)
  if (all.size === 0) return notebook
  const here = new Set<SectionId>()
  const sections = notebook.sections.map((section) => {
    here.add(section.id)
    const more = all.get(section.id)
    return more ? { ...section, holds: union(section.holds, more) } : section
  })
  const gone = new Map<SectionId, Gone>(notebook.gone)
  for (const [id, more] of all) {
    if (here.has(id)) continue
    const { holds, sources } = gone.get(id) ?? { holds: [], sources: [] }
    gone.set(id, { holds: union(holds, more), sources })
  }
  return { sections, ...(gone.size > 0 ? { gone } : {}) }
}

function onReplacedToo({ sections, gone }: Notebook, beside: HoldsBeside): HoldsBeside {
  const all = new Map(beside)
  const spread = (id: SectionId, sources: readonly Source[]) => {
    const held = beside.get(id)
    if (!held) return
    for (const { group, section } of sources) {
      if (group === draftGroup) all.set(section, union(all.get(section) ?? [], held))
    }
  }
  for (const { id, sources } of sections) spread(id, sources)
  for (const [id, { sources }] of gone ?? []) spread(id, sources)
  return all
}

function union(a: readonly HoldId[], b: readonly HoldId[]): readonly HoldId[] {
  return [...new Set([...a, ...b])]
}
