import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { bindTitle } from '../../../renderer/editor/binding/title-binding.ts'
import type { DeviceTag, HoldId, SectionId } from '../../../shared/base/ids.ts'
import { fingerprint, noFingerprint } from '../../../shared/disclosure/fingerprint.ts'
import { isCleared } from '../../../shared/disclosure/rules.ts'
import { sectionStatus } from '../../../shared/disclosure/status.ts'
import { addSection } from '../../../shared/notebook/add-section.ts'
import { mostBody, mostTitle, mostTitleInField } from '../../../shared/notebook/bounds.ts'
import { copySection } from '../../../shared/notebook/copy-section.ts'
import { holdSection } from '../../../shared/notebook/holds.ts'
import { markSection } from '../../../shared/notebook/marks.ts'
import type { Section } from '../../../shared/notebook/notebook.ts'
import { createNotebookReader } from '../../../shared/notebook/notebook-reader.ts'
import { readNotebook } from '../../../shared/notebook/read-notebook.ts'
import { bodyOf, marksOf, titleOf } from '../../../shared/notebook/schema.ts'
import { collectReport } from '../../../shared/report/collect-report.ts'
import { seededBytes } from '../../support/seeded.ts'

const one = { marksNeeded: 1 }
const device = 'd' as DeviceTag
const random = seededBytes(13)
const blocks = [
  { kind: 'paragraph' as const, content: [{ kind: 'text' as const, text: 'Words', marks: [] }] },
]

function only(doc: Y.Doc, id: SectionId): Section {
  const found = readNotebook(doc).sections.find((section) => section.id === id)
  if (!found) throw new Error('not there')
  return found
}

/** A section that one device marked, as it stands in a report, and its title grown afterwards or before. */
function marked(length: number) {
  const doc = new Y.Doc()
  const id = addSection(doc, { title: 'T'.repeat(length), blocks }, random)
  markSection(doc, id, device, fingerprint(only(doc, id)))
  return { doc, id }
}

describe('P6: a title that is longer than it is shown', () => {
  it('D2: is read cut, and its section neither marked, cleared nor exported, until it is shorter', () => {
    const { doc, id } = marked(mostTitle)
    expect(isCleared(only(doc, id), one)).toBe(true)
    titleOf(doc, id)?.insert(0, 'x')
    const cut = only(doc, id)
    expect(cut).toMatchObject({ longTitle: true })
    expect(cut.title.length).toBeLessThanOrEqual(mostTitle + 1)
    expect(fingerprint(cut)).toBe(noFingerprint)
    expect(sectionStatus(cut, one)).toEqual({ kind: 'unknown' })
    const input = { notebook: readNotebook(doc), group: '', question: '' }
    expect(collectReport([input], one, { title: 'R', headings: 'none' }).parts).toEqual([])
    titleOf(doc, id)?.delete(0, 1)
    expect(isCleared(only(doc, id), one)).toBe(true)
  })

  it('D2: what of it is seen the same is not the same wording: no mark comes on it, nor on its copy', () => {
    // Signs that are not read count: two titles that are cut to one line are not one wording.
    const { doc, id } = marked(0)
    titleOf(doc, id)?.insert(0, ' '.repeat(mostTitle + 1))
    const copy = copySection(doc, id, random) as SectionId
    for (const each of [id, copy]) {
      markSection(doc, each, device, fingerprint(only(doc, each)))
      expect(isCleared(only(doc, each), one)).toBe(false)
    }
    expect([...marksOf(doc).keys()].filter((key) => key.startsWith(copy))).toEqual([])
  })

  it('P6: however long it is, no step pays for it, and the whole of it stays', () => {
    const { doc, id } = marked(mostTitleInField + 1)
    const title = titleOf(doc, id) as Y.Text
    const bound = bindTitle(doc, id)
    expect(bound?.tooLong()).toBe(true)
    expect(bound?.value().length).toBeLessThanOrEqual(mostTitle + 1)
    bound?.edit('short')
    expect(title.length).toBe(mostTitleInField + 1)
    title.delete(0, 1)
    expect(bound?.tooLong()).toBe(false)
    bound?.edit('short')
    expect(title.toString()).toBe('short')
    bound?.destroy()
  })
})

describe('P6: a text that is longer than is read', () => {
  it('D3: is named as one that cannot be shown, keeps its holds, and is there again when it is shorter', () => {
    const { doc, id } = marked(1)
    holdSection(doc, id, 'h' as HoldId)
    const reader = createNotebookReader(doc)
    const before = reader.current()
    const body = bodyOf(doc, id) as Y.Text
    const more = mostBody - body.length + 1
    body.insert(1, 'w'.repeat(more))
    for (const now of [reader.current(), readNotebook(doc)]) {
      expect(now.sections).toEqual([])
      expect(now.unreadable).toMatchObject([{ id }])
      expect(now.gone?.get(id)?.holds).toEqual(['h'])
    }
    expect(body.length).toBe(mostBody + 1)
    body.delete(1, more)
    expect(reader.current()).toEqual(before)
    reader.destroy()
  })
})
