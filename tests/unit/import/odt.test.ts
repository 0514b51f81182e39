import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readOdt } from '../../../shared/import/odt/read-odt.ts'
import { said } from './said.ts'

/** An OpenDocument text with this content and these automatic styles. */
const read = (text: string, styles = '') =>
  readOdt(
    zipSync({
      'content.xml': strToU8(
        `<office:document-content xmlns:office="o" xmlns:text="t" xmlns:style="s" xmlns:fo="f" xmlns:table="b" xmlns:draw="d" xmlns:loext="l" xmlns:xlink="x"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${text}</office:text></office:body></office:document-content>`,
      ),
    }),
  )
const numbers =
  '<text:list-style style:name="N"><text:list-level-style-number text:level="1" style:num-format="1"/><text:list-level-style-bullet text:level="2" text:bullet-char="•"/></text:list-style>'
const item = (text: string, more = '') =>
  `<text:list-item><text:p>${text}</text:p>${more}</text:list-item>`

describe('P6: an OpenDocument text stays what it was', () => {
  it('a list goes on after a remark, begins where it says, and nests', () => {
    const { blocks } = read(
      `<text:list xml:id="l1" text:style-name="N">${item('one', `<text:list>${item('deep')}</text:list>`)}${item('two')}</text:list><text:p>remark</text:p><text:list text:continue-list="l1" text:style-name="N">${item('three')}</text:list><text:p>x</text:p><text:list text:style-name="N"><text:list-item text:start-value="7"><text:p>seven</text:p></text:list-item></text:list>`,
      numbers,
    )
    expect(said(blocks)).toEqual([
      '1. one',
      '  - deep',
      '2. two',
      'remark',
      '3. three',
      'x',
      '7. seven',
    ])
  })

  it('spaces, tabs, breaks, raised letters, ruby, notes, boxes, cells that cover others', () => {
    const { blocks } = read(
      `<text:p>a<text:s text:c="3"/>b<text:tab/>c<text:line-break/>10<text:span text:style-name="S">6</text:span> <text:ruby><text:ruby-base>東京</text:ruby-base><text:ruby-text>とうきょう</text:ruby-text></text:ruby><text:note><text:note-citation>i</text:note-citation><text:note-body><text:p>the note</text:p></text:note-body></text:note></text:p>
<text:list>${'<text:list-item><text:p><loext:content-control loext:checkbox="true" loext:checked="true">☒</loext:content-control> done</text:p></text:list-item>'}</text:list>
<table:table><table:table-row><table:table-cell table:number-columns-spanned="2"><text:p>wide</text:p></table:table-cell><table:covered-table-cell/></table:table-row><table:table-row><table:table-cell><text:p>c</text:p></table:table-cell><table:table-cell><text:p>d</text:p></table:table-cell></table:table-row></table:table>`,
      '<style:style style:name="S"><style:text-properties style:text-position="super 58%"/></style:style>',
    )
    expect(said(blocks)).toEqual([
      'a   b\tc⏎10⁶ 東京（とうきょう）[i]',
      '[x] done',
      'wide | ',
      'c | d',
      '[i] the note',
    ])
  })

  it('P2: what it does not show stays outside, and is counted', () => {
    const { blocks, leftOut } = read(
      `<text:tracked-changes><text:changed-region><text:deletion><text:p>no</text:p></text:deletion></text:changed-region></text:tracked-changes>
<text:p>shown<text:span text:style-name="H">no</text:span><office:annotation><text:p>no</text:p></office:annotation><text:hidden-text>no</text:hidden-text><draw:frame><draw:image/></draw:frame></text:p>
<text:section text:display="none"><text:p>no</text:p></text:section><text:p text:style-name="H">no</text:p>`,
      '<style:style style:name="H"><style:text-properties text:display="none"/></style:style>',
    )
    expect(said(blocks)).toEqual(['shown'])
    expect(leftOut).toEqual({ deleted: 1, remark: 1, picture: 1, hidden: 4 })
  })

  it('paragraphs that are closed as headings stand one after another, and what is called a heading is one', () => {
    const { blocks } = read(
      '<text:p text:style-name="heading-2">Head</text:p><text:p>a <text:span>b</text:span></text:h><text:p/><text:p text:style-name="x>y">c</text:h><text:h text:outline-level="3">Deep</text:p>',
      '<style:style style:name="heading-2" style:display-name="heading 2" style:family="paragraph"/>',
    )
    expect(said(blocks)).toEqual(['## Head', 'a b', 'c', '### Deep'])
  })

  it('tables, rows and sections that the office does not show stay outside', () => {
    const cell = (of: string) => `<table:table-cell><text:p>${of}</text:p></table:table-cell>`
    const row = (of: string, more = '') =>
      `<table:table-row ${more}>${cell(of)}${cell('b')}</table:table-row>`
    const { blocks, leftOut } = read(
      `<text:p>shown</text:p><table:table table:style-name="T">${row('no')}${row('no')}</table:table><text:section text:style-name="S"><text:p>no</text:p></text:section><table:table>${row('a')}${row('no', 'table:visibility="collapse"')}${row('no', 'table:visibility="filter"')}${row('c')}</table:table>`,
      '<style:style style:name="T" style:family="table"><style:table-properties table:display="none"/></style:style><style:style style:name="S" style:family="section"><style:section-properties text:display="none"/></style:style>',
    )
    expect(said(blocks)).toEqual(['shown', 'a | b', 'c | b'])
    expect(leftOut.hidden).toBeGreaterThan(1)
  })
})
