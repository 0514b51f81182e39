import { describe, expect, it } from 'vitest'
import type * as Y from 'yjs'
import type { GroupId, SectionId } from '../../../shared/base/ids.ts'
import { sortTrash } from '../../../shared/merge/draft-trash.ts'
import { joinSections, splitSection, takeAsOne } from '../../../shared/merge/take.ts'
import { findTwins, keepBoth } from '../../../shared/merge/twins.ts'
import { noteSources, recast } from '../../../shared/notebook/draft/recast.ts'
import { liveSections, type Section } from '../../../shared/notebook/notebook.ts'
import { readNotebook } from '../../../shared/notebook/read-notebook.ts'
import { restoreSection } from '../../../shared/notebook/trash.ts'
import { createReplicas } from '../../support/replicas.ts'
import { seededBytes } from '../../support/seeded.ts'

const random = seededBytes(7)
const group = 'groupa' as GroupId
const paragraph = (text: string) => ({
  kind: 'paragraph' as const,
  content: [{ kind: 'text' as const, text, marks: [] }],
})
const note = (id: string, ...texts: string[]): Section => ({
  id: id as SectionId,
  title: id,
  blocks: texts.map(paragraph),
  order: 'a0',
  trashed: false,
  marks: [],
  holds: [],
  sources: [],
})
const feed = note('feed', 'One.', 'Two.')
const rooms = note('rooms', 'Three.')
const take = (doc: Y.Doc, ...sections: Section[]) =>
  recast(
    doc,
    { from: [], parts: [takeAsOne(sections.map((section) => ({ group, section })))] },
    random,
  )
const live = (doc: Y.Doc) => liveSections(readNotebook(doc))
const twinsIn = (doc: Y.Doc) => [...findTwins(readNotebook(doc)).keys()].sort()

/** Two facilitators who are apart until `settle`. */
function apart() {
  const { docs, settle } = createReplicas(2)
  return { one: docs[0] as Y.Doc, two: docs[1] as Y.Doc, settle }
}

describe('M3: what two facilitators made of the same while apart stands side by side, and is pointed out', () => {
  it('the same notes taken by both', () => {
    const { one, two, settle } = apart()
    const made = [...take(one, feed), ...take(two, feed)]
    expect(twinsIn(one)).toEqual([])
    settle()
    expect(twinsIn(one)).toEqual([...made].sort())
    expect([...findTwins(readNotebook(two)).values()].every((twin) => twin.fromGroup)).toBe(true)
  })

  it('one section joined by one and split by the other', () => {
    const { one, two, settle } = apart()
    take(one, feed)
    take(one, rooms)
    settle()
    const [first, second] = live(one) as [Section, Section]
    const joined = joinSections([first, second])
    const [made] = recast(one, { from: [first.id, second.id], parts: [joined] }, random)
    const parts = splitSection(first, 1) ?? []
    const halves = recast(two, { from: [first.id], parts }, random)
    settle()
    expect(twinsIn(one)).toEqual([made, ...halves].sort())
  })

  it('the halves of a split are no twins, and neither are different notes', () => {
    const { one } = apart()
    take(one, feed)
    take(one, rooms)
    const [first] = live(one) as [Section]
    recast(one, { from: [first.id], parts: splitSection(first, 1) ?? [] }, random)
    expect(live(one)).toHaveLength(3)
    expect(twinsIn(one)).toEqual([])
  })

  it('an earlier version that somebody restored, beside what was made of it', () => {
    const { one } = apart()
    take(one, feed, rooms)
    const [whole] = live(one) as [Section]
    recast(one, { from: [whole.id], parts: splitSection(whole, 1) ?? [] }, random)
    restoreSection(one, whole.id)
    expect(twinsIn(one)).toHaveLength(3)
  })

  it('both kept: nothing more is said, on any device; a third is pointed out again', () => {
    const { one, two, settle } = apart()
    take(one, feed)
    take(two, feed)
    settle()
    const [first, second] = live(one) as [Section, Section]
    noteSources(one, keepBoth(first, second))
    settle()
    expect(twinsIn(two)).toEqual([])
    take(two, feed)
    expect(twinsIn(two)).toHaveLength(3)
  })
})

describe('the trash of the draft', () => {
  it('earlier versions are told apart from what somebody removed', () => {
    const { one } = apart()
    take(one, feed)
    take(one, rooms)
    const [first, second] = live(one) as [Section, Section]
    recast(one, { from: [first.id], parts: splitSection(first, 1) ?? [] }, random)
    recast(one, { from: [second.id], parts: [] }, random)
    const { removed, earlier } = sortTrash(readNotebook(one))
    expect(removed.map(({ id }) => id)).toEqual([second.id])
    expect(earlier.map(({ id }) => id)).toEqual([first.id])
  })
})
