import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { decodeBytes } from '../../../renderer/editor/reading/decode-bytes.ts'
import { largestFile } from '../../../shared/import/largest-file.ts'
import { readFile } from '../../../shared/import/read-file.ts'
import { said } from './said.ts'
import { p, wordFile } from './word.ts'

const read = (name: string, bytes: Uint8Array | string) =>
  readFile({ name, bytes: typeof bytes === 'string' ? latin(bytes) : bytes }, decodeBytes)
const latin = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0))
const wide = (text: string) => [...text].map((sign) => `${sign}\0`).join('')
const good = wordFile(p('', 'words'))

/** A copy with other bytes at each place where a pattern stands. */
function patched(
  bytes: Uint8Array,
  from: readonly number[],
  change: (view: DataView, at: number) => void,
) {
  const copy = bytes.slice()
  const view = new DataView(copy.buffer)
  for (let at = 0; at < copy.length - 4; at++) {
    if (from.every((byte, i) => copy[at + i] === byte)) change(view, at)
  }
  return copy
}

const directory = [0x50, 0x4b, 1, 2]

describe('P6: a file that is not read says what to do, and adds nothing', () => {
  for (const [what, name, bytes, code] of [
    ['a PDF', 'a.pdf', '%PDF-1.7', 'pdf'],
    ['a PDF by another name', 'a.docx', '%PDF-1.7', 'pdf'],
    ['a picture', 'a.txt', '\x89PNG\r\n\x1a\n', 'picture'],
    ['an old Word file', 'a.doc', `\xd0\xcf\x11\xe0${wide('WordDocument')}`, 'old-word'],
    [
      'a Word file with a password',
      'a.docx',
      `\xd0\xcf\x11\xe0${wide('EncryptedPackage')}`,
      'locked',
    ],
    ['a spreadsheet', 'a.xlsx', zipSync({ 'xl/workbook.xml': strToU8('<a/>') }), 'sheet'],
    ['a presentation', 'a.pptx', zipSync({ 'ppt/presentation.xml': strToU8('<a/>') }), 'slides'],
    ['an archive', 'a.zip', zipSync({ 'a.txt': strToU8('a') }), 'archive'],
    [
      'an OpenDocument text with a password',
      'a.odt',
      zipSync({
        'content.xml': strToU8('x'),
        'META-INF/manifest.xml': strToU8('<manifest:encryption-data/>'),
      }),
      'locked',
    ],
    ['no kind that is known', 'a.exe', 'x', 'unknown-kind'],
    ['no archive', 'a.docx', 'not a zip', 'unreadable'],
    ['half a file', 'a.docx', good.subarray(0, good.length >> 1), 'unreadable'],
    ['no RTF', 'a.rtf', 'plain', 'unreadable'],
    ['nothing', 'a.txt', '', 'empty'],
    ['spaces', 'a.md', ' \n', 'empty'],
    ['more than is read', 'a.txt', new Uint8Array(largestFile + 1), 'too-large'],
    [
      'an archive that says it is smaller than it is',
      'a.docx',
      patched(good, directory, (view, at) => view.setUint32(at + 24, 3, true)),
      'unreadable',
    ],
    [
      'an archive that says it is larger than it is',
      'a.docx',
      patched(good, directory, (view, at) => view.setUint32(at + 24, 5_000_000, true)),
      'unreadable',
    ],
    [
      'an archive that says it holds 4 GB',
      'a.docx',
      patched(good, directory, (view, at) => view.setUint32(at + 24, 0xffffffff, true)),
      'too-large',
    ],
    [
      'an archive of locked parts',
      'a.docx',
      patched(good, directory, (view, at) => view.setUint16(at + 8, 1, true)),
      'locked',
    ],
    ['elements nested without end', 'a.html', '<div>'.repeat(100_000), 'too-much'],
    [
      'parts of a Word file nested without end',
      'a.docx',
      wordFile('<w:sdt>'.repeat(3000)),
      'too-much',
    ],
    ['groups nested without end', 'a.rtf', `{\\rtf1${'{'.repeat(100_000)}`, 'too-much'],
  ] as const) {
    it(what, () => expect(read(name, bytes)).toEqual({ ok: false, code }))
  }
})

describe('P6: HTML files, RTF', () => {
  it('an HTML file by what is in it, whatever its name', () => {
    const done = read('a', '<!doctype html><title>no</title><h1>A</h1><p>words</p>')
    expect(done).toMatchObject({ ok: true, sections: [{ title: 'A' }] })
  })

  it('RTF: letters of code pages, hidden and deleted words, notes, lists, tables, links', () => {
    const done = read(
      'a.rtf',
      String.raw`{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}{\f1\fcharset204 Arial;}{\f2\fcharset128 Gothic;}}{\stylesheet{\s1\outlinelevel0 heading 1;}}{\info{\author Jane Roe}}
{\header Page of Jane Roe\par}\pard\plain\s1 Title\par\pard\plain Caf\'e9 {\f1 \'c7\'e0} {\f2 \'93\'8c\'8b\'9e} \u8364? {\v no}{\deleted no}{\b bold}{\super 2}{\*\unknown no}{\*\annotation no}{\pict 00ff}\par
Word{\super\chftn{\footnote\pard\plain the note}} end {\field{\*\fldinst HYPERLINK "https://example.org/x"}{\fldrslt link}}\par
{\listtext 3.\tab}\ls1\ilvl0 three\par{\listtext\'b7\tab}\ilvl1 deep\par
\pard\trowd\cellx1\cellx2\intbl a\cell b\cell\row\trowd\cellx1\cellx2\intbl c\cell d\cell\row\pard after\par}`,
    )
    if (!done.ok) throw new Error(done.code)
    expect(done.sections.flatMap(({ title, blocks }) => [title, ...said(blocks)])).toEqual([
      'Title',
      'Café За 東京 € *bold*²',
      'Word[1] end [link](https://example.org/x)',
      '3. three',
      '  - deep',
      'a | b',
      'c | d',
      'after',
      '[1] the note',
    ])
    expect(done.leftOut).toEqual({ hidden: 1, deleted: 1, remark: 1, picture: 1, pageText: 1 })
  })

  it('RTF as AbiWord writes it: what a field says in a group that may be left out, a whole item where its sign should stand', () => {
    const done = read(
      'a.rtf',
      String.raw`{\rtf1\ansi\pard a {\field{\*\fldinst HYPERLINK "https://example.org/x"}{\*\fldrslt link}}\par
{\listtext\pard 3.{\tab an item}{\par}}\pard after\par}`,
    )
    if (!done.ok) throw new Error(done.code)
    expect(done.sections.flatMap(({ blocks }) => said(blocks))).toEqual([
      'a [link](https://example.org/x)',
      '3. an item',
      'after',
    ])
  })
})
