import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { GroupId, SectionId } from '../../../shared/base/ids.ts'
import { fingerprint } from '../../../shared/disclosure/fingerprint.ts'
import { findSourceIn } from '../../../shared/merge/find-source.ts'
import { sourceOf } from '../../../shared/merge/sources.ts'
import { draftGroup } from '../../../shared/notebook/draft/draft-group.ts'
import { recast } from '../../../shared/notebook/draft/recast.ts'
import { markSection } from '../../../shared/notebook/marks.ts'
import { createNotebookReader } from '../../../shared/notebook/notebook-reader.ts'
import { readNotebook } from '../../../shared/notebook/read-notebook.ts'
import { collectForReview, collectReport } from '../../../shared/report/collect-report.ts'
import type { ReviewInput } from '../../../shared/report/report.ts'
import { followHolds } from '../../../shared/review/follow-holds.ts'
import { heldReader } from '../../../shared/review/held-reader.ts'
import { holdInReview, liftInReview } from '../../../shared/review/review-acts.ts'
import { reviewIdsOf } from '../../../shared/review/review-ids.ts'
import { createReviewReader } from '../../../shared/review/review-reader.ts'
import { arbitraryActions, deviceAt, runActions } from '../../support/notebook-actions.ts'
import { createReplicas } from '../../support/replicas.ts'
import { seededBytes } from '../../support/seeded.ts'
import { setup } from './kit.ts'

const seed = Number(process.env.SOTTO_SEED ?? Date.now() % 2 ** 31)
const numRuns = Number(process.env.SOTTO_RUNS ?? 100)
const peers = 3
const arts = 'arts' as GroupId
const policy = { marksNeeded: 1 }
const options = { title: 'R', headings: 'none' } as const

/** What somebody does in the review, at one of the devices; `pick` chooses a section. */
const arbitraryReview = fc.array(
  fc.record({
    kind: fc.constantFrom('hold', 'hold', 'lift', 'deliver'),
    at: fc.nat({ max: peers - 1 }),
    to: fc.nat({ max: peers - 1 }),
    pick: fc.nat({ max: 9 }),
    draft: fc.boolean(),
  }),
  { maxLength: 20 },
)

/** A group's notebook after random edits, and a draft that every section of it was taken into. */
function play(actions: Parameters<typeof runActions>[1]) {
  const random = seededBytes(3)
  const replicas = createReplicas(peers)
  runActions(replicas, actions, seededBytes(1))
  replicas.settle()
  const [group] = replicas.docs
  if (!group) throw new Error('no replica')
  const draft = new Y.Doc()
  for (const section of readNotebook(group).sections) {
    const { title, blocks } = section
    recast(
      draft,
      { from: [], parts: [{ title, blocks, sources: [sourceOf(arts, section)] }] },
      random,
    )
  }
  for (const section of readNotebook(draft).sections) {
    markSection(draft, section.id, deviceAt(0), fingerprint(section))
  }
  return { group, draft }
}

function readersOf(group: Y.Doc, draft: Y.Doc, directory: Y.Doc) {
  const review = createReviewReader(directory, setup().access.trust.organizer)
  const drafted = heldReader(
    createNotebookReader(draft),
    followHolds(draftGroup, review, undefined),
  )
  const grouped = heldReader(createNotebookReader(group), followHolds(arts, review, drafted))
  return { drafted, grouped, review }
}

function inputsOf({ drafted, grouped }: ReturnType<typeof readersOf>): ReviewInput[][] {
  const notebook = grouped.current()
  const draft = drafted.current()
  const find = findSourceIn(new Map([[arts, notebook]]), draft)
  const common = { group: '', question: '' }
  return [
    [{ ...common, notebook, place: arts }],
    [{ ...common, notebook: draft, find, place: draftGroup }],
  ]
}

test(`D3: nothing that is held in the review leaves, from the draft or from the groups, whatever order holds and marks arrive in (seed ${seed})`, () => {
  let held = 0
  let gone = 0
  const property = fc.property(arbitraryActions(peers, 40), arbitraryReview, (actions, acts) => {
    const { group, draft } = play(actions)
    const directories = createReplicas(peers)
    const standing = new Map<string, Set<number>>()
    const sections = [
      readNotebook(group).sections.map(({ id }) => ({ group: arts, section: id })),
      readNotebook(draft).sections.map(({ id }) => ({ group: draftGroup, section: id })),
    ]
    const before = readersOf(group, draft, new Y.Doc())
    for (const { kind, at, to, pick, draft: inDraft } of acts) {
      const list = sections[inDraft ? 1 : 0] ?? []
      const place = list[pick % Math.max(1, list.length)]
      const doc = directories.docs[at]
      if (kind === 'deliver') directories.deliver(at, to)
      if (!place || !doc || kind === 'deliver') continue
      const key = `${place.group}/${place.section}`
      const by = standing.get(key) ?? new Set()
      standing.set(key, by)
      const hold = reviewIdsOf(new Uint8Array(32).fill(at + 1)).hold(place)
      if (kind === 'hold') {
        holdInReview(doc, place, hold)
        by.add(at)
      } else {
        liftInReview(doc, place, hold)
        by.delete(at)
      }
    }
    directories.settle()
    for (const directory of directories.docs) {
      const readers = readersOf(group, draft, directory)
      const isHeld = (at: GroupId, section: SectionId) =>
        (standing.get(`${at}/${section}`)?.size ?? 0) > 0
      for (const [i, inputs] of inputsOf(readers).entries()) {
        const shown = collectForReview(inputs, policy, options)
        // Word for word the report, but for where each section stands.
        const bare = shown.parts.map((part) => ({
          ...part,
          sections: part.sections.map(({ title, blocks }) => ({ title, blocks })),
        }))
        const report = collectReport(inputs, policy, options)
        expect({ ...shown, parts: bare }).toEqual(report)
        const leaving = shown.parts.flatMap((part) => part.sections)
        const all = collectForReview(inputsOf(before)[i] ?? [], policy, options).parts
        gone += all.flatMap((part) => part.sections).length - leaving.length
        for (const { group: at, section } of leaving) {
          expect(isHeld(at, section)).toBe(false)
          const from = readNotebook(draft).sections.filter(({ id, sources }) =>
            at === draftGroup
              ? id === section
              : sources.some((source) => source.section === section),
          )
          for (const { id, sources } of from) {
            expect(isHeld(draftGroup, id)).toBe(false)
            for (const source of sources) expect(isHeld(arts, source.section)).toBe(false)
          }
        }
      }
    }
    if ([...standing.values()].some((by) => by.size > 0)) held++
  })
  fc.assert(property, { seed, numRuns })
  // The runs are worth something only if holds were made, and kept something that would have left.
  expect(held).toBeGreaterThan(numRuns / 4)
  expect(gone).toBeGreaterThan(numRuns / 4)
}, 60_000)

test('D3: readers tell at once, and only once, when a hold arrives or is lifted', () => {
  const { group, draft } = play([
    { kind: 'add', at: 0, pick: 0 },
    { kind: 'mark', at: 0, pick: 0 },
  ])
  const directory = new Y.Doc()
  const { grouped, drafted } = readersOf(group, draft, directory)
  const [section] = drafted.current().sections
  const place = { group: draftGroup, section: section?.id as SectionId }
  const hold = reviewIdsOf(new Uint8Array(32)).hold(place)
  let calls = 0
  grouped.subscribe(() => calls++)
  const first = grouped.current()
  holdInReview(directory, { ...place, section: 'elsewhere' as SectionId }, hold)
  expect(calls, 'not about this notebook').toBe(0)
  expect(grouped.current()).toBe(first)
  holdInReview(directory, place, hold)
  expect(calls).toBe(1)
  expect(grouped.current().sections[0]?.holds).toEqual([hold])
  expect(drafted.current().sections[0]?.holds).toEqual([hold])
  expect(grouped.current()).toBe(grouped.current())
  liftInReview(directory, place, hold)
  expect(calls).toBe(2)
  expect(grouped.current()).toBe(first)
})
