import { describe, expect, it } from 'vitest'
import { decodeBytes } from '../../../renderer/editor/reading/decode-bytes.ts'
import { readFile } from '../../../shared/import/read-file.ts'
import { sectionOfText } from '../../../shared/import/section-of-text.ts'
import { partsOf, sectionsOfParts } from '../../../shared/import/sections.ts'
import type { Block } from '../../../shared/notebook/blocks.ts'
import { blocksText } from '../../../shared/notebook/blocks-text.ts'

const text = (words: string) => [{ kind: 'text' as const, text: words, marks: [] }]
const file = (name: string, words: string) => ({ name, bytes: new TextEncoder().encode(words) })
const readNotes = (one: ReturnType<typeof file>) => readFile(one, decodeBytes)
const linesOf = (section: { readonly title: string; readonly blocks: readonly Block[] }) => [
  section.title,
  blocksText(section.blocks),
]

describe('D6: notes from elsewhere become sections by heading', { timeout: 60_000 }, () => {
  it('one for each heading of the highest level; what stands before is a section of its own', () => {
    const blocks: Block[] = [
      { kind: 'paragraph', content: text('Before.') },
      { kind: 'heading', level: 2, content: text('First') },
      { kind: 'paragraph', content: text('One.') },
      { kind: 'heading', level: 3, content: text('Deeper') },
      { kind: 'heading', level: 2, content: text('Second') },
    ]
    expect(sectionsOfParts(partsOf(blocks)).map(linesOf)).toEqual([
      ['', 'Before.'],
      ['First', 'One.\nDeeper'],
      ['Second', ''],
    ])
    expect(sectionsOfParts(partsOf([]))).toEqual([])
  })

  it('plain text is one section, titled by a short first line', () => {
    expect(linesOf(sectionOfText('Title\n\nOne.\r\nTwo.\n'))).toEqual(['Title', 'One.\nTwo.'])
    expect(linesOf(sectionOfText('Only this.'))).toEqual(['', 'Only this.'])
  })

  it('no word of a Markdown file is left out: its title, the line under it, headings over sections', () => {
    const words = ['Title', 'Date', 'Part', 'A', 'One', 'Other', 'B', 'Two']
    const text = '# Title\n\n*Date*\n\n## Part\n\n### A\n\nOne\n\n## Other\n\n### B\n\nTwo\n'
    const read = readNotes(file('notes.md', text))
    expect(read.ok && read.sections.flatMap(linesOf).filter((line) => line !== '')).toEqual(words)
  })

  it('reads Markdown and text files, and says of others what is wrong', () => {
    const read = readNotes(file('notes.md', '# A\n\nOne.\n\n# B\n\nTwo.\n'))
    expect(read.ok && read.sections.map(linesOf)).toEqual([
      ['A', 'One.'],
      ['B', 'Two.'],
    ])
    const one = readNotes(file('notes.md', '# Only\n\nWords.\n'))
    expect(one.ok && one.sections.map(linesOf)).toEqual([['Only', 'Words.']])
    expect(readNotes(file('notes.exe', 'x'))).toEqual({ ok: false, code: 'unknown-kind' })
    expect(readNotes(file('notes.txt', ' \n'))).toEqual({ ok: false, code: 'empty' })
    expect(readNotes(file('notes.docx', 'not a zip'))).toEqual({
      ok: false,
      code: 'unreadable',
    })
  })
})
