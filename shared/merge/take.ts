import type { GroupId } from '../base/ids.ts'
import type { DraftPart } from '../notebook/draft/recast.ts'
import type { Section } from '../notebook/notebook.ts'
import { fromPieces, mergePiecesOf } from './pieces.ts'
import { replacedSource, sourceOf, unite } from './sources.ts'

/** A section that a facilitator takes, as it stands before their eyes. */
export interface Taken {
  readonly group: GroupId
  readonly section: Section
}

/**
 * Several groups' sections as one section of the draft (rules M1, M3): plain blocks, nothing of the
 * documents that they come from. The first one's title is the title, the others' are headings.
 */
export function takeAsOne(taken: readonly Taken[]): DraftPart {
  const pieces = taken.flatMap(({ section }) => mergePiecesOf(section))
  const sources = unite(taken.map(({ group, section }) => sourceOf(group, section)))
  return { ...fromPieces(pieces), sources }
}

/** A section of the draft with groups' sections added at its end (rule M3). */
export function takeInto(draft: Section, taken: readonly Taken[]): DraftPart {
  const more = takeAsOne(taken)
  const added = taken.flatMap(({ section }) => mergePiecesOf(section))
  return {
    ...fromPieces([...mergePiecesOf(draft), ...added]),
    sources: unite(draft.sources, more.sources, [replacedSource(draft)]),
  }
}

/** Sections of the draft as one (rule M3). It rests on all that they rested on. */
export function joinSections(sections: readonly Section[]): DraftPart {
  return {
    ...fromPieces(sections.flatMap((section) => mergePiecesOf(section))),
    sources: unite(
      ...sections.map((section) => section.sources),
      sections.map((section) => replacedSource(section)),
    ),
  }
}

/**
 * A section of the draft as two, the second from block `at` on (rules M3, D6). Nobody can tell which
 * words came from where any more, so both rest on all that the whole rested on. Undefined where
 * there is nothing on one side.
 */
export function splitSection(
  section: Section,
  at: number,
): readonly [DraftPart, DraftPart] | undefined {
  const head = section.blocks.slice(0, at)
  const tail = section.blocks.slice(at)
  if (at <= 0 || tail.length === 0) return undefined
  const sources = unite(section.sources, [replacedSource(section)])
  const [first] = tail
  const titled = first?.kind === 'heading' ? mergePiecesOf({ title: '', blocks: [first] }) : []
  const rest = titled.length > 0 ? tail.slice(1) : tail
  const title = titled.map((piece) => ({ ...piece, isTitle: true }))
  return [
    { title: section.title, blocks: head, sources },
    { title: fromPieces(title).title, blocks: rest, sources },
  ]
}
