import { describe, expect, it } from 'vitest'
import { importMarkdown } from '../../../shared/import/markdown/import-markdown.ts'
import { sectionsOfParts } from '../../../shared/import/sections.ts'
import { said } from './said.ts'

/** A file as its sections: the title in `==`, then its lines. */
function read(markdown: string): readonly string[] {
  const done = importMarkdown(markdown)
  if (!done.ok) throw new Error(done.code)
  return sectionsOfParts(done).flatMap(({ title, blocks }) => [`== ${title}`, ...said(blocks)])
}

describe('P6: Markdown of pads and programs is read as they mean it', () => {
  for (const [what, markdown, lines] of [
    [
      'a log keeps its lines',
      '# Log\n\nRed: we begin\nBlue: we go on\nRed: we stop\n',
      ['== Log', 'Red: we begin⏎Blue: we go on⏎Red: we stop'],
    ],
    [
      'a text that is wrapped at a column goes on',
      'The hall is cold in the morning, and nobody knows who has the key to\nthe room with the heating; we asked the office three times about it and\nthen gave up.\n\nThe second day begins at ten, when the doors of the building are opened\nfor everybody.\n',
      [
        '== ',
        'The hall is cold in the morning, and nobody knows who has the key to the room with the heating; we asked the office three times about it and then gave up.',
        'The second day begins at ten, when the doors of the building are opened for everybody.',
      ],
    ],
    [
      'wrapped Japanese and Chinese goes on without a space; a log of it keeps its lines',
      'これは長い文章で\n途中で折り返されています。\n\n红：我们开始\n蓝：继续\n',
      ['== ', 'これは長い文章で途中で折り返されています。', '红：我们开始⏎蓝：继续'],
    ],
    [
      'a list goes on after a remark, and begins where it begins',
      '1. first\n2. second\n\nA remark.\n\n3. third\n4. fourth\n\n7) seventh\n',
      ['== ', '1. first', '2. second', 'A remark.', '3. third', '4. fourth', '7. seventh'],
    ],
    [
      'notes stand in the section that refers to them, with their names',
      '# A\n\nGrew[^n1] a lot, again[^n1].\n\n# B\n\nWords[^2].\n\n[^n1]: Counted.\n\n[^2]: Second\n    line.\n\n[^lost]: Nobody asks.\n',
      [
        '== A',
        'Grew[n1] a lot, again[n1].',
        '[n1] Counted.',
        '== B',
        'Words[2].',
        '[lost] Nobody asks.',
        '[2] Second⏎line.',
      ],
    ],
    [
      'HTML in it is HTML',
      '<details><summary>Fold</summary>\n\ninner\n\n</details>\n\nFish &amp; chips &lt;b&gt; and <b>bold</b> 10<sup>6</sup>\n\n<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>\n\nx <span style="display:none">no</span> y\n\n<!-- no\n\nno -->\n\nend\n',
      ['== ', 'Fold', 'inner', 'Fish & chips <b> and *bold* 10⁶', 'a | b', 'c | d', 'x y', 'end'],
    ],
    [
      'what is no HTML was typed by somebody',
      'Ask <Ann> about List<String>, and the <textarea> tag; <b>bold</b>.\n',
      ['== ', 'Ask <Ann> about List<String>, and the <textarea> tag; *bold*.'],
    ],
    [
      'containers keep their words, quotes lose who said them',
      ':::info Who brings what\nsalt\n:::\n\n> [name=Jane Roe] [time=Sat, 9:10] [color=red] it is late\n\n```\n:::info\n[name=x]\n```\n',
      ['== ', 'Who brings what', 'salt', '> it is late', '`:::info`⏎`[name=x]`'],
    ],
  ] as const) {
    it(what, () => expect(read(markdown)).toEqual(lines))
  }

  it('a rule parts sections; one of underscores stands within', () => {
    expect(read('a\n\n---\n\nb\n\n___\n\nc\n')).toEqual(['== ', 'a', '== ', 'b', '---', 'c'])
  })
})

describe('P7: what a file says about itself stays outside, its author first of all', () => {
  for (const [what, markdown] of [
    [
      'YAML',
      '---\ntitle: Evening talk\nauthor: Jane Roe\ntags: [a, b]\nby:\n  - Jane Roe\n---\n\n# Evening talk\n\nwords\n',
    ],
    ['YAML, its title alone', '---\r\ntitle: "Evening talk"\r\nauthor: Jane Roe\r\n...\r\nwords\n'],
    ['TOML', '+++\ntitle = "Evening talk"\n[author]\nname = "Jane Roe"\n+++\nwords\n'],
    ['pandoc', '% Evening talk\n% Jane Roe\n% 2026\n\nwords\n'],
  ] as const) {
    it(what, () => {
      expect(read(markdown)).toEqual(['== Evening talk', 'words'])
      expect(importMarkdown(markdown)).toMatchObject({ leftOut: { fileData: 1 } })
    })
  }

  it('a rule at the top is no such thing', () => {
    expect(read('---\n\nwords: more\n\nand more\n\n---\n\nend\n')).toEqual([
      '== ',
      'words: more',
      'and more',
      '== ',
      'end',
    ])
  })
})

describe('P6: Markdown without end comes to an end', () => {
  for (const [what, markdown] of [
    [
      'lists nested 1,000 deep',
      Array.from({ length: 1000 }, (_, i) => `${'  '.repeat(i)}- a`).join('\n'),
    ],
    ['quotes nested 3,000 deep', `${'>'.repeat(3000)}deep`],
    ['50,000 of <', '<'.repeat(50_000)],
    ['50,000 of <div', '<div'.repeat(50_000)],
  ] as const) {
    it(what, { timeout: 30_000 }, () => expect(typeof importMarkdown(markdown).ok).toBe('boolean'))
  }
})
