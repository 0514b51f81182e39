import * as Y from 'yjs'
import type { GroupId, SectionId } from '../../../shared/base/ids.ts'
import { accessFrom } from '../../../shared/keys/access.ts'
import { newOrganizerSecret } from '../../../shared/keys/keys.ts'
import { draftGroup } from '../../../shared/notebook/draft/draft-group.ts'
import type { ReportForReview } from '../../../shared/report/report.ts'
import { readReview } from '../../../shared/review/read-review.ts'
import { seededBytes } from '../directory/kit.ts'

/** The place of a section in the draft, or in a group's notebook. */
export const place = (section: string, group: string = draftGroup) => ({
  group: group as GroupId,
  section: section as SectionId,
})

/** A report of one part with these sections, each a title that is also its id. */
export function reportOf(...titles: readonly string[]): ReportForReview {
  const sections = titles.map((title) => ({
    title,
    blocks: [
      { kind: 'paragraph', content: [{ kind: 'text', text: `Of ${title}.`, marks: ['bold'] }] },
      { kind: 'list', style: 'check', items: [{ content: [], checked: true, children: [] }] },
    ] as ReportForReview['parts'][0]['sections'][0]['blocks'],
    ...place(title),
  }))
  return { title: 'What we found', date: '2026', parts: [{ sections }] }
}

/** The directory of a workshop, and what a device reads of its review. */
export function setup() {
  const organizer = newOrganizerSecret(seededBytes(7))
  const access = accessFrom({ role: 'organizer', organizer })
  const doc = new Y.Doc()
  return { access, doc, read: () => readReview(doc, access.trust.organizer) }
}
