import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sourceObstacle } from '../../../../shared/disclosure/draft-rules.ts'
import { deviceCount, marksNeeded } from '../../../../shared/disclosure/rules.ts'
import { type ReportRules, reportRules } from '../../../../shared/report/report-rules.ts'
import { createCanaries, staysPattern } from './canaries.ts'
import { everyFormat } from './every-format.ts'
import { arbitraryPlan, type Plan } from './plan.ts'
import { reportOf } from './report-of.ts'
import { unpack } from './unpack.ts'

const seed = Number(process.env.SOTTO_SEED ?? Date.now() % 2 ** 31)
const on = () => true
/** D5, less one of the things that may stand in the way on a source's side. */
const d5Without =
  (overlooked: ReturnType<typeof sourceObstacle>): ReportRules['d5'] =>
  (source, find, policy) => {
    const obstacle = sourceObstacle(source, find, policy)
    return obstacle === undefined || obstacle === overlooked
  }

const mutants: readonly [name: string, off: Partial<ReportRules>][] = [
  ['D1: a section without a mark would go', { d1: on }],
  ['D2: a mark would last when the wording has changed', { d2: on }],
  ['D3: a hold would not count', { d3: on }],
  ['D4: neither the trash nor too few marks would count', { d4: on }],
  [
    'D4: the trash would not count',
    { d4: (_, standing, policy) => deviceCount(standing) >= marksNeeded(policy) },
  ],
  ['D4: one mark would be enough', { d4: (section) => !section.trashed }],
  ['D5: the sources of a draft would not count', { d5: on }],
  ['D5: a source that is not known here would not count', { d5: d5Without('unknown') }],
  ['D5: a hold on a source would not count', { d5: d5Without('held') }],
  ['D5: a source in the trash would not count', { d5: d5Without('trashed') }],
  ['D5: a source marked in another wording would do', { d5: d5Without('not-enough-marks') }],
  ['a quotation without a go-ahead would be printed', { goAhead: on }],
  ['a quotation would be printed with its speaker', { printed: (quote) => quote.content }],
]

const property = (rules: ReportRules) =>
  fc.property(arbitraryPlan, (plan) => {
    expect(reportOf(plan, createCanaries(), rules).leaked).toEqual([])
  })

/** The test of the test: with any one rule switched off, something that must stay is found. */
describe(`P2: the leak test fails when a rule is switched off (seed ${seed})`, {
  timeout: 60_000,
}, () => {
  for (const [name, off] of mutants) {
    it(name, () => {
      const rules = { ...reportRules, ...off }
      const run = fc.check(property(rules), { seed, numRuns: 1500, endOnFailure: true })
      expect(run.failed).toBe(true)
      const [plan] = run.counterexample as [Plan]
      const { report } = reportOf(plan, createCanaries(), rules)
      for (const [format, file] of everyFormat(report)) {
        expect(unpack(file).join('\n'), format).toMatch(staysPattern)
      }
    })
  }

  it('and finds nothing with all of them on', () => {
    expect(fc.check(property(reportRules), { seed, numRuns: 300 }).failed).toBe(false)
  })
})
