import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { DeviceTag } from '../../../shared/base/ids.ts'
import { fingerprint } from '../../../shared/disclosure/fingerprint.ts'
import { addSection } from '../../../shared/notebook/add-section.ts'
import type { Block } from '../../../shared/notebook/blocks.ts'
import { markSection } from '../../../shared/notebook/marks.ts'
import { readNotebook } from '../../../shared/notebook/read-notebook.ts'
import { collectReport } from '../../../shared/report/collect-report.ts'
import { seededBytes } from '../../support/seeded.ts'

/* The last door: whatever let it in, what no reader sees does not go out. */

/** A word with signs in it that nobody sees: a soft hyphen, one of no width, a tag, an override. */
const unseen = 'Al\u00adi\u200bce\u{e0041}\u202e'

function blocksOf(url: string): readonly Block[] {
  const words = { kind: 'text' as const, text: unseen, marks: [] }
  return [{ kind: 'paragraph', content: [words, { kind: 'link', url, content: [words] }] }]
}

function report(title: string, blocks: readonly Block[]) {
  const doc = new Y.Doc()
  const id = addSection(doc, { title, blocks }, seededBytes(3))
  const section = readNotebook(doc).sections.find((one) => one.id === id)
  if (!section) throw new Error('it was added')
  markSection(doc, id, 'd' as DeviceTag, fingerprint(section))
  const input = { notebook: readNotebook(doc), group: unseen, question: unseen }
  const { title: name, parts } = collectReport(
    [input],
    { marksNeeded: 1 },
    { title: unseen, headings: 'questions' },
  )
  return { name, parts }
}

test('P2: what no reader sees is in no word, title, heading or address of a report', () => {
  const { name, parts } = report(unseen, blocksOf('https://exam\u00adple.org/\u200ba\u{e0041}'))
  const words = { kind: 'text', text: 'Alice', marks: [] }
  const link = { kind: 'link', url: 'https://example.org/a', content: [words] }
  expect(name).toBe('Alice')
  expect(parts).toMatchObject([
    {
      heading: 'Alice',
      sections: [{ title: 'Alice', blocks: [{ kind: 'paragraph', content: [words, link] }] }],
    },
  ])
})

test('P2: a section in which nobody sees anything is none of a report', () => {
  const text = '\u200b\u00ad\u{e0041}'
  const nothing: Block = { kind: 'paragraph', content: [{ kind: 'text', text, marks: [] }] }
  expect(report(text, [nothing]).parts).toEqual([])
})
