import { expect, test } from '@playwright/test'
import { allowStart, during, killBrowser } from '../support/kill-browser.ts'
import { createLoopDisk } from '../support/loop-disk.ts'
import { createProfile } from '../support/profile.ts'
import { seededRandom } from '../support/seeded.ts'
import { openVaultPage } from '../support/vault-page/open.ts'
import type { VaultPage } from '../support/vault-page/page.ts'
import { type LeftOut, serveVaultPage } from '../support/vault-page/serve.ts'

declare const vault: VaultPage

/*
 * P6: what was shown as saved is there after a power cut: the browser's profile lies on a disk of
 * its own, and at a random moment of typing only what that disk holds is left. Needs Linux and root
 * for a loop device, so it runs by flag: SOTTO_POWER_CUT sets how many trials there are, SOTTO_SEED
 * the random moments. Chromium itself throws all databases of a page away where its log is torn in
 * the middle, the keyring with them: then all comes back from the journal. The vault alone is cut
 * beside it, and what it loses is said.
 */
const trials = Number(process.env.SOTTO_POWER_CUT ?? 0)
const seed = Number(process.env.SOTTO_SEED ?? Date.now() % 1_000_000)
const passphrase = 'correct horse battery staple'

test.skip(trials === 0, 'cuts the power of a loop device: SOTTO_POWER_CUT=25, on Linux, as root')

test(`P6: the power cut ${trials} times while typing, nothing shown as saved is lost`, async () => {
  test.setTimeout(60_000 + trials * 30_000)
  const { lost, emptied, shown, characters } = await cutWhileTyping(trials)
  console.log(
    `seed ${seed}: ${trials} cuts, ${shown} times shown as saved, ${characters} characters,\n${emptied.length} times the browser threw its databases away`,
  )
  expect(lost).toEqual([])
  expect(emptied).toEqual([])
  expect(shown).toBeGreaterThan(trials)
})

test('P6: beside it, the vault without its journal loses no more than what the browser throws away whole', async () => {
  test.setTimeout(60_000 + trials * 30_000)
  const { lost, emptied, shown } = await cutWhileTyping(trials, 'journal')
  console.log(`without a journal, seed ${seed}: ${shown} times shown as saved`)
  console.log([...lost, ...emptied].join('\n'))
  expect(lost).toEqual([])
})

test(`P6: the power cut ${trials} times within two seconds of a device's first words, nothing is lost`, async () => {
  test.setTimeout(60_000 + trials * 40_000)
  const random = seededRandom(seed)
  const lost: string[] = []
  for (let trial = 0; trial < trials; trial++) lost.push(...(await cutAtFirstWords(random, trial)))
  console.log(`seed ${seed}: ${trials} cuts at the first words\n${lost.join('\n')}`)
  expect(lost).toEqual([])
})

test('P6: the same test loses what a vault calls saved that does not wait for the disk', async () => {
  test.setTimeout(60_000 + trials * 30_000)
  const { lost, emptied } = await cutWhileTyping(Math.min(trials, 5), 'strictness')
  console.log([...lost, ...emptied].join('\n'))
  expect(lost.length + emptied.length).toBeGreaterThan(0)
})

/** A new disk, a new profile, the first words, and the power goes; what was called saved has to be there. */
async function cutAtFirstWords(random: () => number, trial: number): Promise<string[]> {
  const disk = createLoopDisk()
  const profile = createProfile(disk.folder)
  const site = await serveVaultPage()
  let saved = ''
  const start = async () => {
    const context = await profile.launch()
    const page = await openVaultPage(context, site.url, (text) => {
      saved = text
    })
    const unlocked = await page.evaluate((words) => vault.unlock(words), passphrase)
    const { text, damaged } = await page.evaluate(() => vault.open())
    return { context, page, unlocked, text, damaged }
  }
  try {
    const first = await start()
    await first.page.evaluate(() => vault.typing('abcdefghij', 20))
    await first.page.waitForFunction(() => vault.status()?.state === 'saved')
    await during(random() * 2000)
    const expected = saved
    disk.cutPower()
    await killBrowser(profile)
    await first.context.close().catch(() => undefined)
    await disk.start()
    allowStart(profile)
    const { unlocked, text, damaged, context } = await start()
    await context.close()
    const isThere = unlocked === 'unlocked' && damaged === 0 && text.startsWith(expected)
    return isThere
      ? []
      : [
          `cut ${trial}: ${unlocked}, ${expected.length} saved, ${text.length} there, ${damaged} damaged`,
        ]
  } finally {
    await killBrowser(profile)
    await site.stop()
    await disk.remove()
  }
}

async function cutWhileTyping(times: number, leftOut?: LeftOut) {
  const random = seededRandom(seed)
  const disk = createLoopDisk()
  const profile = createProfile(disk.folder)
  const site = await serveVaultPage(leftOut)
  const lost: string[] = []
  const emptied: string[] = []
  let saved = ''
  let shown = 0
  try {
    // One start more than cuts, to see what the last one left.
    for (let trial = 0; trial <= times; trial++) {
      const context = await profile.launch()
      const page = await openVaultPage(context, site.url, (text) => {
        shown += 1
        saved = text
      })
      const expected = saved
      const unlocked = await page.evaluate((words) => vault.unlock(words), passphrase)
      const there = await page
        .evaluate(() => vault.open())
        .then(
          ({ text, damaged }) => ({ text, damaged }),
          () => ({ text: '', damaged: 1 }),
        )
      if (there.damaged > 0 || !there.text.startsWith(expected))
        (trial > 0 && unlocked !== 'unlocked' ? emptied : lost).push(
          `cut ${trial}: ${unlocked}, ${expected.length} saved, ${there.text.length} there, ${there.damaged} damaged`,
        )
      if (trial < times) {
        // A cut in the tenth of a second that mends the last one's damage is not promised (SECURITY.md).
        await page.evaluate(() => vault.flush())
        const every = random() < 0.5 ? 1 + random() * 8 : 70 + random() * 80
        await page.evaluate((milliseconds) => vault.typing('abcdefghij', milliseconds), every)
        await during(200 + random() * 1500)
        if (random() < 0.3) await page.evaluate(() => void vault.compact())
        const atLeast = saved
        disk.cutPower()
        await killBrowser(profile)
        saved = atLeast
      }
      await context.close().catch(() => undefined)
      await killBrowser(profile)
      if (trial === times) break
      await disk.start()
      allowStart(profile)
    }
  } finally {
    await killBrowser(profile)
    await site.stop()
    await disk.remove()
  }
  return { lost, emptied, shown, characters: saved.length }
}
