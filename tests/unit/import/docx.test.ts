import { describe, expect, it } from 'vitest'
import { readDocx } from '../../../shared/import/docx/read-docx.ts'
import { said } from './said.ts'
import { p, r, wordFile } from './word.ts'

const read = (body: string) => said(readDocx(wordFile(body)).blocks)
const item = (list: number, level: number, text: string) =>
  p(`<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`, text)
const style = (id: string) => `<w:pStyle w:val="${id}"/>`

describe('P6: a Word file stays what it was', () => {
  for (const [what, body, lines] of [
    [
      'lists with seven levels, a number that goes on after a remark, one that begins at 7',
      [0, 1, 2, 3, 4, 5, 6].map((at) => item(2, at, `b${at}`)).join('') +
        item(1, 0, 'one') +
        item(1, 1, 'one one') +
        item(1, 0, 'two') +
        p('', 'a remark') +
        item(1, 0, 'three') +
        item(2, 0, 'between') +
        item(1, 0, 'four') +
        item(3, 0, 'seven'),
      [
        ...[0, 1, 2, 3, 4, 5, 6].map((at) => `${'  '.repeat(at)}- b${at}`),
        '1. one',
        '  1. one one',
        '2. two',
        'a remark',
        '3. three',
        '- between',
        '4. four',
        '7. seven',
      ],
    ],
    [
      'headings by the style of another language, by outline, by what a style rests on',
      p(style('2'), '第一') +
        p(style('U'), 'Zwei') +
        p(style('My'), 'Own') +
        p('<w:outlineLvl w:val="2"/>', 'Three'),
      ['# 第一', '## Zwei', '# Own', '### Three'],
    ],
    [
      'cells with paragraphs, lists and breaks',
      `<w:tbl><w:tr><w:tc>${p('', 'Ann')}${p('', 'Bo')}</w:tc><w:tc>${item(2, 0, 'first')}${item(2, 0, 'second')}</w:tc></w:tr><w:tr><w:tc>${p('', r('', 'line'), '<w:r><w:br/></w:r>', r('', 'break'))}</w:tc><w:tc>${p('', r('<w:b/>', 'bold'), r('', ' plain'))}</w:tc></w:tr></w:tbl>`,
      ['Ann⏎Bo | first⏎second', 'line⏎break | *bold* plain'],
    ],
    [
      'words in controls, fields, smart tags, runs of a direction, ruby, formulas',
      p('', 'a ', `<w:sdt><w:sdtPr/><w:sdtContent>${r('', 'control ')}</w:sdtContent></w:sdt>`) +
        p('', `<w:fldSimple w:instr=" X "><w:r><w:t>field</w:t></w:r></w:fldSimple>`) +
        p(
          '',
          '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF unseen </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>',
          r('', 'complex'),
          '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
          r('', ' after'),
        ) +
        p(
          '',
          `<w:smartTag>${r('', 'tag ')}</w:smartTag><w:bdo w:val="rtl">${r('', 'שלום')}</w:bdo><w:dir w:val="rtl">${r('', ' سلام')}</w:dir>`,
        ) +
        p(
          '',
          `<w:r><w:ruby><w:rubyPr/><w:rt>${r('', 'とうきょう')}</w:rt><w:rubyBase>${r('', '東京')}</w:rubyBase></w:ruby></w:r>`,
        ) +
        p(
          '',
          '<m:oMath><m:sSup><m:e><m:r><m:t>c</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:oMath>',
        ),
      ['a control ', 'field', 'complex after', 'tag שלום سلام', '東京（とうきょう）', 'c²'],
    ],
    [
      'raised and lowered letters, notes, signs of other fonts, hyphens that do not break',
      p(
        '',
        r('', '10'),
        r('<w:vertAlign w:val="superscript"/>', '6'),
        r('', ' CO'),
        r('<w:vertAlign w:val="subscript"/>', '2'),
        '<w:r><w:footnoteReference w:id="2"/></w:r>',
        '<w:r><w:tab/><w:t>a</w:t><w:noBreakHyphen/><w:t>b </w:t><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>',
      ),
      ['10⁶ CO₂[1]\ta\u2011b☑', '[1] the note'],
    ],
    [
      'boxes to tick, done and not done',
      [1, 0]
        .map((on) =>
          p(
            '',
            `<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="${on}"/></w14:checkbox></w:sdtPr><w:sdtContent>${r('', on ? '☒' : '☐')}</w:sdtContent></w:sdt>`,
            r('', ` task ${on}`),
          ),
        )
        .join('') + p('', '☒ typed'),
      ['[x] task 1', '[ ] task 0', '☒ typed'],
    ],
    [
      'text boxes, once, and quotes',
      p(
        '',
        r('', 'beside'),
        `<w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>${p('', 'boxed')}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${p('', 'boxed')}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
      ) + p(style('Q'), 'quoted'),
      ['beside', 'boxed', '> quoted'],
    ],
  ] as const) {
    it(what, () => expect(read(body)).toEqual(lines))
  }

  it('P2: what Word does not show stays outside, and is counted', () => {
    const { blocks, leftOut } = readDocx(
      wordFile(
        p(
          '',
          r('', 'shown'),
          r('<w:vanish/>', 'no'),
          `<w:del><w:r><w:delText>no</w:delText></w:r></w:del>`,
          '<w:r><w:commentReference w:id="1"/></w:r>',
          '<w:r><w:drawing/></w:r>',
        ),
        { 'word/header1.xml': '<w:hdr xmlns:w="w"><w:p><w:r><w:t>no</w:t></w:r></w:p></w:hdr>' },
      ),
    )
    expect(said(blocks)).toEqual(['shown'])
    expect(leftOut).toEqual({ hidden: 1, deleted: 1, remark: 1, picture: 1, pageText: 1 })
  })

  it('P2: words that a style hides stay outside too, and so do those of a style that rests on it', () => {
    const styled = (id: string, text: string) => r(`<w:rStyle w:val="${id}"/>`, text)
    const { blocks, leftOut } = readDocx(
      wordFile(p('', r('', 'shown'), styled('Secret', 'no'), styled('Rests', 'no')), {
        'word/styles.xml':
          '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="character" w:styleId="Secret"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="character" w:styleId="Rests"><w:basedOn w:val="Secret"/></w:style></w:styles>',
      }),
    )
    expect(said(blocks)).toEqual(['shown'])
    expect(leftOut).toEqual({ hidden: 2 })
  })
})
