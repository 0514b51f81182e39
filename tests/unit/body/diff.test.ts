import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import {
  alignLines,
  type KeyedLine,
  movedLines,
} from '../../../renderer/editor/binding/align-lines.ts'
import { diffBody } from '../../../renderer/editor/binding/diff-body.ts'
import { diffText } from '../../../renderer/editor/binding/diff-text.ts'
import type { Caret } from '../../../renderer/editor/binding/gap.ts'
import { type Edit, insertPieces, writeEdits } from '../../../shared/notebook/body/edits.ts'
import { emptyLine, type Line, plainProps } from '../../../shared/notebook/body/line.ts'
import { createBoundary, placeKey } from '../../../shared/notebook/body/properties.ts'
import { readLines } from '../../../shared/notebook/body/read-lines.ts'
import { shownLines } from '../../../shared/notebook/body/shown-lines.ts'
import { insertTable } from '../../../shared/notebook/body/table-acts.ts'
import { wall } from '../../../shared/notebook/body/walk.ts'
import { seededBytes } from '../../support/seeded.ts'
import { bodyOf, docOf, inDoc, seed } from './setup.ts'

const paragraph = (words: string) => ({
  kind: 'paragraph' as const,
  content: words === '' ? [] : [{ kind: 'text' as const, text: words, marks: [] }],
})
const saying = (...texts: string[]) => bodyOf(texts.map(paragraph))

function line(text: string, key = '', more: Partial<Line> = {}): KeyedLine {
  const runs = text === '' ? [] : [{ text, format: 0, link: '' }]
  return { ...emptyLine, runs, text, key, ...more }
}

/** A body of pieces: words, boundaries and walls as they are given. */
function made(...parts: readonly (string | Record<string, unknown>)[]): Y.Text {
  const body = inDoc(new Y.Text())
  for (const part of parts) {
    if (typeof part === 'string') body.insert(body.length, part)
    else {
      const boundary = createBoundary(plainProps, part)
      // No attributes: as the app puts it there.
      ;(body.insertEmbed as (index: number, embed: object) => void)(body.length, boundary)
    }
  }
  return body
}

/** Lets a screen that shows a body show something else, and writes that. */
function change(
  body: Y.Text,
  make: (shown: readonly KeyedLine[]) => readonly KeyedLine[],
  caret?: Caret,
): readonly Edit[] {
  const all = readLines(body)
  const old = shownLines(all)
  const shown = old.map((one, i): KeyedLine => ({ ...one, key: `k${i}` }))
  const edits = diffBody({ old, all, shown, next: make(shown), caret })
  docOf(body).transact(() => writeEdits(body, edits), 'own')
  return edits
}

/** A screen on which one line says something else. */
function replacing(text: string, by: string) {
  return (shown: readonly KeyedLine[]) =>
    shown.map((one) => (one.text === text ? { ...line(by, one.key), props: one.props } : one))
}

/** Paragraphs, a table of one row, and paragraphs. */
function withTable(
  before: readonly string[],
  cells: readonly string[],
  after: readonly string[],
): Y.Text {
  const body = saying(...before, ...after)
  const random = seededBytes(seed)
  insertTable(body, readLines(body)[before.length], [1, cells.length], random)
  for (const text of cells.toReversed()) {
    const empty = readLines(body).findLast(
      (one) => one.more[placeKey] !== undefined && one.text === '',
    )
    if (!empty) throw new Error('no cell')
    insertPieces(body, empty.from + empty.start, [{ kind: 'text', text, format: 0, link: '' }])
  }
  return body
}

const shownIn = (body: Y.Text) => shownLines(readLines(body)).map(({ text }) => text)
const textsOf = (body: Y.Text) => readLines(body).map(({ text }) => text)

describe('P6: of equal letters, those before the caret were typed', () => {
  it('in a text', () => {
    const kinds = (caret: number) => diffText('aa', 'aaa', caret).map(({ kind }) => kind)
    expect(kinds(1)).toEqual(['new', 'same'])
    expect(kinds(2)).toEqual(['same', 'new', 'same'])
    expect(kinds(3)).toEqual(['same', 'new'])
  })

  it('in a line among others that changed, whatever comes before it', () => {
    const body = saying('first', 'same', 'aa', 'last')
    const at = readLines(body)[2]?.from ?? -1
    const edits = change(
      body,
      ([first, same, aa, last]) => [
        { ...line('first, longer'), key: first?.key ?? '' },
        same as KeyedLine,
        { ...line('aaa'), key: aa?.key ?? '' },
        last as KeyedLine,
      ],
      { line: 2, offset: 3 },
    )
    expect(textsOf(body)).toEqual(['first, longer', 'same', 'aaa', 'last'])
    expect(edits).toContainEqual(expect.objectContaining({ kind: 'splice', at: at + 3, remove: 0 }))
  })

  it('in a cell', () => {
    const body = withTable(['first'], ['aa', 'other'], ['last'])
    const cell = readLines(body).find(({ text }) => text === 'aa')
    const edits = change(body, replacing('aa', 'aaa'), { line: 2, offset: 3 })
    expect(edits).toEqual([expect.objectContaining({ kind: 'splice', at: (cell?.from ?? -9) + 3 })])
  })

  it('in a line that was split just before it', () => {
    const body = saying('xaa')
    const { from } = readLines(body)[0] ?? { from: -1 }
    const edits = change(body, ([xaa]) => [line('x', xaa?.key), line('aaa')], {
      line: 1,
      offset: 1,
    })
    // The letters that were there stand at both ends; the boundary and the new one come between.
    const between = { kind: 'splice', at: from + 2, remove: 0 }
    expect(edits).toEqual([expect.objectContaining(between)])
    expect(textsOf(body)).toEqual(['x', 'aaa'])
  })
})

describe('P6: no sign is cut', () => {
  const isWhole = (before: string, after: string, caret?: number) =>
    diffText(before, after, caret).every(({ text }) => text.isWellFormed())

  it('neither where two signs begin with the same half of a pair, nor where they end with it', () => {
    expect(isWhole('a\u{1f601}\u{1f600}', 'a\u{1f600}', 3)).toBe(true)
    expect(isWhole('\u{1f600}\u{1fa00}', '\u{1f600}', 2)).toBe(true)
    expect(isWhole('\u{1f600}', '\u{1fa00}\u{1f600}', 4)).toBe(true)
    expect(isWhole('\u{1f600}', '\u{1fa00}')).toBe(true)
  })

  it('whole clusters come in the place of others', () => {
    const family = '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}'
    const other = '\u{1f468}\u200d\u{1f469}\u200d\u{1f466}'
    const parts = diffText(`a${family}b`, `a${other}b`)
    expect(parts).toEqual([
      { kind: 'same', text: 'a' },
      { kind: 'gone', text: family },
      { kind: 'new', text: other },
      { kind: 'same', text: 'b' },
    ])
    const accent = diffText('xe\u0301y', 'xa\u0301y')
    expect(accent.map(({ text }) => text)).toEqual(['x', 'e\u0301', 'a\u0301', 'y'])
  })
})

describe('P6: whole lines stay, as many letters as can', () => {
  it('of two that cross the heavier one, and an atom outweighs words', () => {
    const rule = { text: '\ufffc', runs: [{ text: '\ufffc', format: 0, link: '', atom: '{}' }] }
    const atom = line('', 'a', rule)
    const words = line('some words', 'w')
    expect(alignLines([atom, words], [words, atom])).toEqual([[0, 1]])
    const more = line('some words, and many more than an atom weighs', 'm')
    expect(alignLines([atom, more], [more, atom])).toEqual([[1, 0]])
  })

  it('of equal ones that of the same node, then that of the same kind', () => {
    const [a, b] = [line('same', 'a'), line('same', 'b')]
    expect(alignLines([a, b], [b])).toEqual([[1, 0]])
    const quote = { props: { ...plainProps, kind: 'quote' as const } }
    expect(alignLines([line('same'), line('same', '', quote)], [line('same', '', quote)])).toEqual([
      [1, 0],
    ])
  })

  it('never one with another atom', () => {
    const atom = (value: string) =>
      line('', value, {
        text: '\ufffc',
        runs: [{ text: '\ufffc', format: 0, link: '', atom: value }],
      })
    expect(alignLines([atom('{"a":1}')], [atom('{"a":2}')])).toEqual([])
  })

  it('above a bound all of it is compared as one text, with the same outcome', () => {
    const many = (word: string) =>
      Array.from({ length: 501 }, (_, i) => line(`${word} ${i}`, `${i}`))
    expect(alignLines(many('old').slice(1), many('old').slice(1))).toHaveLength(500)
    expect(alignLines(many('old'), many('old'))).toEqual([])
  })
})

describe('P6: what stays beside lines that come and go', () => {
  it('is still two lines, where others took the signs between them', () => {
    const body = made({}, 'one', {}, 'two', wall, 'three', wall)
    change(body, (shown) => shown.filter(({ text }) => text !== 'two'))
    expect(textsOf(body)).toEqual(['one', 'three'])
  })

  it('a new line between two of one place that no table shows stands in it as well, at its end it does not', () => {
    const place = { [placeKey]: ['table', 'row', 'column'] }
    const other = { [placeKey]: ['table', 'row', 'other'] }
    const between = (after: Record<string, unknown>) => {
      const body = made(place, 'one', wall, after, 'two', wall)
      change(body, ([one, two]) => [one, line('new'), two] as KeyedLine[])
      return readLines(body).map(({ more }) => more)
    }
    expect(between(place)).toEqual([place, place, place])
    expect(between(other)).toEqual([place, {}, other])
    const body = made(place, 'one', wall)
    change(body, ([one]) => [one as KeyedLine, line('new')])
    expect(readLines(body).map(({ more }) => more)).toEqual([place, {}])
  })

  it('of a cell whose lines stand apart, what stands between them', () => {
    const body = withTable([], ['one', 'other'], ['last'])
    const first = readLines(body).find(({ text }) => text === 'one')
    insertPieces(body, body.length, [
      { kind: 'boundary', props: plainProps, more: { [placeKey]: first?.more[placeKey] } },
      { kind: 'text', text: 'two', format: 0, link: '' },
      { kind: 'wall' },
    ])
    expect(shownIn(body)).toEqual(['', 'one', 'two', 'other', 'last'])
    change(body, (shown) => replacing('one', 'onetwo')(shown.filter(({ text }) => text !== 'two')))
    expect(shownIn(body)).toEqual(['', 'onetwo', 'other', 'last'])
  })

  it('of lines around a table and its cells, each in its place, though the text has another order', () => {
    const body = withTable(['first'], ['one', 'two'], ['last'])
    change(body, (shown) =>
      replacing(
        'first',
        'first, longer',
      )(replacing('one', 'one!')(replacing('last', 'last.')(shown))),
    )
    expect(shownIn(body)).toEqual(['first, longer', '', 'one!', 'two', 'last.'])
  })

  it('where a table goes between two lines that become one', () => {
    const body = withTable(['one'], ['cell'], ['two', 'three'])
    change(body, ([one, , , , three]) => [line('onetwo', one?.key), three as KeyedLine])
    expect(textsOf(body)).toEqual(['onetwo', 'three'])
  })

  it('of a cell without a line, behind an empty one whose end somebody took away', () => {
    const body = withTable(['first'], ['one', 'two'], [])
    const [one, two] = readLines(body).filter(({ more }) => more[placeKey] !== undefined)
    if (two) body.delete(two.from, two.size)
    const more = { [placeKey]: one?.more[placeKey] }
    insertPieces(body, two?.from ?? -1, [{ kind: 'boundary', props: plainProps, more }])
    change(body, (shown) =>
      shown.map((cell, i) => (i === 4 ? { ...line('new', cell.key), props: cell.props } : cell)),
    )
    expect(shownIn(body)).toEqual(['first', '', 'one', '', 'new'])
  })

  it('a caption that becomes a line leaves rows and columns with its table', () => {
    const body = withTable([], ['one', 'two'], ['last'])
    change(body, replacing('', 'caption'))
    change(body, (shown) => [...replacing('caption', '')(shown), line('caption', shown[0]?.key)])
    expect(shownIn(body)).toEqual(['', 'one', 'two', 'last', 'caption'])
    expect(Object.keys(readLines(body).at(-1)?.more ?? {})).toEqual(['was'])
  })
})

describe('P6: what is written looks as it was typed', () => {
  const looks = (body: Y.Text) => readLines(body)[0]?.runs
  const typed = (body: Y.Text, ...runs: readonly [string, number][]) => {
    const next = runs.map(([text, format]) => ({ text, format, link: '' }))
    const text = runs.map(([words]) => words).join('')
    change(body, ([first]) => [line('', first?.key, { runs: next, text })])
    expect(looks(body)).toEqual(next)
  }

  it('beside letters of another look, in their place, and behind a line break that was stored with one', () => {
    const plain = saying('ab')
    typed(plain, ['ab', 0], ['c', 1])
    typed(plain, ['ab', 0], ['d', 1])
    const broken = saying('a')
    broken.insert(2, '\n', { bold: true })
    typed(broken, ['a\nb', 0])
  })

  it('a line that is written in is whole', () => {
    const body = made('one')
    change(body, replacing('one', 'one!'))
    const [first] = readLines(body)
    expect([first?.boundary, first?.wall]).toEqual([0, 5])
  })

  it('an atom that another one comes in the place of goes', () => {
    const body = saying('a')
    insertPieces(body, 2, [{ kind: 'atom', atom: '{"a":1}' }])
    const next = [
      { text: 'a', format: 0, link: '' },
      { text: '\ufffc', format: 0, link: '', atom: '{"a":2}' },
    ]
    change(body, ([first]) => [line('', first?.key, { runs: next, text: 'a\ufffc' })])
    expect(looks(body)).toEqual(next)
  })

  it('a word that comes in the place of another one comes whole, whatever letters they share', () => {
    expect(diffText('mouse', 'sofas').map(({ text }) => text)).toEqual(['mouse', 'sofas'])
  })

  it('a line that stands elsewhere is the one of its node; an empty one is none', () => {
    const [a, b, empty] = [line('same', 'a'), line('same', 'b'), line('', 'c')]
    expect([...movedLines([a, b], [b, a], [])]).toEqual([
      [0, 1],
      [1, 0],
    ])
    expect([...movedLines([empty], [line('', 'd')], [])]).toEqual([])
  })
})

describe('P6: a body without a line', () => {
  it('gets the lines that its screen shows, the empty one too', () => {
    const body = made()
    expect(readLines(body)).toHaveLength(1)
    change(body, ([nothing]) => [nothing as KeyedLine, line('words')])
    expect(textsOf(body)).toEqual(['', 'words'])
    const other = made()
    change(other, ([nothing]) => [line('words'), nothing as KeyedLine])
    expect(textsOf(other)).toEqual(['words', ''])
  })

  it('writes nothing while its screen shows nothing', () => {
    const body = made()
    expect(change(body, (shown) => shown)).toEqual([])
  })
})
