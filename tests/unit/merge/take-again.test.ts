import { describe, expect, it } from 'vitest'
import type { GroupId, SectionId } from '../../../shared/base/ids.ts'
import { fingerprint } from '../../../shared/disclosure/fingerprint.ts'
import { joinSections, splitSection, takeAsOne, takeInto } from '../../../shared/merge/take.ts'
import { takeAgain } from '../../../shared/merge/take-again.ts'
import type { Block } from '../../../shared/notebook/blocks.ts'
import { blocksText } from '../../../shared/notebook/blocks-text.ts'
import type { DraftPart } from '../../../shared/notebook/draft/recast.ts'
import type { Section } from '../../../shared/notebook/notebook.ts'

const paragraph = (text: string): Block => ({
  kind: 'paragraph',
  content: [{ kind: 'text', text, marks: [] }],
})

function section(id: string, title: string, ...lines: string[]): Section {
  return {
    id: id as SectionId,
    title,
    blocks: lines.map(paragraph),
    order: 'a0',
    trashed: false,
    marks: [],
    holds: [],
    sources: [],
  }
}

const a = 'a' as GroupId
const b = 'b' as GroupId
/** A part of the draft as it stands once it is placed, with other lines where a facilitator wrote. */
function inDraft(
  part: DraftPart,
  change: (lines: string[]) => string[] = (lines) => lines,
): Section {
  const lines = change(blocksText(part.blocks).split('\n'))
  return { ...section('draft', part.title, ...lines), sources: part.sources }
}
const linesOf = (part: Pick<Section, 'title' | 'blocks'>) => [
  part.title,
  ...blocksText(part.blocks).split('\n'),
]

describe('M2: taking a changed source again', () => {
  const was = section('s', 'Feeds', 'One.', 'Two.', 'Three.')
  const taken = takeAsOne([{ group: a, section: was }])
  const again = (draft: Section, now: Section) => {
    const [source] = draft.sources
    if (!source) throw new Error('no source')
    return takeAgain(draft, source, now)
  }

  it('takes what the group changed where nobody touched the draft', () => {
    const now = section('s', 'Feeds and rooms', 'One.', 'Two, better.', 'Three.', 'Four.')
    const { part, differs } = again(inDraft(taken), now)
    expect(linesOf(part)).toEqual(linesOf(now))
    expect(differs).toBe(true)
    expect(part.sources[0]).toMatchObject({ fingerprint: fingerprint(now) })
  })

  it('keeps what a facilitator wrote between, before and after', () => {
    const draft = inDraft(taken, (lines) => ['Mine.', ...lines.slice(0, 2), 'Also mine.', 'Three.'])
    const { part } = again(draft, section('s', 'Feeds', 'One.', 'Three, now.'))
    expect(linesOf(part)).toEqual(['Feeds', 'Mine.', 'One.', 'Also mine.', 'Three, now.'])
  })

  it('keeps what a facilitator rewrote, and says what the group says now', () => {
    const draft = inDraft(taken, ([one, , three]) => [one ?? '', 'Two, in my words.', three ?? ''])
    const { part, changes } = again(draft, section('s', 'Feeds', 'One.', 'Two, theirs.', 'Three.'))
    expect(linesOf(part)).toEqual(['Feeds', 'One.', 'Two, in my words.', 'Three.'])
    expect(changes).toMatchObject([{ kind: 'kept', after: [{ block: paragraph('Two, theirs.') }] }])
  })

  it('D5: words that stay although the group took them back go on needing marks on the wording that had them', () => {
    const draft = inDraft(taken, ([one, , three]) => [one ?? '', 'Two, in my words.', three ?? ''])
    const { part } = again(draft, section('s', 'Feeds', 'One.', 'Three.'))
    expect(part.sources[0]?.also).toEqual([fingerprint(was)])
    const clean = again(inDraft(taken), section('s', 'Feeds', 'One.', 'Three.'))
    expect(clean.part.sources[0]?.also).toBeUndefined()
  })

  it('D5: where a section stands twice and one copy was rewritten, the earlier wording goes on needing marks', () => {
    const twice = takeAsOne([
      { group: a, section: was },
      { group: a, section: was },
    ])
    const rewritten = inDraft(twice, (lines) =>
      lines.map((line, at) => (at === lines.lastIndexOf('Two.') ? 'Mine: Two.' : line)),
    )
    const now = section('s', 'Feeds', 'One.', 'Three.')
    const { part } = again(rewritten, now)
    expect(linesOf(part)).toContain('Mine: Two.')
    expect(part.sources[0]?.also).toEqual([fingerprint(was)])
    // Untouched, but only one of the two copies is replaced.
    const left = again(inDraft(twice), now).part
    expect(linesOf(left)).toContain('Two.')
    expect(left.sources[0]?.also).toEqual([fingerprint(was)])
  })

  it('leaves what was taken from others where it is', () => {
    const other = section('t', 'Rooms', 'Small.', 'Slow.')
    const both = takeAsOne([
      { group: a, section: was },
      { group: b, section: other },
    ])
    const now = section('s', 'Feeds', 'One.', 'Two.', 'Three.', 'Four.')
    expect(linesOf(again(inDraft(both), now).part)).toEqual([
      'Feeds',
      'One.',
      'Two.',
      'Three.',
      'Four.',
      'Rooms',
      'Small.',
      'Slow.',
    ])
  })
})

describe('M3: several into one, one into two', () => {
  const feeds = section('s', 'Feeds', 'One.', 'Two.')
  const rooms = section('t', 'Rooms', 'Small.')

  it('D6: nothing that is made has a mark or a hold, and all that it rests on goes along', () => {
    const first = inDraft(takeAsOne([{ group: a, section: feeds }]))
    const more = inDraft(takeInto(first, [{ group: b, section: rooms }]))
    expect(linesOf(more)).toEqual(['Feeds', 'One.', 'Two.', 'Rooms', 'Small.'])
    const parts = splitSection(more, 1) ?? []
    expect(parts.map(linesOf)).toEqual([
      ['Feeds', 'One.'],
      ['', 'Two.', 'Rooms', 'Small.'],
    ])
    for (const part of parts) {
      expect(part.sources.map((source) => source.section)).toEqual(['s', 't', 'draft'])
    }
  })

  it('D5: one section in two wordings needs marks on both', () => {
    const later = section('s', 'Feeds', 'One.', 'Two, later.')
    const [x, y] = [feeds, later].map((one) => inDraft(takeAsOne([{ group: a, section: one }])))
    const joined = joinSections([x as Section, { ...(y as Section), id: 'draft2' as SectionId }])
    const source = joined.sources.find((one) => one.group === a)
    expect([source?.fingerprint, ...(source?.also ?? [])].sort()).toEqual(
      [fingerprint(feeds), fingerprint(later)].sort(),
    )
  })

  it('a section cannot be split where one side would be empty', () => {
    const one = inDraft(takeAsOne([{ group: a, section: rooms }]))
    expect(splitSection(one, 0)).toBeUndefined()
    expect(splitSection(one, 1)).toBeUndefined()
  })
})
