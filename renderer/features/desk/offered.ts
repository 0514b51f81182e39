import type { GroupId } from '../../../shared/base/ids.ts'
import type { Group } from '../../../shared/directory/directory.ts'
import type { Policy } from '../../../shared/disclosure/rules.ts'
import { sectionStatus } from '../../../shared/disclosure/status.ts'
import { blocksText } from '../../../shared/notebook/blocks-text.ts'
import { liveSections, type Notebook, type Section } from '../../../shared/notebook/notebook.ts'
import type { GroupNotes } from '../../session/react/use-group-notes.ts'

/** Which of the groups' sections are on the left. */
export interface DeskFilter {
  readonly group: GroupId | undefined
  /** The groups that share this question; undefined: all. */
  readonly question: string | undefined
  readonly only: 'all' | 'marked' | 'not-taken'
  readonly find: string
}

export const everything: DeskFilter = {
  group: undefined,
  question: undefined,
  only: 'all',
  find: '',
}

/** A group's section that can be taken. */
export interface Offered {
  readonly key: string
  readonly group: GroupId
  readonly section: Section
}

/** The key of a group's section among all that are offered. */
function offeredKey(group: GroupId, section: Section): string {
  return `${group}/${section.id}`
}

/** The sections with something in them that pass the filter, group by group. */
export function offeredBy(
  { group, notebook }: GroupNotes,
  filter: DeskFilter,
  policy: Policy,
  taken: ReadonlySet<string>,
): readonly Offered[] {
  if (!notebook || !isOf(filter, group)) return []
  return liveSections(notebook)
    .filter((section) => saysSomething(section) && passes(section))
    .map((section) => offer(group.id, section))

  function passes(section: Section): boolean {
    if (filter.find !== '' && !textOf(section).includes(filter.find.toLowerCase())) return false
    if (filter.only === 'not-taken') return !taken.has(offeredKey(group.id, section))
    if (filter.only === 'all') return true
    const { kind } = sectionStatus(section, policy)
    return kind === 'marked' || kind === 'cleared'
  }
}

/** Whether a group's notes are looked at. */
export function isOf(filter: DeskFilter, group: Group): boolean {
  if (filter.group) return filter.group === group.id
  return filter.question === undefined || filter.question === group.question.trim()
}

/** One object for one snapshot of a section, so that its card is drawn again only when it changes. */
const offers = new WeakMap<Section, Offered>()

function offer(group: GroupId, section: Section): Offered {
  const known = offers.get(section)
  if (known) return known
  const made = { key: offeredKey(group, section), group, section }
  offers.set(section, made)
  return made
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
export function saysSomething(section: Section): boolean {
  return section.title !== '' || section.blocks.some((block) => blocksText([block]).trim() !== '')
}

/** Signs on a line of a card, and the rest of a card in lines: about right for the width that it has. */
const lineLength = 58
const linesAround = 5

/** About how many lines high a section's card will be, so that little moves when it is drawn. */
export function cardLines(section: Section): number {
  let lines = linesAround
  for (const block of section.blocks)
    lines += Math.ceil(blocksText([block]).length / lineLength) + 0.5
  return lines
}

const known = new WeakMap<Section, string>()

function textOf(section: Section): string {
  const text = known.get(section) ?? `${section.title}\n${blocksText(section.blocks)}`.toLowerCase()
  known.set(section, text)
  return text
}
