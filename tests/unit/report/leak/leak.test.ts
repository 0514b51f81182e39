import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DraftRules, draftRules } from '../../../../shared/disclosure/draft-rules.ts'
import { reportToDocx } from '../../../../shared/report/docx/to-docx.ts'
import { reportToOdt } from '../../../../shared/report/odt/to-odt.ts'
import type { Report } from '../../../../shared/report/report.ts'
import { reportToHtml } from '../../../../shared/report/to-html.ts'
import { reportToMarkdown } from '../../../../shared/report/to-markdown.ts'
import { reportToText } from '../../../../shared/report/to-text.ts'
import { words } from '../kit.ts'
import { createCanaries, staysPattern } from './canaries.ts'
import { arbitraryPlan } from './plan.ts'
import { reportOf } from './report-of.ts'
import { unpack } from './unpack.ts'

const seed = Number(process.env.SOTTO_SEED ?? Date.now() % 2 ** 31)
/** Workshops that are played; `SOTTO_RUNS=20000` plays more. */
const workshops = Number(process.env.SOTTO_RUNS ?? 2000)
/** So many workshops' reports are written as one, so that every one is in every format. */
const batch = 40

async function everyFormat(report: Report): Promise<Readonly<Record<string, Uint8Array>>> {
  const bytes = (text: string) => new TextEncoder().encode(text)
  return {
    markdown: bytes(reportToMarkdown(report)),
    html: bytes(reportToHtml(report, words)),
    text: bytes(reportToText(report, words)),
    docx: await reportToDocx(report, words),
    odt: reportToOdt(report, words),
  }
}

describe(`P2: what must stay is in no byte of any format (seed ${seed})`, {
  timeout: 600_000,
}, () => {
  it(`${workshops} workshops, in Markdown, HTML, plain text, DOCX and ODT`, async () => {
    let sections = 0
    const plans = fc.array(arbitraryPlan, { minLength: batch, maxLength: batch })
    const property = fc.asyncProperty(plans, async (list) => {
      const canaries = createCanaries()
      const played = list.map((plan) => reportOf(plan, canaries))
      expect(played.flatMap((one) => one.leaked)).toEqual([])
      expect(played.flatMap((one) => one.missing)).toEqual([])
      const parts = played.flatMap((one) => one.report.parts)
      sections += parts.reduce((sum, part) => sum + part.sections.length, 0)
      const ids = played.flatMap((one) => one.ids)
      const formats = await everyFormat({ title: 'Report', titlePage: true, parts })
      for (const [format, file] of Object.entries(formats)) {
        for (const layer of unpack(file)) {
          expect(layer.match(staysPattern), format).toBeNull()
          expect(
            ids.filter((id) => layer.includes(id)),
            format,
          ).toEqual([])
        }
        const all = unpack(file).join('\n')
        const lost = [...new Set(JSON.stringify(parts).match(/goes\d+x/g))].filter(
          (word) => !all.includes(word),
        )
        expect(lost, format).toEqual([])
      }
    })
    await fc.assert(property, {
      seed,
      numRuns: Math.ceil(workshops / batch),
      // A batch has too many ways to be made smaller; the rules' tests below play plans one by one.
      endOnFailure: true,
    })
    // It is worth something only if many sections do go.
    expect(sections).toBeGreaterThan(workshops / 2)
  })
})

/** The test of the test: with any one rule switched off, something that must stay is found. */
describe('P2: the test fails when a rule is switched off', { timeout: 60_000 }, () => {
  const on = () => true
  const mutants: readonly [string, DraftRules][] = [
    ['D1: a section without a mark would go', { ...draftRules, d1: on }],
    ['D2: a mark would last when the wording has changed', { ...draftRules, d2: on }],
    ['D3: a hold would not count', { ...draftRules, d3: on }],
    ['D4: the trash and too few marks would not count', { ...draftRules, d4: on }],
    ['D5: the sources of a draft would not count', { ...draftRules, d5: on }],
  ]
  const property = (rules: DraftRules) =>
    fc.property(arbitraryPlan, (plan) => {
      expect(reportOf(plan, createCanaries(), rules).leaked).toEqual([])
    })

  for (const [name, rules] of mutants) {
    it(name, () => {
      expect(fc.check(property(rules), { seed, numRuns: 600, endOnFailure: true }).failed).toBe(
        true,
      )
    })
  }

  it('and none with all of them on', () => {
    expect(fc.check(property(draftRules), { seed, numRuns: 300 }).failed).toBe(false)
  })
})
