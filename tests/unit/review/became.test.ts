import { expect, test } from 'vitest'
import type { DeviceTag, GroupId, HoldId, SectionId } from '../../../shared/base/ids.ts'
import { fingerprint } from '../../../shared/disclosure/fingerprint.ts'
import type { DocKey } from '../../../shared/keys/keys.ts'
import type { Block } from '../../../shared/notebook/blocks.ts'
import type { Section } from '../../../shared/notebook/notebook.ts'
import type { ReportForReview } from '../../../shared/report/report.ts'
import { becameOf } from '../../../shared/review/became.ts'
import { sourceHint } from '../../../shared/review/source-hints.ts'
import { place } from './kit.ts'

const arts = 'arts' as GroupId
const key = new Uint8Array(32).fill(3) as DocKey

const words = (...lines: string[]) =>
  lines.map((text): Block => ({ kind: 'paragraph', content: [{ kind: 'text', text, marks: [] }] }))

const own = (lines: readonly string[], more: Partial<Section> = {}): Section => {
  const section = {
    id: 'mine' as SectionId,
    title: 'Ours',
    blocks: words(...lines),
    order: 'a',
    marks: [],
    holds: [],
    trashed: false,
    sources: [],
    quotes: [],
    ...more,
  } as unknown as Section
  const mark = { device: 'd' as DeviceTag, fingerprint: fingerprint(section) }
  return more.marks ? section : { ...section, marks: [mark] as unknown as Section['marks'] }
}

const text = ['The feed chooses. Nobody was asked.', 'We could ask.']

/** A report whose one section of the draft was taken from ours. */
function edition(...lines: string[]): ReportForReview {
  const sections = [{ title: 'Feeds', blocks: words(...lines), ...place('made') }]
  const sources = [sourceHint(key, 'mine' as SectionId)]
  return { title: '', parts: [{ sections }], taken: [{ section: 'made' as SectionId, sources }] }
}

const became = (section: Section, report: ReportForReview) =>
  becameOf(arts, section, report, [sourceHint(key, section.id)])

test('M5: a group reads of its own words whether they are in the edition as written, shortened, or in other words', () => {
  expect(became(own(text), edition('Ours', ...text, 'And others said more.'))).toBe('as-written')
  expect(became(own(text), edition('the feed chooses'))).toBe('shortened')
  expect(became(own(text), edition('Machines pick.'))).toBe('in-other-words')
})

test('M5: what was marked and is not there was not taken; what nobody marked, or somebody held, is kept', () => {
  const other = { ...edition(...text), taken: [] }
  expect(became(own(text), other)).toBe('not-taken')
  expect(became(own(text, { marks: [] }), other)).toBe('kept')
  expect(became(own(text, { holds: ['h' as HoldId] }), edition(...text))).toBe('kept')
  // Of another group, which has another key, it says nothing.
  expect(becameOf(arts, own(text), edition(...text), ['another'])).toBe('not-taken')
})

test('M5: a report made of the groups’ notes themselves is known by the place', () => {
  const section = own(text)
  const sections = [{ title: 'Ours', blocks: section.blocks, ...place('mine', arts) }]
  expect(becameOf(arts, section, { title: '', parts: [{ sections }] }, [])).toBe('as-written')
  expect(becameOf('b' as GroupId, section, { title: '', parts: [{ sections }] }, [])).toBe(
    'not-taken',
  )
})
