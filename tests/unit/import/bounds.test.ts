import { describe, expect, it } from 'vitest'
import { decodeBytes } from '../../../renderer/editor/reading/decode-bytes.ts'
import { parseHtml } from '../../../shared/import/html/parse-html.ts'
import { readHtml } from '../../../shared/import/html/read-html.ts'
import { importMarkdown } from '../../../shared/import/markdown/import-markdown.ts'
import { parseXml } from '../../../shared/import/office/xml.ts'
import { readFile } from '../../../shared/import/read-file.ts'
import { TooMuchError } from '../../../shared/import/too-much.ts'
import { blocksText } from '../../../shared/notebook/blocks-text.ts'

const wordsOf = (markdown: string) => {
  const read = importMarkdown(markdown)
  if (!read.ok) return read.code
  return read.parts
    .flatMap(({ sections }) => sections.map(({ title, blocks }) => title + blocksText(blocks)))
    .join('\n')
}

/** How often a text takes longer than its half: 2 where time grows with length, 4 where with its square. */
function growth(sign: string, length: number): number {
  const time = (size: number) => {
    const text = sign.repeat(Math.ceil(size / sign.length))
    const runs = [0, 1, 2].map(() => {
      // Time of the processor: others may be busy.
      const before = process.cpuUsage()
      importMarkdown(text)
      const { user, system } = process.cpuUsage(before)
      return user + system
    })
    return Math.min(...runs)
  }
  time(length / 8)
  return time(length) / time(length / 8)
}

describe('P6: signs of Markdown without end are read in a time that grows with their length', () => {
  for (const sign of ['<', '](', '*a_ ']) {
    it(sign, { timeout: 60_000 }, () => {
      // Eight times as long: about 8, and 64 with the square.
      expect(growth(sign, 32_000)).toBeLessThan(24)
    })
  }
})

/** The same for what is made of numbered pieces. */
function growthOf(
  read: (text: string) => unknown,
  textOf: (count: number) => string,
  count: number,
) {
  const time = (size: number) => {
    const text = textOf(size)
    const runs = [0, 1, 2].map(() => {
      const before = process.cpuUsage()
      read(text)
      const { user, system } = process.cpuUsage(before)
      return user + system
    })
    return Math.min(...runs)
  }
  time(count / 8)
  return time(count) / time(count / 8)
}

const many = (count: number, make: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => make(at)).join('')

describe('P6: what a page has much of is read in a time that grows with how much it is', () => {
  for (const [what, read, textOf, count] of [
    [
      'formulas that are drawn beside one another',
      readHtml,
      (size: number) => `<p>${many(size, () => '<span class="katex-html">x</span>')}</p>`,
      1600,
    ],
    [
      'notes',
      readHtml,
      (size: number) =>
        many(size, (at) => `<a href="#n${at}" id="r${at}">${at}</a>`) +
        many(size, (at) => `<p id="n${at}"><a href="#r${at}">${at}</a> note</p>`),
      1600,
    ],
    [
      'tags that are closed far below',
      importMarkdown,
      (size: number) => `${many(size, () => '<i>a\n\n')}${'</b>'.repeat(10)}`,
      800,
    ],
  ] as const) {
    it(what, { timeout: 60_000 }, () => {
      expect(growthOf(read, textOf, count)).toBeLessThan(24)
    })
  }

  it.skipIf(process.env.SOTTO_LONG !== '1')(
    'a list within a list has more items than a call takes values',
    () => {
      const html = `<ul><li>a<ul>${'<li>b'.repeat(130_000)}</ul></ul>`
      expect(blocksText(readHtml(html).blocks).match(/b/g)).toHaveLength(130_000)
    },
  )
})

describe('P6: what is too much to be format comes in as it was typed', () => {
  it('a line of signs is that line, a text around it is what it was', () => {
    const signs = '<*_`[!&~]\\'.repeat(300)
    expect(wordsOf(`**before**\n\n${signs}\n\n*after* &amp; \\*`)).toBe(
      `before\n${signs}\nafter & *`,
    )
  })

  it('a log of many lines keeps the format of each', () => {
    const line = '**Ann**: *yes*, `no`, [there](https://example.org)'
    const read = importMarkdown(Array.from({ length: 400 }, () => line).join('\n'))
    if (!read.ok) throw new Error(read.code)
    const said = JSON.stringify(read.parts)
    expect(said.match(/"bold"/g)).toHaveLength(400)
    expect(said.match(/"url"/g)).toHaveLength(400)
    expect(said).not.toContain('**')
  })

  it('code keeps its signs and its lines', () => {
    const code = Array.from({ length: 900 }, (_, at) => `a[${at}] = *b & !c \\ ~d`).join('\n')
    expect(wordsOf(`\`\`\`\n${code}\n\`\`\``)).toBe(code)
  })

  it('what nests without end is refused in a sentence, and never fails', () => {
    for (const nest of ['> ', '- ', '1. ', '> - ', '* > 2) ']) {
      expect(wordsOf(`${nest.repeat(20_000)}a`), nest).toBe('too-much')
    }
  })
})

describe('P6: what a file can make of itself has an end', () => {
  it('more sections than a notebook shows are refused', () => {
    const bytes = new TextEncoder().encode('# a\n\nb\n\n'.repeat(2001))
    expect(readFile({ name: 'a.md', bytes }, decodeBytes)).toEqual({ ok: false, code: 'too-large' })
  })

  it('a part of an office file, and a page, of more elements than any book', () => {
    expect(() => parseXml(`<d>${'<p/>'.repeat(100)}</d>`, 100)).toThrow(TooMuchError)
    expect(() => parseHtml('<br>'.repeat(100), 99)).toThrow(TooMuchError)
    expect(() => parseHtml('<div>'.repeat(3000))).toThrow(TooMuchError)
    expect(() => parseXml('<d>'.repeat(3000))).toThrow(TooMuchError)
  })
})
