import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { DeviceTag, GroupId, HoldId, SectionId } from '../../../shared/base/ids.ts'
import { fingerprint } from '../../../shared/disclosure/fingerprint.ts'
import { findSourceIn } from '../../../shared/merge/find-source.ts'
import { replacedSource, sourceOf } from '../../../shared/merge/sources.ts'
import { addSection } from '../../../shared/notebook/add-section.ts'
import { draftGroup } from '../../../shared/notebook/draft/draft-group.ts'
import { recast } from '../../../shared/notebook/draft/recast.ts'
import { holdSection, liftHold } from '../../../shared/notebook/holds.ts'
import { markSection } from '../../../shared/notebook/marks.ts'
import type { Source } from '../../../shared/notebook/notebook.ts'
import { createNotebookReader } from '../../../shared/notebook/notebook-reader.ts'
import { readNotebook } from '../../../shared/notebook/read-notebook.ts'
import { emptyTrash, restoreSection, trashSection } from '../../../shared/notebook/trash.ts'
import { collectReport } from '../../../shared/report/collect-report.ts'
import type { ReportInput } from '../../../shared/report/report.ts'
import { followHolds } from '../../../shared/review/follow-holds.ts'
import { heldReader } from '../../../shared/review/held-reader.ts'
import { holdInReview, liftInReview } from '../../../shared/review/review-acts.ts'
import { createReviewReader } from '../../../shared/review/review-reader.ts'
import { seededBytes } from '../../support/seeded.ts'
import { setup as setupReview } from './kit.ts'

/* What the room keeps off the record stays so, whatever is done at the desk afterwards. */

const arts = 'arts' as GroupId
const device = 'd' as DeviceTag
const hold = 'h' as HoldId

function setup() {
  const random = seededBytes(5)
  const { doc: directory, access } = setupReview()
  const [group, draft] = [new Y.Doc(), new Y.Doc()]
  const review = createReviewReader(directory, access.trust.organizer)
  const drafted = heldReader(
    createNotebookReader(draft),
    followHolds(draftGroup, review, undefined),
  )
  const grouped = heldReader(createNotebookReader(group), followHolds(arts, review, drafted))
  const mark = (doc: Y.Doc, id: SectionId) => {
    const section = readNotebook(doc).sections.find((one) => one.id === id)
    if (section) markSection(doc, id, device, fingerprint(section))
  }
  const inGroup = (title: string) => {
    const id = addSection(group, { title }, random)
    mark(group, id)
    return id
  }
  const inDraft = (title: string, sources: readonly Source[], from: readonly SectionId[] = []) => {
    const [id] = recast(draft, { from, parts: [{ title, blocks: [], sources }] }, random)
    mark(draft, id as SectionId)
    return id as SectionId
  }
  const sectionIn = (doc: Y.Doc, id: SectionId) => {
    const found = readNotebook(doc).sections.find((one) => one.id === id)
    if (!found) throw new Error('no such section')
    return found
  }
  const titles = (input: Pick<ReportInput, 'notebook' | 'find'>) =>
    collectReport(
      [{ ...input, group: '', question: '' }],
      { marksNeeded: 1 },
      { title: 'R', headings: 'none' },
    ).parts.flatMap((part) => part.sections.map((section) => section.title))
  const leaving = () => {
    const [notebook, merged] = [grouped.current(), drafted.current()]
    const find = findSourceIn(new Map([[arts, notebook]]), merged)
    return { groups: titles({ notebook }), draft: titles({ notebook: merged, find }) }
  }
  const keep = (section: SectionId) => holdInReview(directory, { group: draftGroup, section }, hold)
  const lift = (section: SectionId) => liftInReview(directory, { group: draftGroup, section }, hold)
  return { draft, group, inGroup, inDraft, sectionIn, leaving, keep, lift }
}

test('D3: a hold in the draft’s margin holds what the section was made of, as one in the review does', () => {
  const { draft, group, inGroup, inDraft, sectionIn, leaving } = setup()
  const note = inGroup('Note')
  const source = sourceOf(arts, sectionIn(group, note))
  const first = inDraft('First', [source])
  inDraft('Again', [source])
  expect(leaving()).toEqual({ groups: ['Note'], draft: ['First', 'Again'] })
  holdSection(draft, first, hold)
  expect(leaving()).toEqual({ groups: [], draft: [] })
  trashSection(draft, first)
  emptyTrash(draft, [first])
  expect(leaving(), 'the section is gone').toEqual({ groups: [], draft: [] })
  liftHold(draft, first, hold)
  expect(leaving()).toEqual({ groups: ['Note'], draft: ['Again'] })
})

test('D3: a hold in the draft’s margin is on the sections that the held one replaced', () => {
  const { draft, inDraft, sectionIn, leaving } = setup()
  const whole = inDraft('Whole', [])
  const part = inDraft('Part', [replacedSource(sectionIn(draft, whole))], [whole])
  holdSection(draft, part, hold)
  restoreSection(draft, whole)
  expect(leaving().draft).toEqual([])
  liftHold(draft, part, hold)
  expect(leaving().draft).toEqual(['Whole', 'Part'])
})

test('D3: emptying the draft’s trash does not set free what the room held there', () => {
  const { draft, group, inGroup, inDraft, sectionIn, leaving, keep, lift } = setup()
  const note = inGroup('Note')
  const source = sourceOf(arts, sectionIn(group, note))
  const first = inDraft('First', [source])
  keep(first)
  expect(leaving()).toEqual({ groups: [], draft: [] })
  trashSection(draft, first)
  emptyTrash(draft, [first])
  const again = inDraft('Again', [source])
  expect(leaving(), again).toEqual({ groups: [], draft: [] })
  lift(first)
  expect(leaving()).toEqual({ groups: ['Note'], draft: ['Again'] })
})

test('D3: restoring what a held section of the draft was made of lets nothing out', () => {
  const { draft, inDraft, sectionIn, leaving, keep, lift } = setup()
  const whole = inDraft('Whole', [])
  const part = inDraft('Part', [replacedSource(sectionIn(draft, whole))], [whole])
  keep(part)
  restoreSection(draft, whole)
  expect(leaving().draft).toEqual([])
  lift(part)
  expect(leaving().draft).toEqual(['Whole', 'Part'])
})
