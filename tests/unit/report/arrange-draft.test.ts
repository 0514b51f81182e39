import { describe, expect, it } from 'vitest'
import type { GroupId, SectionId } from '../../../shared/base/ids.ts'
import { draftGroup } from '../../../shared/notebook/draft/draft-group.ts'
import type { Fingerprint, Section } from '../../../shared/notebook/notebook.ts'
import { arrangeDraft, type ReportGroup } from '../../../shared/report/arrange-draft.ts'

const groups: readonly ReportGroup[] = ['one', 'two', 'three'].map((id) => ({
  id: id as GroupId,
  name: `Group ${id}`,
  question: `Question ${id}?`,
}))

/** A section of the draft, by its name, and where it was taken from. */
function section(id: string, ...from: string[]): Section {
  return {
    id: id as SectionId,
    title: id,
    blocks: [],
    order: id,
    trashed: false,
    marks: [],
    holds: [],
    sources: from.map((group, i) => ({
      group: group as GroupId,
      section: `${id}-${i}` as SectionId,
      fingerprint: 'f' as Fingerprint,
    })),
  }
}

const find = () => undefined
const titles = (inputs: ReturnType<typeof arrangeDraft>) =>
  inputs.map(({ notebook }) => notebook.sections.map((one) => one.title))

describe('the draft as a report is arranged', () => {
  const draft = {
    sections: [
      section('a', 'two'),
      section('b', 'one'),
      section('c', 'one', 'two'),
      section('d'),
      section('e', 'one', 'one'),
      section('f', 'elsewhere'),
      section('g', 'two', draftGroup),
    ],
  }

  it('in its own order, whole, where no headings are asked for', () => {
    const inputs = arrangeDraft(draft, groups, find, 'none')
    expect(inputs).toMatchObject([{ notebook: draft, group: '', question: '', find }])
  })

  it('by the group that a section was taken from, in the order of the groups, the draft’s within', () => {
    const inputs = arrangeDraft(draft, groups, find, 'groups')
    expect(titles(inputs)).toEqual([['b', 'e'], ['a', 'g'], [], ['c', 'd', 'f']])
    expect(inputs.map(({ group }) => group)).toEqual(['Group one', 'Group two', 'Group three', ''])
    expect(inputs[1]?.question).toBe('Question two?')
  })

  it('P2: what is of several groups, of none, or of one that is not listed stands under no name', () => {
    const last = arrangeDraft(draft, groups, find, 'questions').at(-1)
    expect(last).toMatchObject({ group: '', question: '' })
    expect(last?.notebook.sections.map((one) => one.title)).toEqual(['c', 'd', 'f'])
  })

  it('D5: every part can look its sources up; no section is lost and none is there twice', () => {
    for (const headings of ['none', 'groups', 'questions'] as const) {
      const inputs = arrangeDraft(draft, groups, find, headings)
      expect(inputs.every((one) => one.find === find && one.place === draftGroup)).toBe(true)
      expect(titles(inputs).flat().sort()).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g'])
    }
  })
})
