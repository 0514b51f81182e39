import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { blocksText } from '../../../shared/notebook/blocks-text.ts'
import { createBody } from '../../../shared/notebook/body/create-body.ts'
import { readBody } from '../../../shared/notebook/body/read-body.ts'
import { readLines } from '../../../shared/notebook/body/read-lines.ts'
import { wall } from '../../../shared/notebook/body/walk.ts'
import { arbitraryTreeBlocks } from '../../support/arbitrary-blocks.ts'
import { make, strokes } from './hostile-body.ts'
import { bodyOf, copyOf, docOf, inDoc, meet, seed } from './setup.ts'

const boundary = (body: Y.Text, at: number, entries: [string, unknown][] = []) =>
  body.insertEmbed(at, new Y.Map(entries))

const textOf = (body: Y.Text) => readLines(body).map(({ text }) => text)

describe(`a body is one text with boundaries, seed ${seed}`, () => {
  it('D2: what is written into a body is read from it again', () => {
    fc.assert(
      fc.property(arbitraryTreeBlocks, (blocks) => {
        const read = readBody(bodyOf(blocks))
        expect(blocksText(read)).toBe(blocksText(blocks))
        const body = bodyOf(read)
        expect(readBody(body)).toEqual(read)
        expect(readBody(copyOf(body))).toEqual(read)
      }),
      { seed, numRuns: 200 },
    )
  })

  it('is never created empty, so that no device has to write a line of its own', () => {
    const body = inDoc(createBody([]))
    expect(body.length).toBe(2)
    expect(readBody(body)).toEqual([{ kind: 'paragraph', content: [] }])
  })

  it('P6: whatever stands in a body reads as something: every letter in one line, in order', () => {
    fc.assert(
      fc.property(strokes, (made) => {
        const body = bodyOf([])
        for (const act of made) make(body, act)
        const lines = readLines(body)
        expect(lines.length).toBeGreaterThan(0)
        const letters = body
          .toString()
          // biome-ignore lint/suspicious/noControlCharactersInRegex: no reader sees them
          .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
          .replaceAll('\ufffc', '\ufffd')
        const read = lines.map(({ text }) => text.replaceAll('\ufffc', '')).join('')
        expect(read.toWellFormed()).toBe(letters.toWellFormed())
        // Lines lie side by side, and each says where its letters are.
        let at = lines[0]?.from ?? 0
        for (const line of lines) {
          expect(line.from).toBe(at)
          at += line.size
        }
        expect(at).toBe(body.length)
        expect(readBody(copyOf(body))).toEqual(readBody(body))
      }),
      { seed, numRuns: 100 },
    )
  })

  it('D2: reading what was read and written again changes nothing: a repair is done once', () => {
    fc.assert(
      fc.property(strokes, (made) => {
        const body = bodyOf([])
        for (const act of made) make(body, act)
        const blocks = readBody(body)
        fc.pre(blocks.every(({ kind }) => kind !== 'table'))
        expect(readBody(bodyOf(blocks))).toEqual(blocks)
      }),
      { seed, numRuns: 100 },
    )
  })

  it('text without a boundary is a paragraph, a wall without a line nothing, two boundaries one line', () => {
    const body = inDoc(new Y.Text())
    expect(textOf(body)).toEqual([''])
    body.insert(0, `${wall}loose`)
    expect(textOf(body)).toEqual(['loose'])
    boundary(body, body.length, [['type', 'h2']])
    boundary(body, body.length, [['type', 'quote']])
    expect(readBody(body).map(({ kind }) => kind)).toEqual(['paragraph', 'quote'])
    boundary(body, body.length - 1)
    body.insert(body.length - 1, wall)
    expect(readBody(body).map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph', 'quote'])
  })

  it('P6: what is typed at the end of a line stays in it when somebody presses Enter there', () => {
    for (const [x, y] of [
      [1, 2],
      [2, 1],
    ] as const) {
      const base = bodyOf([
        { kind: 'paragraph', content: [{ kind: 'text', text: 'one', marks: [] }] },
      ])
      const [a, b] = [copyOf(base, x), copyOf(base, y)]
      const end = a.length - 1
      docOf(a).transact(() => {
        boundary(a, end + 1)
        a.insert(end + 2, `two${wall}`)
      })
      b.insert(end, ' more')
      meet(a, b)
      expect(textOf(a)).toEqual(['one more', 'two'])
      expect(textOf(b)).toEqual(textOf(a))
    }
  })

  it('a list whose parent is gone moves up, and neighbouring lists of one style are one', () => {
    const body = inDoc(new Y.Text())
    const line = (text: string, entries: [string, unknown][]) => {
      boundary(body, body.length, entries)
      body.insert(body.length, text + wall)
    }
    line('a', [
      ['type', 'bullet'],
      ['indent', 3],
    ])
    line('b', [
      ['type', 'bullet'],
      ['indent', 3],
    ])
    expect(readLines(body).map(({ props }) => props.indent)).toEqual([0, 1])
  })
})
