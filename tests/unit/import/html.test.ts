import { describe, expect, it } from 'vitest'
import { blocksOfHtml, readHtml } from '../../../shared/import/html/read-html.ts'
import { said } from './said.ts'

const read = (html: string) => said(blocksOfHtml(html))

/** An item as Word for the desktop writes it to the clipboard. */
const wordItem = (level: number, sign: string, text: string) =>
  `<p class=MsoListParagraph style='margin-left:36pt;text-indent:-18.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span
style='font-family:Symbol'><span style='mso-list:Ignore'>${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>${text}<o:p></o:p></p>`

describe('P6: a list stays the list that it was, whichever program wrote it', () => {
  for (const [program, html, lines] of [
    [
      'Word',
      wordItem(1, '·', 'Rent') + wordItem(2, 'o', 'hall') + wordItem(1, '·', 'Food'),
      ['- Rent', '  - hall', '- Food'],
    ],
    [
      'Word, with numbers that go on after a remark',
      `${wordItem(1, '1.', 'one')}${wordItem(2, 'a)', 'one a')}${wordItem(2, 'b)', 'one b')}<p class=MsoNormal>A remark.</p>${wordItem(1, '2.', 'two')}`,
      ['1. one', '  1. one a', '  2. one b', 'A remark.', '2. two'],
    ],
    [
      'Word Online',
      `<div class="ListContainerWrapper"><ul><li data-aria-posinset="1" data-aria-level="1"><p><span>a</span></p></li></ul></div>
<div class="ListContainerWrapper"><ul><li data-aria-level="2"><p>b</p></li></ul></div>
<div class="ListContainerWrapper"><ol start="3"><li data-aria-level="1"><p>c</p></li></ol></div>`,
      ['- a', '  - b', '3. c'],
    ],
    [
      'Google Docs, pasted',
      '<b style="font-weight:normal" id="docs-internal-guid-1"><ul><li dir="ltr" aria-level="1"><p>a</p></li><ul><li aria-level="2"><p>b</p></li></ul><li aria-level="1"><p>c</p></li></ul></b>',
      ['- a', '  - b', '- c'],
    ],
    [
      'Google Docs, saved as HTML',
      '<ul class="lst-kix_abc123-0 start"><li>a</li></ul><ul class="lst-kix_abc123-1 start"><li>b</li></ul><ul class="lst-kix_abc123-0"><li>c</li></ul>',
      ['- a', '  - b', '- c'],
    ],
    [
      'LibreOffice',
      '<ol start="4"><li><p>d</p><ol><li><p>e</p></li></ol></li><li><p>f</p></li></ol>',
      ['4. d', '  1. e', '5. f'],
    ],
    [
      'a pad',
      '<ul class="bullet"><li>a<ul class="bullet"><li>b</li></ul></li></ul><ul class="indent"><li>moved in</li></ul><ol start="2" class="number"><li>two</li></ol>',
      ['- a', '  - b', 'moved in', '2. two'],
    ],
    [
      'a page that says single numbers',
      '<ol start="4"><li>four</li><li>five</li></ol><p>x</p><ol><li value="7">seven</li><li>eight</li></ol>',
      ['4. four', '5. five', 'x', '7. seven', '8. eight'],
    ],
    [
      'things to do',
      '<ul><li><label><input type="checkbox" checked>done</label></li><li><input type="checkbox"> open</li></ul><ul><li>☒ done too</li><li>☐ open too</li></ul>',
      ['[x] done', '[ ] open', '[x] done too', '[ ] open too'],
    ],
  ] as const) {
    it(program, () => expect(read(html)).toEqual(lines))
  }
})

describe('P6: white space is what its style says', () => {
  for (const [what, html, lines] of [
    [
      'code with indents and an empty line',
      '<div style="white-space:pre"><div><span>def</span><span> f(x):</span></div><div><span>    </span><span>if</span><span> x:</span></div><br><div><span>        return</span><span>  1</span></div></div>',
      ['def f(x):', '    if x:', '', '        return  1'],
    ],
    ['pre', '<pre>a\n\n  b\n</pre>', ['a⏎⏎  b']],
    ['pre-line', '<p style="white-space:pre-line">a\n  b   c</p>', ['a⏎b c']],
    ['a line that is only wrapped', '<p>one\n  two <b> three</b></p>', ['one two *three*']],
    ['Chinese and Japanese that is only wrapped', '<p>長い\n文<b>章</b>\nで</p>', ['長い文*章*で']],
    [
      'spaces of typography',
      '<p>« à » 10&nbsp;000&nbsp;: oui&nbsp;</p>',
      ['« à » 10\u00a0000\u00a0: oui'],
    ],
  ] as const) {
    it(what, () => expect(read(html)).toEqual(lines))
  }
})

describe('P6: what is raised, lowered, noted or read aloud is told apart from the word', () => {
  for (const [what, html, lines] of [
    [
      'superscripts',
      '<p>10<sup>6</sup> people, m<sup>2</sup>, H<sub>2</sub>O, x<sup>a+b</sup>, 1<sup>st</sup>, said<sup>3</sup></p>',
      ['10⁶ people, m², H₂O, x^(a+b), 1st, said³'],
    ],
    ['superscripts by style', '<p>10<span style="vertical-align:super">6</span></p>', ['10⁶']],
    [
      'notes of Word',
      `<p>Open words<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference>[1]</span></a>.</p><p>More.</p>
<div style='mso-element:footnote-list'><br clear=all><hr><div style='mso-element:footnote' id=ftn1><p><a href="#_ftnref1" name="_ftn1">[1]</a> Source: the ledger.</p></div></div>`,
      ['Open words[1].', 'More.', '[1] Source: the ledger.'],
    ],
    [
      'notes of LibreOffice, each with its section',
      `<h1>A</h1><p>a<a name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a></p><h1>B</h1><p>b</p>
<div id="sdfootnote1"><p><a name="sdfootnote1sym" href="#sdfootnote1anc">1</a>the note</p></div>`,
      ['# A', 'a[1]', '[1] the note', '# B', 'b'],
    ],
    [
      'notes of pandoc and GitHub',
      `<p>a<a href="#fn1" id="fnref1" role="doc-noteref"><sup>1</sup></a></p><section role="doc-endnotes"><hr><ol><li id="fn1"><p>the note<a href="#fnref1" role="doc-backlink">↩︎</a></p></li></ol></section>`,
      ['a[1]', '[1] the note'],
    ],
    [
      'notes of Google Docs',
      `<p>a<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup></p><hr><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a><span> the note</span></p></div>`,
      ['a[1]', '---', '[1] the note'],
    ],
    [
      'links within a page are no notes',
      '<p><a href="#one" id="up">1</a></p><h2 id="one"><a href="#up">One</a></h2>',
      ['1', '## One'],
    ],
    [
      'ruby',
      '<p><ruby>東京<rp>(</rp><rt>とうきょう</rt><rp>)</rp></ruby>で</p>',
      ['東京（とうきょう）で'],
    ],
    [
      'formulas',
      '<p><math><mi>E</mi><mo>=</mo><mi>m</mi><msup><mi>c</mi><mn>2</mn></msup></math>, <math><mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mn>2</mn></mfrac></math></p>',
      ['E = mc², (a+b)/2'],
    ],
    [
      'a formula that KaTeX draws twice',
      '<p><span class="katex"><span class="katex-mathml"><math><semantics><mi>x</mi><annotation encoding="application/x-tex">x</annotation></semantics></math></span><span class="katex-html" aria-hidden="true">x</span></span></p>',
      ['x'],
    ],
    ['bidirectional runs', '<p>a <bdo dir="rtl">שלום</bdo> b</p>', ['a שלום b']],
    ['signs that nobody sees', '<p>open\u200b\u{e0041}secret\u202eabc</p>', ['opensecretabc']],
  ] as const) {
    it(what, () => expect(read(html)).toEqual(lines))
  }
})

describe('P6: a table stays one, a table that only lays out a page does not', () => {
  it('cells with paragraphs and lists keep their words apart', () => {
    expect(
      read(
        '<table><tr><td><p>Ann</p><p>Bo</p></td><td><ul><li>first</li><li>second</li></ul></td></tr><tr><td>line<br>break</td><td><b>bold</b> <a href="https://example.org/x">link</a></td></tr></table>',
      ),
    ).toEqual(['Ann⏎Bo | first⏎second', 'line⏎break | *bold* [link](https://example.org/x)'])
  })

  it('a mail that is laid out as a table is its heading, its paragraphs, its list', () => {
    expect(
      read(
        '<table role="presentation"><tr><td><h1>News</h1><p>First.</p><ul><li>a</li><li>b</li></ul><p>Last.</p></td></tr></table>',
      ),
    ).toEqual(['# News', 'First.', '- a', '- b', 'Last.'])
  })
})

describe('P2: what its page did not show does not come in, and is counted', () => {
  it('cells, rows, remarks, boxes to write in', () => {
    const { leftOut, blocks } = readHtml(
      `<table><tr><td>shown<span style="display:none">no</span></td><td style="display:none">no</td><td>end<textarea>no</textarea></td></tr><tr hidden><td>no</td></tr></table>
<p>The <a style='mso-comment-reference:X_1'>budget</a><span class=MsoCommentReference><a class=msocomanchor href="#_msocom_1">[X1]</a></span></p>
<div style='mso-element:comment-list'><div style='mso-element:comment'><p class=MsoCommentText>no</p></div></div><img src="a.png" alt="no">`,
    )
    expect(said(blocks)).toEqual(['shown · end', 'The budget'])
    expect(leftOut).toEqual({ hidden: 3, field: 1, remark: 1, picture: 1 })
  })

  it('a style sheet holds by how particular its rules are, and only as far as its page was shown so', () => {
    const sheet = (css: string) => `<style>${css}</style><p class="a" id="b">seen</p>`
    expect(read(sheet('#b{display:block} .a{display:none}'))).toEqual(['seen'])
    expect(read(sheet('p.a{display:none}'))).toEqual([])
    expect(read(sheet('@media (max-width:480px){.a{display:none}}'))).toEqual(['seen'])
    expect(read(sheet('@media screen and (min-width:600px){.a{display:none}}'))).toEqual([])
    expect(read(sheet('@media print{.a{display:none}} @page{margin:0}'))).toEqual(['seen'])
    expect(read(sheet('.x::after{content:"}"} .a{display:none}'))).toEqual([])
  })
})

describe('P6: input without end comes to an end', () => {
  const quick = (html: string) => {
    try {
      return readHtml(html).blocks.length >= 0
    } catch (error) {
      return (error as Error).name
    }
  }
  for (const [what, html] of [
    ['a megabyte of <', '<'.repeat(1_000_000)],
    ['a megabyte of <div', '<div'.repeat(250_000)],
    ['200,000 elements in one another', '<div>'.repeat(200_000)],
    ['lists nested 1,000 deep', '<ul><li>a'.repeat(1000)],
    ['formats nested 2,000 deep', `${'<b>'.repeat(2000)}x`],
    ['a style sheet without an end', `<style>${'a'.repeat(500_000)}</style>x`],
    ['a million spaces', `<p>${' '.repeat(1_000_000)}x</p>`],
  ] as const) {
    it(what, { timeout: 20_000 }, () => {
      expect([true, 'TooMuchError']).toContain(quick(html))
    })
  }

  it('no word is lost where nesting ends', () => {
    const deep = readHtml(`${'<ul><li>'.repeat(1000)}deep<p>words</p>`)
    expect(JSON.stringify(deep.blocks)).toMatch(/deep.*words/)
  })
})
