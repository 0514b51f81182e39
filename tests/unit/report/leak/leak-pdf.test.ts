import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { printed, printer } from '../programs.ts'
import { createCanaries, staysPattern } from './canaries.ts'
import { arbitraryPlan } from './plan.ts'
import { reportOf } from './report-of.ts'
import { unpack } from './unpack.ts'

const seed = Number(process.env.SOTTO_SEED ?? Date.now() % 2 ** 31)
const workshops = 400

describe(`P2: what must stay is in no byte of a PDF (seed ${seed})`, { timeout: 300_000 }, () => {
  it.skipIf(!printer)(`${workshops} workshops, its streams unpacked and its words read`, () => {
    const canaries = createCanaries()
    const played = fc
      .sample(arbitraryPlan, { seed, numRuns: workshops })
      .map((plan) => reportOf(plan, canaries))
    const parts = played.flatMap((one) => one.report.parts)
    const { text, raw } = printed({ title: 'Report', titlePage: true, parts }, 'leak')
    const ids = played.flatMap((one) => one.ids)
    for (const layer of [text, ...unpack(raw)]) {
      expect(layer.match(staysPattern)).toBeNull()
      expect(ids.filter((id) => layer.includes(id))).toEqual([])
    }
    // It is worth something only if what goes can be found in the same way.
    const going = [...new Set(JSON.stringify(parts).match(/goes\d+x/g))]
    const words = text.replace(/\s+/g, '')
    expect(going.filter((word) => !words.includes(word))).toEqual([])
    expect(going.length).toBeGreaterThan(workshops)
    expect(raw.toString('latin1')).not.toMatch(/\/Author|\/Subject|\/Keywords/)
  })
})
