import type { GroupId } from '../base/ids.ts'
import { fingerprint } from '../disclosure/fingerprint.ts'
import { draftGroup } from '../notebook/draft/draft-group.ts'
import type { Fingerprint, Section, Source } from '../notebook/notebook.ts'
import { mergePiecesOf } from './pieces.ts'

/** What the draft remembers of a section that is taken as it stands (rule M2): hashes, no text. */
export function sourceOf(group: GroupId, section: Section): Source {
  return {
    group,
    section: section.id,
    fingerprint: fingerprint(section),
    taken: mergePiecesOf(section).map((piece) => piece.hash),
  }
}

/** The draft's own section as the source of one that replaces it, so that a late hold on it still counts. */
export function replacedSource(section: Section): Source {
  return sourceOf(draftGroup, section)
}

/** Whether a source is a section of a group, and not one that the draft replacedSource. */
export function isFromGroup(source: Source): boolean {
  return source.group !== draftGroup
}

/**
 * All sources of several, each once. A section that was taken in two wordings is remembered with
 * both: D5 asks for marks on each.
 */
export function unite(...lists: readonly (readonly Source[])[]): readonly Source[] {
  const united = new Map<string, Source>()
  for (const source of lists.flat()) {
    const key = `${source.group}/${source.section}`
    const known = united.get(key)
    united.set(key, known ? both(known, source) : source)
  }
  return [...united.values()]
}

function both(a: Source, b: Source): Source {
  const wordings = new Set([...wordingsOf(a), ...wordingsOf(b)])
  wordings.delete(b.fingerprint)
  const { group, section, fingerprint, taken } = b
  const extra = (a.taken ?? []).filter((hash) => !taken?.includes(hash))
  return {
    group,
    section,
    fingerprint,
    ...(wordings.size > 0 ? { also: [...wordings] } : {}),
    twice: true,
    taken: [...(taken ?? []), ...extra],
    ...(b.left ? { left: b.left } : {}),
    ...(a.beside && b.beside ? { beside: true as const } : {}),
  }
}

/** Every wording that D5 asks for marks on. */
export function wordingsOf(source: Source): readonly Fingerprint[] {
  return [source.fingerprint, ...(source.also ?? [])]
}
