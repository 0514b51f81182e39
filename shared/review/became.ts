import type { GroupId } from '../base/ids.ts'
import { fingerprint } from '../disclosure/fingerprint.ts'
import { sentenceHash, sentencesOf } from '../merge/sentences.ts'
import { draftGroup } from '../notebook/draft/draft-group.ts'
import type { Section } from '../notebook/notebook.ts'
import type { ReportForReview } from '../report/report.ts'

/** What became of a group's section in an edition; the interface has the words. */
type Became =
  /** Every sentence of it is there. */
  | 'as-written'
  /** Some of its sentences are there. */
  | 'shortened'
  /** It was taken, and none of its sentences is there as it was. */
  | 'in-other-words'
  /** It was marked, and the report was made without it. */
  | 'not-taken'
  /** Nobody marked it, or somebody held it. */
  | 'kept'

/**
 * What became of a section in the edition that the room was shown (rule M5). Told on the group's own
 * device alone, from the signed edition and hashes of sentences; it is written nowhere.
 * @param hints the names under which the edition may call this section (`sourceHint`)
 */
export function becameOf(
  group: GroupId,
  section: Section,
  report: ReportForReview,
  hints: readonly string[],
): Became {
  if (section.holds.length > 0) return 'kept'
  const taken = new Set(
    (report.taken ?? [])
      .filter(({ sources }) => sources.some((source) => hints.includes(source)))
      .map(({ section: from }) => from),
  )
  const made = report.parts
    .flatMap(({ sections }) => sections)
    .filter((one) =>
      one.group === draftGroup
        ? taken.has(one.section)
        : one.group === group && one.section === section.id,
    )
  if (made.length === 0) return section.marks.length > 0 ? 'not-taken' : 'kept'
  if (made.some((one) => fingerprint(one) === fingerprint(section))) return 'as-written'
  const there = new Set(made.flatMap(sentencesOf).map(sentenceHash))
  const own = sentencesOf(section).map(sentenceHash)
  const left = own.filter((hash) => there.has(hash)).length
  if (left === own.length) return 'as-written'
  return left > 0 ? 'shortened' : 'in-other-words'
}
