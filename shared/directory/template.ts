import type { Group } from './directory.ts'
import { maxTemplate, maxTitleLength } from './limits.ts'

/**
 * The titles that a notebook starts with: its group's question, then those that the organizer chose.
 * Undefined where it starts blank. Longer ones are cut, and what is too many is left out.
 */
export function templateOf(
  titles: readonly string[] | undefined,
  question: string,
): readonly string[] | undefined {
  if (!titles || titles.length === 0) return undefined
  return [question.trim(), ...titles]
    .filter((title) => title !== '')
    .slice(0, maxTemplate)
    .map((title) => title.slice(0, maxTitleLength))
}

/** The titles that a new group's notebook starts with, so that it looks like those that are there. */
export function templateLike(
  groups: readonly Pick<Group, 'question' | 'template'>[],
  question: string,
): readonly string[] | undefined {
  const other = groups.find(({ template }) => template)
  const [first, ...rest] = other?.template ?? []
  if (!other || first === undefined) return undefined
  const isQuestion = first === other.question.trim().slice(0, maxTitleLength)
  return templateOf(isQuestion ? rest : [first, ...rest], question)
}
