import type { GroupId, HoldId, SectionId } from '../base/ids.ts'
import { draftGroup } from '../notebook/draft/draft-group.ts'
import type { Gone, Notebook, Section, Source } from '../notebook/notebook.ts'

/** Holds on a notebook's sections that are kept somewhere else than in the notebook. */
export type HoldsBeside = ReadonlyMap<SectionId, readonly HoldId[]>

/**
 * A notebook with such holds laid over its own. Every rule then sees them as it sees any other: a
 * hold beats every mark, wherever it was made (rule D3), and outlives the section that it is on. In
 * the draft those and its own are also on the sections that a held one replaced: restored from the
 * trash, those would say the same. Sections that nothing is added to stay the same objects, and so does a notebook.
 */
export function withHolds(notebook: Notebook, beside: HoldsBeside): Notebook {
  const replaced = holdsOnSources(notebook, allHolds(notebook, beside), draftGroup)
  const spreads = [...replaced.values()].some((holds) => holds.length > 0)
  if (beside.size === 0 && !spreads) return notebook
  const moreOn = (id: SectionId) => {
    const [direct, spread] = [beside.get(id), replaced.get(id)]
    return direct && spread && spread.length > 0 ? union(direct, spread) : (direct ?? spread)
  }
  const sections = notebook.sections.map((section) => {
    const more = moreOn(section.id)
    return more && more.length > 0 ? held(section, more) : section
  })
  const here = new Set(sections.map((section) => section.id))
  const gone = new Map<SectionId, Gone>(notebook.gone)
  // What nothing was made of is not looked up: whoever heaps up holds on nothing costs nothing.
  for (const id of [...replaced.keys(), ...(notebook.gone?.keys() ?? [])]) {
    const more = here.has(id) ? undefined : moreOn(id)
    const known = notebook.gone?.get(id) ?? { holds: [], sources: [] }
    if (more && more.length > 0) gone.set(id, { ...known, holds: union(known.holds, more) })
  }
  return { ...notebook, sections, ...(gone.size > 0 ? { gone } : {}) }
}

/** The holds that stand in a notebook, of sections that are gone too, with those that are kept beside it. */
export function allHolds({ sections, gone }: Notebook, beside: HoldsBeside): HoldsBeside {
  const all = new Map(beside)
  const add = (id: SectionId, holds: readonly HoldId[]) => {
    if (holds.length > 0) all.set(id, union(all.get(id) ?? [], holds))
  }
  for (const { id, holds } of sections) add(id, holds)
  for (const [id, { holds }] of gone ?? []) add(id, holds)
  return all
}

/**
 * The sections of one group, or earlier ones of the draft, that something in the draft was made of,
 * whether it is there still or not. Each has the holds on what was made of it: where there are none,
 * an empty row.
 * @param onDraft the holds on sections of the draft
 */
export function holdsOnSources(
  { sections, gone }: Notebook,
  onDraft: HoldsBeside,
  from: GroupId,
): HoldsBeside {
  const all = new Map<SectionId, readonly HoldId[]>()
  const spread = (id: SectionId, sources: readonly Source[]) => {
    for (const { group, section } of sources) {
      if (group === from) all.set(section, union(all.get(section) ?? [], onDraft.get(id) ?? []))
    }
  }
  for (const { id, sources } of sections) spread(id, sources)
  // Whoever empties the draft's trash does not set free what was kept.
  for (const [id, { sources }] of gone ?? []) spread(id, sources)
  return all
}

/** Snapshots never change: one that stays the same under the same holds stays the same object. */
const known = new WeakMap<Section, { readonly more: readonly HoldId[]; readonly held: Section }>()

function held(section: Section, more: readonly HoldId[]): Section {
  const before = known.get(section)
  if (before?.more === more) return before.held
  const made = { ...section, holds: union(section.holds, more) }
  known.set(section, { more, held: made })
  return made
}

/** The holds of both rows, each once; the first row comes first. */
export function union(a: readonly HoldId[], b: readonly HoldId[]): readonly HoldId[] {
  return [...new Set([...a, ...b])]
}

/** Whether two say the same holds of the same sections. */
export function sameHolds(a: HoldsBeside, b: HoldsBeside): boolean {
  if (a === b) return true
  if (a.size !== b.size) return false
  for (const [id, held] of a) {
    const other = b.get(id)
    if (held !== other && held.join() !== other?.join()) return false
  }
  return true
}
