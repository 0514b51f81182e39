import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { DeviceTag, GroupId, HoldId, SectionId } from '../../../shared/base/ids.ts'
import { fingerprint } from '../../../shared/disclosure/fingerprint.ts'
import { sectionStatus } from '../../../shared/disclosure/status.ts'
import { sourceOf } from '../../../shared/merge/sources.ts'
import { addSection } from '../../../shared/notebook/add-section.ts'
import { draftGroup } from '../../../shared/notebook/draft/draft-group.ts'
import { recast } from '../../../shared/notebook/draft/recast.ts'
import { markSection } from '../../../shared/notebook/marks.ts'
import { createNotebookReader } from '../../../shared/notebook/notebook-reader.ts'
import { readNotebook } from '../../../shared/notebook/read-notebook.ts'
import { followHints } from '../../../shared/review/follow-hints.ts'
import { followHolds } from '../../../shared/review/follow-holds.ts'
import { heldReader } from '../../../shared/review/held-reader.ts'
import { openReview } from '../../../shared/review/opening.ts'
import { holdInReview, liftInReview } from '../../../shared/review/review-acts.ts'
import { createReviewReader } from '../../../shared/review/review-reader.ts'
import { withSourceHints } from '../../../shared/review/source-hints.ts'
import { seededBytes } from '../../support/seeded.ts'
import { reportOf, setup as setupReview } from './kit.ts'

const [arts, law] = ['group-of-arts', 'group-of-law'] as GroupId[] as [GroupId, GroupId]
const hold = 'h' as HoldId

/** A group’s device, which has no draft, beside the organizer’s, which opens the review. */
function setup() {
  const random = seededBytes(21)
  const { doc: directory, access } = setupReview()
  const [group, draft] = [new Y.Doc(), new Y.Doc()]
  const review = createReviewReader(directory, access.trust.organizer)
  const keyOf = (id: GroupId, generation = 0) => access.groupKey(id, generation)
  const key = keyOf(arts)
  if (!key) throw new Error('no key')
  const reader = heldReader(
    createNotebookReader(group),
    followHolds(arts, review, undefined),
    followHints(review, [key]),
  )
  const sectionIn = (doc: Y.Doc, id: SectionId) => {
    const found = readNotebook(doc).sections.find((one) => one.id === id)
    if (!found) throw new Error('no such section')
    return found
  }
  const note = addSection(group, { title: 'Note' }, random)
  markSection(group, note, 'd' as DeviceTag, fingerprint(sectionIn(group, note)))
  const source = sourceOf(arts, sectionIn(group, note))
  const [taken] = recast(
    draft,
    { from: [], parts: [{ title: 'Taken', blocks: [], sources: [source] }] },
    random,
  ) as [SectionId]
  const open = (...shown: readonly SectionId[]) => {
    const report = withSourceHints(
      reportOf(...shown),
      readNotebook(draft),
      review.current(),
      (id) => keyOf(id),
    )
    openReview(directory, access, review.current().opening, report, 1000)
  }
  const standing = () => {
    const section = reader.current().sections.find((one) => one.id === note)
    return section && sectionStatus(section, { marksNeeded: 1 }).kind
  }
  return { directory, review, open, standing, taken, note, keyOf }
}

const place = (section: SectionId) => ({ group: draftGroup, section })

test('D3: what is held in the review reads kept off the record on its group’s devices, which have no draft', () => {
  const { directory, open, standing, taken } = setup()
  open(taken)
  expect(standing()).toBe('cleared')
  holdInReview(directory, place(taken), hold)
  expect(standing()).toBe('held')
  liftInReview(directory, place(taken), hold)
  expect(standing()).toBe('cleared')
})

test('D3: it stays so when the room is shown what stands without it', () => {
  const { directory, open, standing, taken } = setup()
  open(taken)
  holdInReview(directory, place(taken), hold)
  open()
  expect(standing()).toBe('held')
})

test('D3: a hold that comes after the next edition is found by the one before', () => {
  const { directory, open, standing, taken } = setup()
  open(taken)
  open()
  holdInReview(directory, place(taken), hold)
  expect(standing()).toBe('held')
})

test('P2: what an opening says of a section’s source is nothing to who has not the group’s key', () => {
  const { open, review, taken, note, keyOf } = setup()
  open(taken)
  const shown = review.current().opening?.report
  expect(shown?.taken).toHaveLength(1)
  expect(JSON.stringify(shown)).not.toContain(note)
  expect(JSON.stringify(shown)).not.toContain(arts)
  const other = keyOf(law)
  if (!other) throw new Error('no key')
  const follow = followHints(review, [other])
  expect(follow.on({ sections: [{ id: note } as never] }).size).toBe(0)
})
