import { fingerprint } from '../../../../shared/disclosure/fingerprint.ts'
import type { Policy } from '../../../../shared/disclosure/rules.ts'
import { sectionStatus } from '../../../../shared/disclosure/status.ts'
import { blocksText } from '../../../../shared/notebook/blocks-text.ts'
import type { GroupId } from '../../../../shared/notebook/ids.ts'
import { liveSections, type Notebook, type Section } from '../../../../shared/notebook/notebook.ts'
import type { GroupNotes } from '../use-group-notes.ts'

/** Which of the groups' sections are on the left. */
export interface DeskFilter {
  readonly group: GroupId | undefined
  readonly only: 'all' | 'marked' | 'not-taken'
  readonly find: string
}

export const everything: DeskFilter = { group: undefined, only: 'all', find: '' }

/** A group's section that can be taken. */
export interface Offered {
  readonly key: string
  readonly group: GroupId
  readonly section: Section
}

/** The key of a group's section among all that are offered. */
export function offeredKey(group: GroupId, section: Section): string {
  return `${group}/${section.id}`
}

/** The sections with something in them that pass the filter, group by group. */
export function offeredBy(
  { group, notebook }: GroupNotes,
  filter: DeskFilter,
  policy: Policy,
  taken: ReadonlySet<string>,
): readonly Offered[] {
  if (!notebook || (filter.group && filter.group !== group.id)) return []
  return liveSections(notebook)
    .filter((section) => hasWords(section) && passes(section))
    .map((section) => ({ key: offeredKey(group.id, section), group: group.id, section }))

  function passes(section: Section): boolean {
    if (filter.find !== '' && !textOf(section).includes(filter.find.toLowerCase())) return false
    if (filter.only === 'not-taken') return !taken.has(offeredKey(group.id, section))
    if (filter.only === 'all') return true
    const { kind } = sectionStatus(section, policy)
    return kind === 'marked' || kind === 'cleared'
  }
}

/** The sections that live sections of the draft were taken from, by key. */
export function takenKeys(draft: Notebook): ReadonlySet<string> {
  return new Set(
    liveSections(draft).flatMap(({ sources }) =>
      sources.map((source) => `${source.group}/${source.section}`),
    ),
  )
}

/** Whether a section says anything. */
export function hasWords(section: Section): boolean {
  return textOf(section).trim() !== ''
}

const known = new WeakMap<Section, string>()

function textOf(section: Section): string {
  const text = known.get(section) ?? `${section.title}\n${blocksText(section.blocks)}`.toLowerCase()
  known.set(section, text)
  return text
}

/** A key that changes when a section is another, or says something else. */
export function wordingKey(offered: Offered): string {
  return `${offered.key}/${fingerprint(offered.section)}`
}
