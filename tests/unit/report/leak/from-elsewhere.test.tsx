// @vitest-environment happy-dom
import { $getRoot, PASTE_COMMAND } from 'lexical'
import { act } from 'react'
import { describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { isPasting } from '../../../../renderer/editor/paste/paste-later.ts'
import { decodeBytes } from '../../../../renderer/editor/reading/decode-bytes.ts'
import type { DeviceTag } from '../../../../shared/base/ids.ts'
import { fingerprint } from '../../../../shared/disclosure/fingerprint.ts'
import { readFile } from '../../../../shared/import/read-file.ts'
import { addSection } from '../../../../shared/notebook/add-section.ts'
import { markSection } from '../../../../shared/notebook/marks.ts'
import { readNotebook } from '../../../../shared/notebook/read-notebook.ts'
import { collectReport } from '../../../../shared/report/collect-report.ts'
import { seededBytes } from '../../../support/seeded.ts'
import { WorkerInPage } from '../../../support/worker-in-page.ts'
import { docWith, edit, mountSection, paragraph } from '../../editor/setup.tsx'
import { createCanaries, staysPattern } from './canaries.ts'
import { everyFormat } from './every-format.ts'
import { htmlFromElsewhere, markdownFromElsewhere } from './from-elsewhere.ts'
import { unpack } from './unpack.ts'
import { wordFromElsewhere } from './word-from-elsewhere.ts'

/** Marks everything and writes the report: what must stay is in none of it, what may go in all. */
function expectNoLeak(doc: Y.Doc, going: readonly string[]): void {
  for (const section of readNotebook(doc).sections) {
    markSection(doc, section.id, 'device' as DeviceTag, fingerprint(section))
  }
  const inputs = [{ notebook: readNotebook(doc), group: '', question: '' }]
  const report = collectReport(inputs, { marksNeeded: 1 }, { title: '', headings: 'none' })
  expect(JSON.stringify(report).match(staysPattern)).toBeNull()
  for (const [format, file] of everyFormat(report)) {
    const layers = unpack(file)
    for (const layer of layers) expect(layer.match(staysPattern), format).toBeNull()
    const all = layers.join('\n')
    expect(
      going.filter((word) => !all.includes(word)),
      format,
    ).toEqual([])
  }
}

describe('P2: what rides along unseen with text from elsewhere is in no byte of a report', () => {
  it('pasted into the editor', async () => {
    vi.stubGlobal('Worker', WorkerInPage)
    const canaries = createCanaries()
    const html = htmlFromElsewhere(canaries)
    expect(html).toMatch(staysPattern)
    const doc = docWith([paragraph('')])
    const screen = mountSection(doc)
    edit(screen, () => $getRoot().selectEnd())
    const getData = (type: string) => (type === 'text/html' ? html : canaries.stays())
    await act(async () => {
      const event = { clipboardData: { types: ['text/html'], getData }, preventDefault: () => {} }
      screen.editor().dispatchCommand(PASTE_COMMAND, event as unknown as ClipboardEvent)
      await expect.poll(() => isPasting(screen.editor())).toBe(false)
    })
    screen.unmount()
    vi.unstubAllGlobals()
    expectNoLeak(doc, canaries.going)
  })

  for (const [name, write] of [
    ['notes.md', markdownFromElsewhere],
    ['notes.docx', wordFromElsewhere],
  ] as const) {
    it(`brought in as ${name}`, () => {
      const canaries = createCanaries()
      const written = write(canaries)
      const bytes = typeof written === 'string' ? new TextEncoder().encode(written) : written
      const read = readFile({ name, bytes }, decodeBytes)
      if (!read.ok) throw new Error(read.code)
      const doc = new Y.Doc()
      for (const section of read.sections) addSection(doc, section, seededBytes(5))
      // The heading over the whole text becomes the draft's own affair.
      const [title = '', ...rest] = canaries.going
      expectNoLeak(doc, name === 'notes.md' ? rest : [title, ...rest])
    })
  }
})
