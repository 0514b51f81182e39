import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type * as Y from 'yjs'
import type { DocLine } from '../../../shared/notebook/body/doc-line.ts'
import { readAround } from '../../../shared/notebook/body/read-around.ts'
import { readLineAgain, readLines } from '../../../shared/notebook/body/read-lines.ts'
import { touchedBoundaries, touchedItems } from '../../../shared/notebook/body/touched.ts'
import { arbitraryBlocks } from '../../support/arbitrary-blocks.ts'
import { make, strokes } from './hostile-body.ts'
import { bodyOf, seed } from './setup.ts'

const plain = (lines: readonly (DocLine | undefined)[]) =>
  lines.map((line) => line && { ...line, map: undefined, item: line.item?.id })

function numbersOf(lines: readonly DocLine[]): Map<Y.Item, number> {
  const numbers = new Map<Y.Item, number>()
  for (const [number, { item }] of lines.entries()) if (item) numbers.set(item, number)
  return numbers
}

describe(`a body read again in part, seed ${seed}`, () => {
  it('P6: is what it is when it is read whole', () => {
    let [around, again] = [0, 0]
    fc.assert(
      fc.property(arbitraryBlocks, strokes, (blocks, made) => {
        const body = bodyOf([...blocks, ...blocks])
        let lines = readLines(body)
        let read: DocLine[] | undefined
        let touched: ReadonlySet<Y.Item> | undefined
        body.observeDeep((_events, transaction) => {
          read = readAround(body, lines, numbersOf(lines), touchedItems(body, transaction))
          touched = touchedBoundaries(body, transaction)
        })
        for (const act of made) {
          read = undefined
          touched = undefined
          const copy = lines.map((line) => ({ ...line }))
          make(body, act)
          const whole = readLines(body)
          const numbers = numbersOf(copy)
          for (const item of touched ?? []) {
            const number = numbers.get(item) ?? -1
            const before = copy[number]
            const line = before && readLineAgain({ ...before, from: whole[number]?.from ?? 0 })
            if (!line) continue
            again += 1
            expect(plain([{ ...line, props: line.stored }])).toEqual(
              plain(whole.slice(number, number + 1).map((l) => ({ ...l, props: l.stored }))),
            )
          }
          if (read) {
            around += 1
            expect(plain(read)).toEqual(plain(whole))
          }
          lines = whole
        }
      }),
      { seed, numRuns: 100 },
    )
    expect(around).toBeGreaterThan(50)
    expect(again).toBeGreaterThan(20)
  })
})
