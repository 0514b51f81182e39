// @vitest-environment happy-dom

import { describe, expect, it, vi } from 'vitest'
import type * as Y from 'yjs'
import type { Table } from '../../../shared/notebook/blocks.ts'
import { blocksText, inlinesText } from '../../../shared/notebook/blocks-text.ts'
import { fuzz } from '../../support/apart/fuzz.ts'
import { bring, copyOf } from '../../support/apart/matrices.ts'
import { ours } from '../../support/apart/ours.ts'
import {
  randomTableDeeds,
  type TableDeed,
  tableDeeds,
  tableNotes,
} from '../../support/apart/table-acts.ts'

const base = ours.create(tableNotes, 99)

/** What is wrong after two people did two things apart. */
function wrongIn(
  [one, deed]: readonly [string, TableDeed],
  [two, other]: readonly [string, TableDeed],
  ids: readonly [number, number],
): string[] {
  const docs = ids.map((id) => copyOf(base, id)) as [Y.Doc, Y.Doc]
  const screens = docs.map((doc) => ours.mount(doc))
  deed.run(screens[0]?.editor as never, 'AAA')
  other.run(screens[1]?.editor as never, 'BBB')
  bring(docs[0], docs[1])
  bring(docs[1], docs[0])
  const blocks = ours.blocks(docs[0])
  const said = blocksText(blocks)
  const tables = blocks.filter((block): block is Table => block.kind === 'table')
  const wrong: string[] = []
  const is = (bad: boolean, what: string) => {
    if (bad) wrong.push(`${what} – ${one} | ${two}, ${ids.join('/')}: ${JSON.stringify(said)}`)
  }
  is(ours.content(docs[0]) !== ours.content(docs[1]), 'the documents differ')
  for (const screen of screens) {
    is(screen.broken() !== undefined, `an editor gave up (${screen.broken()})`)
    is(!screen.same(), 'a screen differs')
    is(JSON.stringify(screen.blocks()) !== JSON.stringify(blocks), 'a screen shows otherwise')
  }
  const isDeleted = [one, two].includes('deletes the table')
  const cells = tables.flatMap(({ rows }) => rows.flat().map(inlinesText))
  for (const [who, what] of [
    ['AAA', deed],
    ['BBB', other],
  ] as const) {
    const beside = cells.filter((cell) => cell.includes(who)).map(withoutTyped)
    // Alone, or with the words of the one cell in which all of them type.
    const isInCell = beside.length === 1 && /^(r1c1word)?$/.test(beside[0] ?? '-')
    const isCellThere = !isDeleted && / cell( |$)/.test(what === deed ? one : two)
    is(what.types === true && isCellThere && !isInCell, `${who} is not in its cell`)
    is(count(said, who) !== (what.types ? 1 : 0), `${who} stands ${count(said, who)} times`)
  }
  const gone = (row: number, column: number) =>
    [deed, other].some(({ takes }) => takes?.(row, column))
  for (const [row, column] of places()) {
    const word = `r${row}c${column}word`
    const letters = withoutTyped(said)
    is(
      count(letters, word) !== (gone(row, column) ? 0 : 1),
      `${word} stands ${count(letters, word)} times`,
    )
    const holding = cells.filter((cell) => withoutTyped(cell).includes(word))
    is(!gone(row, column) && holding.length !== 1, `${word} is in no cell`)
    is(
      holding.some((cell) => withoutTyped(cell) !== word),
      `${word} is with others in a cell`,
    )
  }
  is(tables.length !== (isDeleted ? 0 : 1), `${tables.length} tables`)
  for (const screen of screens) screen.release()
  for (const doc of docs) doc.destroy()
  return wrong
}

function withoutTyped(text: string): string {
  return text.replace(/AAA|BBB|\n/g, '')
}

function count(text: string, part: string): number {
  return text.split(part).length - 1
}

function places(): (readonly [number, number])[] {
  const three = [0, 1, 2]
  return three.flatMap((row) => three.map((column) => [row, column] as const)).slice(0, 8)
}

const deeds = Object.entries(tableDeeds)
const pairs = deeds.flatMap((one) => deeds.map((two) => [one, two] as const))
/** The whole of it takes half a minute; without being asked for, every fifth pair. */
const isLong = process.env.SOTTO_LONG === '1'
const step = isLong ? 1 : 5

describe('P6: people apart, at one table, through bound editors', { timeout: 300_000 }, () => {
  it(`any two of ${deeds.length} deeds: nothing lost, doubled or torn`, () => {
    expect(pairs).toHaveLength(324)
    const wrong = pairs
      .filter((_, i) => i % step === 0)
      .flatMap(([one, two]) => [...wrongIn(one, two, [1, 2]), ...wrongIn(one, two, [2, 1])])
    expect(wrong).toEqual([])
  })

  const seeds = Number(process.env.SOTTO_FUZZ_SEEDS ?? (isLong ? 200 : 5))
  const first = Number(process.env.SOTTO_SEED ?? 1)
  const perTest = 10
  for (let from = first; from < first + seeds; from += perTest) {
    const to = Math.min(from + perTest, first + seeds) - 1
    it(`three people do anything, seeds ${from} to ${to}: every sign stands once, on every screen`, () => {
      vi.spyOn(console, 'warn').mockImplementation(() => undefined)
      const wrong: string[] = []
      let [typed, heals] = [0, 0]
      for (let seed = from; seed <= to; seed++) {
        const how = seed % 2 === 0 ? { drawn: true } : { pending: true }
        const outcome = fuzz(ours, seed, {
          ...{ operations: 60, notes: tableNotes, deeds: randomTableDeeds, ...how },
        })
        typed += outcome.typed
        heals += outcome.heals
        wrong.push(...outcome.apart.map((why) => `seed ${seed}: ${why}`))
        if (outcome.lost > 0) wrong.push(`seed ${seed}: ${outcome.lost} lost`)
        if (outcome.doubled > 0) wrong.push(`seed ${seed}: ${outcome.doubled} doubled`)
      }
      console.log(`tables: ${JSON.stringify({ from, to, typed, heals })}`)
      expect(wrong).toEqual([])
      expect(typed).toBeGreaterThan(0)
      vi.restoreAllMocks()
    })
  }
})
