import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { decodeBytes } from '../../../renderer/editor/reading/decode-bytes.ts'
import { ownBlocks, textToBlocks } from '../../../renderer/editor/reading/pasted-text.ts'
import { guessEncoding } from '../../../shared/import/encoding/guess-encoding.ts'
import { readHtml } from '../../../shared/import/html/read-html.ts'
import { readFile } from '../../../shared/import/read-file.ts'
import { blocksText } from '../../../shared/notebook/blocks-text.ts'
import { said } from './said.ts'
import { p, r, wordFile } from './word.ts'

const latin = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0))

function read(name: string, bytes: Uint8Array | string) {
  const done = readFile(
    { name, bytes: typeof bytes === 'string' ? strToU8(bytes) : bytes },
    decodeBytes,
  )
  if (!done.ok) throw new Error(done.code)
  const lines = done.sections.flatMap(({ title, blocks }) => [
    ...(title ? [title] : []),
    ...said(blocks),
  ])
  return { lines, leftOut: done.leftOut }
}

function page(html: string) {
  const { blocks, leftOut } = readHtml(html)
  return { lines: said(blocks), leftOut }
}

const field = (instruction: string, says: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('', says)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
const control = (path: string, content: string) =>
  `<w:sdt><w:sdtPr><w:dataBinding w:xpath="${path}"/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`
const creator = '/ns1:coreProperties[1]/ns0:creator[1]'

describe('P7: who wrote a file is no word of it, also where a field says so in the text', () => {
  it('Word: fields, simple fields, content controls in a line and around lines; what others say stays', () => {
    const body =
      p('', r('', 'a '), field(' AUTHOR  \\* MERGEFORMAT ', 'Jane Roe'), r('', 'b')) +
      p('', `<w:fldSimple w:instr=" USERNAME ">${r('', 'Jane Roe')}</w:fldSimple>`, r('', 'c')) +
      p('', field(' DOCPROPERTY "Manager" ', 'Jane Roe'), r('', 'd')) +
      p('', control(creator, r('', 'Jane Roe')), r('', 'e')) +
      control(creator, p('', 'Jane Roe')) +
      control('/ns0:coreProperties[1]/ns1:title[1]', p('', 'the title')) +
      p('', field(' REF author ', 'Figure 1'))
    expect(read('a.docx', wordFile(body))).toEqual({
      lines: ['a b', 'c', 'd', 'e', 'the title', 'Figure 1'],
      leftOut: { fileData: 5 },
    })
  })

  it('OpenDocument and RTF', () => {
    const names =
      'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
    const content = `<office:document-content ${names}><office:body><office:text><text:p>a <text:author-name>Jane Roe</text:author-name><text:creator>Jane Roe</text:creator><text:sender-lastname>Roe</text:sender-lastname>b <text:page-number>3</text:page-number></text:p></office:text></office:body></office:document-content>`
    const odt = zipSync({
      mimetype: strToU8('application/vnd.oasis.opendocument.text'),
      'content.xml': strToU8(content),
    })
    expect(read('a.odt', odt)).toEqual({ lines: ['a b 3'], leftOut: { fileData: 3 } })
    const rtf = String.raw`{\rtf1\ansi a {\field{\*\fldinst AUTHOR}{\fldrslt Jane Roe}}b {\field{\*\fldinst PAGE}{\fldrslt 3}}\par}`
    expect(read('a.rtf', rtf)).toEqual({ lines: ['a b 3'], leftOut: { fileData: 1 } })
  })
})

describe('P6: what Word shows without a run of letters is not lost', () => {
  it('what is chosen in a list of an old form, letters drawn along a line, several boxes of one drawing', () => {
    const list =
      '<w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="no"/><w:listEntry w:val="yes"/></w:ddList></w:ffData>'
    const chosen = `<w:r><w:fldChar w:fldCharType="begin">${list}</w:fldChar></w:r><w:r><w:instrText> FORMDROPDOWN </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`
    const drawn =
      '<w:r><w:pict><v:shape xmlns:v="v"><v:textpath string="drawn"/></v:shape></w:pict></w:r>'
    const boxes = `<w:r><w:drawing><w:txbxContent>${p('', 'one')}</w:txbxContent><w:txbxContent>${p('', 'two')}</w:txbxContent></w:drawing></w:r>`
    const body = p('', r('', 'it is '), chosen) + p('', drawn) + p('', boxes)
    expect(read('a.docx', wordFile(body))).toEqual({
      lines: ['it is yes', 'drawn', 'one', 'two'],
      leftOut: {},
    })
  })

  it('a file within the file is said to be missing', () => {
    const body = `${p('', 'a')}<w:altChunk r:id="x"/>`
    expect(read('a.docx', wordFile(body)).leftOut).toEqual({ media: 1 })
  })
})

describe('P7: remarks of Google Docs do not come in', () => {
  const text = '<p>text<sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup></p><p>next</p>'
  it('whatever they stand in', () => {
    const line = '<p><a href="#cmnt_ref1" id="cmnt1">[a]</a><span>Jane: no</span></p>'
    for (const box of [`<div style="border:1px solid">${line}<p>more</p></div>`, line]) {
      expect(page(text + box)).toEqual({ lines: ['text', 'next'], leftOut: { remark: 1 } })
    }
  })

  it('a link that only looks like one stays', () => {
    expect(page(text).lines.join()).toContain('[a]')
  })
})

it('boxes that Notion draws itself are boxes to tick', () => {
  const item = (box: string, words: string) =>
    `<ul class="to-do-list"><li><div class="checkbox checkbox-${box}"></div> <span>${words}</span></li></ul>`
  expect(page(item('on', 'done') + item('off', 'open')).lines).toEqual(['[x] done', '[ ] open'])
})

describe('P6: what comes out of a terminal is what it showed', () => {
  const shown = 'red plain ok\nnext bold\nlink \u2502 end'
  const copied =
    '\u001b[31mred\u001b[0m plain \u001b[1;38;5;8mok\u001b[m\n\u001b]0;a title of the window\u0007next b\bbo\bol\bld\bd\n\u001b]8;;https://example.org\u001b\\link\u001b]8;;\u001b\\ \u2502\u001b[K\u001b(B end'
  it('pasted, in a file, in Markdown', () => {
    expect(blocksText(textToBlocks(copied))).toBe(shown)
    expect(read('a.txt', `x\n${copied}`).lines.slice(1)).toEqual(shown.split('\n'))
    expect(read('a.md', copied.replaceAll('\n', '\n\n')).lines).toEqual(shown.split('\n'))
  })

  it('a sign without an end takes no word with it', () => {
    const lines = read('a.txt', 'x\n\u001b]0;words\nmore \u001b[31\nand \u001b').lines
    expect(lines.join(' ')).toContain('words')
    expect(lines.join(' ')).toMatch(/more .*and/)
  })
})

describe('P6: values that are parted by a sign are a table', () => {
  for (const [what, name, text, lines] of [
    [
      'commas and quotes',
      'a.csv',
      'name,words\n"a, b","x ""q""\ny"\n',
      ['name | words', 'a, b | x "q"⏎y'],
    ],
    [
      'semicolons, as where the comma is in numbers',
      'a.csv',
      'a;b\r\n1,5;2\r\n',
      ['a | b', '1,5 | 2'],
    ],
    ['the sign is said', 'a.csv', 'sep=;\na,b;c\nd;e\n', ['a,b | c', 'd | e']],
    ['tabs', 'a.tsv', 'a\tb\n1\t<i>2</i>\n', ['a | b', '1 | <i>2</i>']],
    ['rows of several lengths', 'a.csv', 'a,b\nc\nd,e,f\n', ['a | b | ', 'c |  | ', 'd | e | f']],
    ['a quote without an end', 'a.csv', 'a,b\nc,"d\ne', ['a | b', 'c | d⏎e']],
  ] as const) {
    it(what, () => expect(read(name, text).lines).toEqual(lines))
  }

  it('all values of a table that is too large to be shown are there', () => {
    const rows = Array.from({ length: 3400 }, (_, i) => `w${i}a,w${i}b,w${i}c`)
    const words = new Set(
      read('a.csv', rows.join('\n'))
        .lines.join(' ')
        .split(/[^\w]+/),
    )
    const missing = rows.flatMap((row) => row.split(',')).filter((one) => !words.has(one))
    expect(missing).toEqual([])
  })
})

describe('files of other names', () => {
  it('plain texts by the names that programs give them', () => {
    for (const ending of ['log', 'rst', 'org', 'adoc']) {
      expect(read(`a.${ending}`, 'T\n\nwords').lines).toEqual(['T', 'words'])
    }
  })

  it('a file of Pages says what to save it as', () => {
    const bytes = zipSync({ 'Index/Document.iwa': strToU8('x') })
    expect(readFile({ name: 'a.pages', bytes }, decodeBytes)).toEqual({
      ok: false,
      code: 'unknown-kind',
    })
  })

  it('Cyrillic in KOI8-R is not taken for Thai', () => {
    const bytes = latin(
      '\xf0\xd2\xc9\xd7\xc5\xd4 \xcd\xc9\xd2, \xc4\xd2\xd5\xda\xd8\xd1 \xd3\xcf\xc2\xd2\xc1\xcc\xc9\xd3\xd8',
    )
    expect(guessEncoding(bytes, decodeBytes)?.choices[0]).toBe('koi8-r')
  })
})

describe('P2: signs that nobody sees, words that a style hides', () => {
  it('a brace within a string of a style sheet ends no rule', () => {
    const style = '<style>.h{content:"}";display:none}.i{quotes:"{";display:none}</style>'
    expect(page(`${style}<p class="h">unseen</p><p class="i">unseen</p><p>seen</p>`)).toEqual({
      lines: ['seen'],
      leftOut: { hidden: 2 },
    })
  })

  it("blocks that a page gives out as Sotto's own are believed no more than other words", () => {
    const content = [{ kind: 'text', text: 'a\u{e0041}\u{e0042}\u202eb', marks: [] }]
    const own = ownBlocks(JSON.stringify([{ kind: 'paragraph', content }]))
    expect(blocksText(own ?? [])).toBe('ab')
  })
})
