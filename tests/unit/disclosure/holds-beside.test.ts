import { describe, expect, it } from 'vitest'
import type { DeviceTag, HoldId, SectionId } from '../../../shared/base/ids.ts'
import { isDraftCleared } from '../../../shared/disclosure/draft-rules.ts'
import { fingerprint } from '../../../shared/disclosure/fingerprint.ts'
import { withHolds } from '../../../shared/disclosure/holds-beside.ts'
import { findSourceIn } from '../../../shared/merge/find-source.ts'
import { draftGroup } from '../../../shared/notebook/draft/draft-group.ts'
import type { Fingerprint, Notebook, Section } from '../../../shared/notebook/notebook.ts'

const whole = 'whole' as SectionId
const bare: Section = {
  id: 'half' as SectionId,
  title: 'Half',
  blocks: [],
  order: 'a0',
  trashed: false,
  marks: [],
  holds: [],
  sources: [{ group: draftGroup, section: whole, fingerprint: '' as Fingerprint }],
}
const half = {
  ...bare,
  marks: [{ device: 'desk' as DeviceTag, fingerprint: fingerprint(bare) }],
}
const hold = (name: string) => name as HoldId
const isCleared = (draft: Notebook) =>
  isDraftCleared(half, findSourceIn(new Map(), draft), { marksNeeded: 1 })

describe('D3, D5: a hold that is kept beside a notebook counts like any other', () => {
  it('also on a section whose text was removed for good after another was made of it', () => {
    const draft: Notebook = { sections: [half] }
    expect(isCleared(draft)).toBe(true)
    expect(isCleared(withHolds(draft, new Map([[whole, [hold('beside')]]])))).toBe(false)
  })

  it('and the notebook’s own holds on such sections stay', () => {
    const own = { holds: [hold('own')], sources: [] }
    const draft: Notebook = { sections: [half], gone: new Map([[whole, own]]) }
    expect(isCleared(draft)).toBe(false)
    const both = withHolds(draft, new Map([[half.id, [hold('beside')]]]))
    expect(both.gone?.get(whole)?.holds).toContain('own')
    expect(both.sections[0]?.holds).toEqual([hold('beside')])
  })

  it('a notebook that nothing is added to is the same object', () => {
    const draft: Notebook = { sections: [half] }
    expect(withHolds(draft, new Map())).toBe(draft)
  })
})
