import { describe, expect, it } from 'vitest'
import type { DeviceTag, GroupId, HoldId, SectionId } from '../../../shared/base/ids.ts'
import { isDraftCleared, sourceObstacle } from '../../../shared/disclosure/draft-rules.ts'
import { fingerprint } from '../../../shared/disclosure/fingerprint.ts'
import { isCleared, marksNeeded } from '../../../shared/disclosure/rules.ts'
import { sectionStatus } from '../../../shared/disclosure/status.ts'
import type { Block } from '../../../shared/notebook/blocks.ts'
import { draftGroup } from '../../../shared/notebook/draft/draft-group.ts'
import type { Mark, Section } from '../../../shared/notebook/notebook.ts'

const two = { marksNeeded: 2 }
const paragraph = (text: string): Block => ({
  kind: 'paragraph',
  content: [{ kind: 'text', text, marks: [] }],
})

function section(over: Partial<Section> = {}): Section {
  const base = { title: 'Title', blocks: [paragraph('Words')] }
  return {
    id: 's' as SectionId,
    order: 'a0',
    trashed: false,
    marks: [],
    holds: [],
    sources: [],
    ...base,
    ...over,
  }
}

function marksOn(wording: Section, ...devices: string[]): Mark[] {
  return devices.map((device) => ({
    device: device as DeviceTag,
    fingerprint: fingerprint(wording),
  }))
}

describe('disclosure rules', () => {
  it('D1: a section without a mark is off the record', () => {
    expect(isCleared(section(), { marksNeeded: 1 })).toBe(false)
    expect(sectionStatus(section(), two)).toEqual({ kind: 'off-the-record' })
  })

  it('D2: a mark lapses when a letter, a format, a link or the title changes', () => {
    const before = section()
    const marks = marksOn(before, 'a', 'b')
    expect(isCleared(section({ marks }), two)).toBe(true)
    const changes: Partial<Section>[] = [
      { title: 'Title.' },
      { blocks: [paragraph('words')] },
      { blocks: [paragraph('Words'), paragraph('')] },
      {
        blocks: [
          { kind: 'paragraph', content: [{ kind: 'text', text: 'Words', marks: ['bold'] }] },
        ],
      },
      { blocks: [{ kind: 'quote', content: [{ kind: 'text', text: 'Words', marks: [] }] }] },
      {
        blocks: [
          {
            kind: 'paragraph',
            content: [
              {
                kind: 'link',
                url: 'https://a.example',
                content: [{ kind: 'text', text: 'Words', marks: [] }],
              },
            ],
          },
        ],
      },
    ]
    for (const change of changes) {
      const changed = section({ marks, ...change })
      expect(isCleared(changed, two)).toBe(false)
      expect(sectionStatus(changed, two)).toEqual({ kind: 'changed' })
    }
  })

  it('D3: a hold beats every mark, and lifting one of two leaves the other', () => {
    const marks = marksOn(section(), 'a', 'b', 'c')
    const [one, other] = ['h1' as HoldId, 'h2' as HoldId]
    expect(sectionStatus(section({ marks, holds: [one, other] }), two)).toEqual({ kind: 'held' })
    expect(isCleared(section({ marks, holds: [other] }), two)).toBe(false)
    expect(isCleared(section({ marks }), two)).toBe(true)
  })

  it('D4: one device marking twice is one mark', () => {
    const marks = marksOn(section(), 'a', 'a')
    expect(isCleared(section({ marks }), two)).toBe(false)
    expect(sectionStatus(section({ marks }), two)).toEqual({ kind: 'marked', marks: 1, needed: 2 })
  })

  it('D4: a section in the trash is never cleared', () => {
    const marks = marksOn(section(), 'a', 'b')
    expect(isCleared(section({ marks, trashed: true }), two)).toBe(false)
  })

  it('D4: a policy that was made to ask for nothing still asks for one mark', () => {
    for (const bad of [0, -1, 0.2, Number.NaN, Number.NEGATIVE_INFINITY]) {
      expect(marksNeeded({ marksNeeded: bad })).toBeGreaterThanOrEqual(1)
      expect(isCleared(section(), { marksNeeded: bad })).toBe(false)
    }
  })

  it('D5: a draft section waits for each source: unknown, held, trashed and lapsed ones stop it', () => {
    const taken = section({ id: 'source' as SectionId })
    const source = {
      group: 'g' as GroupId,
      section: taken.id,
      fingerprint: fingerprint(taken),
    }
    const draft = section({ marks: marksOn(section(), 'a', 'b'), sources: [source] })
    const cases: [Section | undefined, ReturnType<typeof sourceObstacle>][] = [
      [undefined, 'unknown'],
      [{ ...taken, holds: ['h' as HoldId], marks: marksOn(taken, 'c', 'd') }, 'held'],
      [{ ...taken, trashed: true, marks: marksOn(taken, 'c', 'd') }, 'trashed'],
      [{ ...taken, marks: marksOn(taken, 'c') }, 'not-enough-marks'],
      [{ ...taken, marks: marksOn({ ...taken, title: 'Other' }, 'c', 'd') }, 'not-enough-marks'],
      [{ ...taken, marks: marksOn(taken, 'c', 'd') }, undefined],
    ]
    for (const [found, obstacle] of cases) {
      expect(sourceObstacle(source, () => found, two)).toBe(obstacle)
      expect(isDraftCleared(draft, () => found, two)).toBe(obstacle === undefined)
    }
  })

  it('D5: of the draft’s own section that this one replaced a hold stands, and nothing else matters', () => {
    const replaced = section({ id: 'source' as SectionId })
    const source = {
      group: draftGroup,
      section: replaced.id,
      fingerprint: fingerprint(replaced),
    }
    const draft = section({ marks: marksOn(section(), 'a', 'b'), sources: [source] })
    const cases: [Section | undefined, ReturnType<typeof sourceObstacle>][] = [
      [undefined, undefined],
      [{ ...replaced, trashed: true }, undefined],
      [replaced, undefined],
      [{ ...replaced, holds: ['h' as HoldId] }, 'held'],
    ]
    for (const [found, obstacle] of cases) {
      expect(sourceObstacle(source, () => found, two)).toBe(obstacle)
      expect(isDraftCleared(draft, () => found, two)).toBe(obstacle === undefined)
    }
  })

  it('D2: the fingerprint of a known wording never changes between versions of the app', () => {
    expect(fingerprint({ title: 'Title', blocks: [paragraph('Words')] })).toBe(
      '92a00f72fefd418eafa1e490319e864e64e6683f4d2168e76b62ea7de675618b',
    )
  })
})
