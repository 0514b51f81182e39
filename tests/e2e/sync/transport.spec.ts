import { expect, test } from '@playwright/test'
import type { Stage } from '../../bench/browser/stage.ts'
import { openStage } from '../../bench/browser/stage.ts'
import { transportCases } from '../../sync/conformance/transport-cases.ts'

/* The suite that the simulated transport passes in tests/sync, on real WebRTC. */

let stage: Stage
test.beforeAll(async () => {
  stage = await openStage()
})
test.afterAll(async () => {
  await stage.end()
})

for (const { title } of transportCases)
  test(`the WebRTC transport ${title}`, async () => {
    const [page] = await stage.open('ours', 1)
    expect(await page?.evaluate((each) => window.conforms(each), title)).toBeUndefined()
    if (page) await stage.close([page])
  })
