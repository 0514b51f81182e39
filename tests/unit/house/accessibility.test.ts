import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const page = readFileSync('ACCESSIBILITY.md', 'utf8')
const rows = page
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (?:---|criterion|part|clause)/.test(line))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )

/** The success criteria of WCAG 2.2 at level A and AA, as the recommendation numbers them (4.1.1 is gone). */
const criteria = [
  '1.1.1 1.2.1 1.2.2 1.2.3 1.2.4 1.2.5 1.3.1 1.3.2 1.3.3 1.3.4 1.3.5 1.4.1 1.4.2 1.4.3 1.4.4 1.4.5',
  '1.4.10 1.4.11 1.4.12 1.4.13 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.4.5 2.4.6',
  '2.4.7 2.4.11 2.5.1 2.5.2 2.5.3 2.5.4 2.5.7 2.5.8 3.1.1 3.1.2 3.2.1 3.2.2 3.2.3 3.2.4 3.2.6',
  '3.3.1 3.3.2 3.3.3 3.3.4 3.3.7 3.3.8 4.1.2 4.1.3',
].flatMap((line) => line.split(' '))

/** `1.2.1 to 1.2.5` and `3.2.1, 3.2.2` as the numbers that they mean. */
function numbersIn(cell: string): readonly string[] {
  const spread = cell.replace(/(\d+\.\d+)\.(\d+) to \1\.(\d+)/g, (_, part, from, to) =>
    Array.from({ length: to - from + 1 }, (_, n) => `${part}.${Number(from) + n}`).join(' '),
  )
  return spread.match(/\b\d+\.\d+\.\d+\b/g) ?? []
}

describe('ACCESSIBILITY.md', () => {
  it('has a row for each criterion of WCAG 2.2 A and AA, and for no other', () => {
    const listed = rows.flatMap(([cell = '']) => (/^\d/.test(cell) ? numbersIn(cell) : []))
    expect(listed.toSorted()).toEqual(criteria.toSorted())
  })

  it('says of each row what holds it, or why it stands as it does', () => {
    const bare = rows.filter(([, state = '', by = '']) => by === '' && !/^as /.test(state))
    expect(bare).toEqual([])
  })

  it('names tests and files that exist', () => {
    const named = [...page.matchAll(/`((?:tests|renderer|shared|electron)\/[^`\s]+)`/g)]
    expect(named.length).toBeGreaterThan(10)
    expect(named.map(([, path = '']) => path).filter((path) => !existsSync(path))).toEqual([])
  })

  it('spells out each short name of a test that its rows go by', () => {
    const short = [...page.matchAll(/\*\*(\w+)\*\* is/g)].map(([, name = '']) => name)
    const text = rows.map((row) => row.slice(1).join(' ')).join(' ')
    expect(short.filter((name) => !new RegExp(`\\b${name}\\b`).test(text))).toEqual([])
  })
})
