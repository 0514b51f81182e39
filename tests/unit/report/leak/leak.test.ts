import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createCanaries, staysPattern } from './canaries.ts'
import { everyFormat } from './every-format.ts'
import { arbitraryPlan } from './plan.ts'
import { reportOf } from './report-of.ts'
import { unpack } from './unpack.ts'

const seed = Number(process.env.SOTTO_SEED ?? Date.now() % 2 ** 31)
/** Workshops that are played; `SOTTO_RUNS=20000` plays more. */
const workshops = Number(process.env.SOTTO_RUNS ?? 2000)
/** So many workshops' reports are written as one, so that every one is in every format. */
const batch = 40

describe(`P2: what must stay is in no byte of any format (seed ${seed})`, {
  timeout: 600_000,
}, () => {
  it(`${workshops} workshops, in Markdown, HTML, plain text, DOCX and ODT`, () => {
    let sections = 0
    const plans = fc.array(arbitraryPlan, { minLength: batch, maxLength: batch })
    const property = fc.property(plans, (list) => {
      const canaries = createCanaries()
      const played = list.map((plan) => reportOf(plan, canaries))
      expect(played.flatMap((one) => one.leaked)).toEqual([])
      expect(played.flatMap((one) => one.missing)).toEqual([])
      const parts = played.flatMap((one) => one.report.parts)
      sections += parts.reduce((sum, part) => sum + part.sections.length, 0)
      const ids = played.flatMap((one) => one.ids)
      for (const [format, file] of everyFormat({ title: 'Report', titlePage: true, parts })) {
        const layers = unpack(file)
        for (const layer of layers) {
          expect(layer.match(staysPattern), format).toBeNull()
          expect(
            ids.filter((id) => layer.includes(id)),
            format,
          ).toEqual([])
        }
        const all = layers.join('\n')
        const lost = [...new Set(JSON.stringify(parts).match(/goes\d+x/g))].filter(
          (word) => !all.includes(word),
        )
        expect(lost, format).toEqual([])
      }
    })
    fc.assert(property, {
      seed,
      numRuns: Math.ceil(workshops / batch),
      // A batch has too many ways to be made smaller; the rules' tests play plans one by one.
      endOnFailure: true,
    })
    // It is worth something only if many sections do go.
    expect(sections).toBeGreaterThan(workshops / 2)
  })
})
