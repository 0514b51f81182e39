// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { acts, typings } from '../../support/apart/acts.ts'
import { actMatrix, type Case, tallyOf, typingMatrix } from '../../support/apart/matrices.ts'
import { ours } from '../../support/apart/ours.ts'
import { tree } from '../../support/apart/tree/tree.ts'

const wrong = (cases: readonly Case[]) =>
  cases
    .filter(({ verdict }) => verdict !== 'right')
    .map(({ where, verdict, text }) => `${verdict} – ${where}: ${JSON.stringify(text)}`)

describe('P6: two people apart, on one line', { timeout: 300_000 }, () => {
  it(`one does any of ${Object.keys(acts).length} acts, the other types at any of ${Object.keys(typings).length} places: nothing lost, doubled or misplaced`, () => {
    const cases = [...typingMatrix(ours)]
    expect(cases).toHaveLength(244)
    expect(wrong(cases)).toEqual([])
  })

  it('any two of these acts: nothing lost, nothing doubled', () => {
    const cases = [...actMatrix(ours)]
    expect(cases).toHaveLength(850)
    expect(wrong(cases)).toEqual([])
  })

  it('the judge sees what a tree of blocks loses: what was typed into a line that became another', () => {
    const cases: Case[] = []
    for (const one of typingMatrix(tree)) if (cases.push(one) === 40) break
    expect(tallyOf(cases).lost).toBeGreaterThan(5)
    expect(tallyOf(cases).misplaced).toBeGreaterThan(0)
  })
})
