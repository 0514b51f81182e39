import { describe, expect, it } from 'vitest'
import { type LastTold, turns } from '../../../renderer/features/notebook/announcements.ts'
import type { DeviceTag, HoldId, SectionId } from '../../../shared/base/ids.ts'
import { fingerprint } from '../../../shared/disclosure/fingerprint.ts'
import type { Section } from '../../../shared/notebook/notebook.ts'

const policy = { marksNeeded: 2 }
const plain: Section = {
  ...{ id: 's' as SectionId, title: 'T', blocks: [], order: 'a', trashed: false },
  ...{ marks: [], holds: [], sources: [] },
}
const markedBy = (...devices: string[]): Section => ({
  ...plain,
  marks: devices.map((device) => ({
    device: device as DeviceTag,
    fingerprint: fingerprint(plain),
  })),
})
const held: Section = { ...markedBy('a', 'b'), holds: ['h' as HoldId] }

/** What is told as a section becomes another, step by step. */
function toldOf(...steps: readonly (readonly Section[])[]): string[] {
  let told: LastTold = new Map()
  return steps.map((sections) => {
    const { now, turned } = turns(told, sections, policy)
    told = now
    return turned.map(({ status }) => status.kind).join()
  })
}

describe('what is told to who hears the page', () => {
  it('is each turn of a section: marked, cleared, held, and back', () => {
    expect(toldOf([plain], [markedBy('a')], [markedBy('a', 'b')], [held], [plain])).toEqual([
      '',
      'marked',
      'cleared',
      'held',
      'off-the-record',
    ])
  })

  it('is not what is there as the page opens, what is new on it, or what stays as it is', () => {
    expect(toldOf([held], [held], [])).toEqual(['', '', ''])
    expect(toldOf([], [held])).toEqual(['', ''])
  })
})
