import type { GroupId } from '../base/ids.ts'
import type { FindSource } from '../disclosure/draft-rules.ts'
import { isFromGroup } from '../merge/sources.ts'
import { draftGroup } from '../notebook/draft/draft-group.ts'
import type { Notebook, Section } from '../notebook/notebook.ts'
import type { ReviewInput } from './report.ts'

/** A group as a report names it. */
export interface ReportGroup {
  readonly id: GroupId
  readonly name: string
  readonly question: string
}

/**
 * The draft as inputs of a report: in the draft's own order where no headings are asked for, else
 * its sections by the group that they were taken from, in the order of the groups. What was taken
 * from several groups, or written in the draft, comes last, under no heading.
 */
export function arrangeDraft(
  draft: Notebook,
  groups: readonly ReportGroup[],
  find: FindSource,
  headings: 'none' | 'questions' | 'groups',
): readonly ReviewInput[] {
  const place = draftGroup
  if (headings === 'none') return [{ notebook: draft, group: '', question: '', find, place }]
  const of = (group: GroupId | undefined): Notebook => ({
    sections: draft.sections.filter((section) => groupOf(section, groups) === group),
  })
  return [
    ...groups.map(({ id, name, question }) => ({
      notebook: of(id),
      group: name,
      question,
      find,
      place,
    })),
    { notebook: of(undefined), group: '', question: '', find, place },
  ]
}

function groupOf(section: Section, groups: readonly ReportGroup[]): GroupId | undefined {
  const from = new Set(section.sources.filter(isFromGroup).map((source) => source.group))
  const [only] = from
  return from.size === 1 && groups.some((group) => group.id === only) ? only : undefined
}
