import {
  type FindSource,
  isDraftCleared,
  type SourceObstacle,
  sourceObstacle,
} from '../disclosure/draft-rules.ts'
import type { Policy } from '../disclosure/rules.ts'
import { type SectionStatus, sectionStatus } from '../disclosure/status.ts'
import type { Section, Source } from '../notebook/notebook.ts'

/** What a section of the draft still waits for on the side of a source (rule D5). */
export interface Obstacle {
  readonly source: Source
  readonly obstacle: SourceObstacle
}

/** Where a section of the draft stands; `waits` is ready itself and waits for a source (rule D5). */
type DraftStatus = SectionStatus | { readonly kind: 'waits' }

/** What stands in the way of a draft section on the side of its sources, one by one (rule D5). */
export function obstaclesOf(
  section: Section,
  find: FindSource,
  policy: Policy,
): readonly Obstacle[] {
  return section.sources.flatMap((source) => {
    const obstacle = sourceObstacle(source, find, policy)
    return obstacle ? [{ source, obstacle }] : []
  })
}

/** The status of a draft section that is not in the trash. It says cleared exactly when the report may take it. */
export function draftStatus(section: Section, find: FindSource, policy: Policy): DraftStatus {
  const own = sectionStatus(section, policy)
  if (own.kind !== 'cleared') return own
  return isDraftCleared(section, find, policy) ? own : { kind: 'waits' }
}
