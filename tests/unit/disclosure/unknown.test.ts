import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { DeviceTag, GroupId, HoldId, SectionId } from '../../../shared/base/ids.ts'
import { isDraftCleared, sourceObstacle } from '../../../shared/disclosure/draft-rules.ts'
import { fingerprint } from '../../../shared/disclosure/fingerprint.ts'
import { quoteFingerprint } from '../../../shared/disclosure/quotes.ts'
import { isCleared } from '../../../shared/disclosure/rules.ts'
import { sectionStatus } from '../../../shared/disclosure/status.ts'
import { gallerySheets } from '../../../shared/merge/gallery.ts'
import { sourceOf } from '../../../shared/merge/sources.ts'
import { takeAsOne } from '../../../shared/merge/take.ts'
import type { Block, Inline } from '../../../shared/notebook/blocks.ts'
import { markSection } from '../../../shared/notebook/marks.ts'
import type { Fingerprint, Section } from '../../../shared/notebook/notebook.ts'
import { marksOf } from '../../../shared/notebook/schema.ts'
import { collectReport, countReport } from '../../../shared/report/collect-report.ts'

const one = { marksNeeded: 1 }
const device = 'd' as DeviceTag
const group = 'g' as GroupId
const words: Inline = { kind: 'text', text: 'Words', marks: [] }
const unknown: Inline = { kind: 'unknown' }

/** Something that this app does not know, in every kind of place in which it can stand. */
const places: Readonly<Record<string, Block>> = {
  'an atom in a line': { kind: 'paragraph', content: [words, unknown] },
  'a line of an unknown kind': { kind: 'paragraph', content: [unknown, words] },
  'an item': {
    kind: 'list',
    style: 'check',
    items: [{ content: [unknown, words], checked: true, children: [] }],
  },
  'a cell': { kind: 'table', caption: [], rows: [[[words], [unknown]]] },
  'a caption': { kind: 'table', caption: [unknown], rows: [[[words]]] },
  'a quotation': { kind: 'quote', content: [words, unknown] },
}

/** A section with marks on whatever fingerprint could be made of it. */
function sectionWith(blocks: readonly Block[], over: Partial<Section> = {}): Section {
  const base = { id: 's' as SectionId, order: 'a0', title: 'Title', blocks }
  const section = { ...base, trashed: false, marks: [], holds: [], sources: [] }
  return { ...section, marks: [{ device, fingerprint: fingerprint(section) }], ...over }
}

const known = sectionWith([{ kind: 'paragraph', content: [words] }])

describe('D2: what this app cannot read whole, it cannot let out', () => {
  for (const [place, block] of Object.entries(places)) {
    it(`${place} that is unknown: neither marked nor cleared nor shown nor exported`, () => {
      const section = sectionWith([...known.blocks, block])
      expect(isCleared(known, one)).toBe(true)
      expect(sectionStatus(section, one)).toEqual({ kind: 'unknown' })
      const notebook = { sections: [section] }
      const input = { notebook, group: '', question: '' }
      const doc = new Y.Doc()
      markSection(doc, section.id, device, fingerprint(section))
      expect(marksOf(doc).size).toBe(0)
      // The only wording that it could have been marked in is one that no document can store.
      const stored = sectionWith(section.blocks, { marks: [{ device, fingerprint: stale }] })
      for (const each of [stored, { ...stored, marks: [] }]) {
        expect(isCleared(each, one)).toBe(false)
        expect(gallerySheets([{ group, notebook: { sections: [each] } }], one)).toEqual([])
        const own = { ...input, notebook: { sections: [each] } }
        expect(collectReport([own], one, { title: 'R', headings: 'none' }).parts).toEqual([])
        expect(countReport([own], one)).toEqual({ goes: 0, stays: 1 })
      }
    })
  }

  it('a mark that would be on it, however it came about, clears nothing', () => {
    const section = sectionWith([places['an atom in a line'] as Block])
    expect(section.marks).toHaveLength(1)
    expect(isCleared(section, one)).toBe(false)
  })

  it('D3: a hold on it is still said', () => {
    const section = sectionWith(Object.values(places), { holds: ['h' as HoldId] })
    expect(sectionStatus(section, one)).toEqual({ kind: 'held' })
  })

  it('D5: what was taken of it clears no section of the draft', () => {
    const section = sectionWith([places['an atom in a line'] as Block])
    const source = sourceOf(group, section)
    expect(sourceObstacle(source, () => section, one)).toBe('not-enough-marks')
    const drafted = sectionWith(known.blocks, { sources: [source] })
    expect(isCleared(drafted, one)).toBe(true)
    expect(isDraftCleared(drafted, () => section, one)).toBe(false)
  })

  it('M1: taken into the draft, it goes on saying that something is unknown', () => {
    const section = sectionWith([{ kind: 'paragraph', content: [unknown] }])
    const part = takeAsOne([{ group, section }])
    expect(part.blocks).toEqual(section.blocks)
    expect(fingerprint(part)).toBe('')
  })

  it('a quotation that holds it has no go-ahead to be given', () => {
    expect(quoteFingerprint({ kind: 'quote', content: [words, unknown] })).toBe('')
  })
})

/** A fingerprint of an earlier wording. */
const stale = fingerprint({ title: 'Title', blocks: known.blocks }) as Fingerprint
