import type { Policy } from '../disclosure/rules.ts'
import { sectionStatus } from '../disclosure/status.ts'
import { blocksText } from '../notebook/blocks-text.ts'
import { liveSections, type Notebook } from '../notebook/notebook.ts'

/** How far a group is: counts, never who. */
interface GroupCount {
  /** Sections with a text; a title alone (from a template, say) is not yet one. */
  readonly sections: number
  /** Marked, not yet by enough devices. */
  readonly marked: number
  readonly held: number
  readonly cleared: number
}

/** Counts a group's sections by where they stand, the trash left out. */
export function countGroup(notebook: Notebook, policy: Policy): GroupCount {
  let [sections, marked, held, cleared] = [0, 0, 0, 0]
  for (const section of liveSections(notebook)) {
    if (blocksText(section.blocks).trim() === '') continue
    sections++
    const { kind } = sectionStatus(section, policy)
    if (kind === 'marked') marked++
    if (kind === 'held') held++
    if (kind === 'cleared') cleared++
  }
  return { sections, marked, held, cleared }
}

/**
 * Groups under the question that several of them have, then all others together, under none. Order stays.
 */
export function sharedQuestions<T extends { readonly group: { readonly question: string } }>(
  groups: readonly T[],
): readonly { readonly question: string; readonly groups: readonly T[] }[] {
  const sorted = new Map<string, T[]>()
  for (const one of groups) {
    const question = one.group.question.trim()
    sorted.set(question, [...(sorted.get(question) ?? []), one])
  }
  const shared = [...sorted].filter(([question, of]) => question !== '' && of.length > 1)
  const others = groups.filter(
    (one) => !shared.some(([question]) => question === one.group.question.trim()),
  )
  const parts = shared.map(([question, of]) => ({ question, groups: of }))
  return others.length > 0 ? [...parts, { question: '', groups: others }] : parts
}
