import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { chromium, expect, type Page } from '@playwright/test'
import { findBrowser, launchArguments } from '../../support/browser.ts'
import { type InstalledApp, startInstalled } from '../../support/installed-app.ts'
import { person } from '../../support/person.ts'
import type { OnTheWall } from './host.ts'
import { answerActs } from './run-in.ts'

/*
 * The guest's computer: a browser that was never used, and nothing else. What the person does is counted.
 */

export interface GuestAct extends OnTheWall {
  /** An app of before with which the person has come, and which it leaves for the newer one that the room has. */
  readonly older?: string
  /** Where this computer keeps what it gets. */
  readonly folder: string
  readonly section: string
  readonly text: string
}

/** What the person did, in order, each with the seconds that it took. */
export type Acts = readonly { readonly what: string; readonly seconds: number }[]

let app: InstalledApp | undefined

answerActs<GuestAct>(async (given) => {
  const acts: { what: string; seconds: number }[] = []
  const act = async <T>(what: string, doing: () => Promise<T>): Promise<T> => {
    const from = performance.now()
    const done = await doing()
    acts.push({ what, seconds: (performance.now() - from) / 1000 })
    return done
  }
  const data = path.join(given.folder, 'data')
  if (given.older !== undefined) return update(given, given.older, data, act).then(() => acts)
  const file = await getPackage(given, act)
  const executable = await act('unpack it', async () => unpack(file, given.folder))
  // Its invite is opened with it, as the system does with a link.
  const opened = await act('open it, with the invite', () =>
    startInstalled(executable, data, [given.invite]),
  )
  app = opened
  const guest = person(opened.window)
  await act('compare its four words', () =>
    expect(opened.window.getByText(given.words, { exact: true })).toBeVisible(),
  )
  await act('go in', async () => {
    await guest.enterAs('Quiet Heron')
    await guest.protect(passphrase)
  })
  await act('write', () => guest.write(given.section, given.text))
  return acts
})

const passphrase = 'a quiet room at noon'

/** Writes with an app of before, is told of the newer one, gets it where that says, and goes on with the same notes. */
async function update(given: GuestAct, older: string, data: string, act: Act): Promise<void> {
  const before = await startInstalled(older, data, [given.invite])
  app = before
  const guest = person(before.window)
  await guest.enterAs('Quiet Heron')
  await guest.protect(passphrase)
  await guest.write(given.section, 'Written before. ')
  const told = before.window.getByText(/^Somebody here has a newer Sotto/)
  await expect(told).toBeVisible({ timeout: 30_000 })
  const page = /http:\S+\/get/.exec(await told.innerText())?.[0]
  if (!page) throw new Error('it says no address')
  await before.close()
  const file = await getPackage({ ...given, page }, act)
  const executable = await act('unpack it', async () => unpack(file, given.folder))
  const after = await act('open it', () => startInstalled(executable, data))
  app = after
  const same = person(after.window)
  await act('unlock', () => same.unlock(passphrase))
  await act('go on with the notes', async () => {
    await same.openGroup('Change')
    await same.sees(given.section, 'Written before.')
    await same.typeAtEnd(given.section, given.text)
  })
  await expect(after.window.getByText(/^Somebody here has a newer/)).toHaveCount(0)
}

type Act = <T>(what: string, doing: () => Promise<T>) => Promise<T>

/** By a fresh profile, over plain http; what came is held against the page, as the page says, and the list of sums. */
async function getPackage({ page: address, words, folder }: GuestAct, act: Act): Promise<string> {
  const browser = findBrowser()
  if (!browser) throw new Error('no browser')
  const context = await chromium.launchPersistentContext(path.join(folder, 'profile'), {
    executablePath: browser,
    args: [...launchArguments],
  })
  const page = context.pages()[0] ?? (await context.newPage())
  await act('open the address on the wall', async () => {
    await page.goto(address)
    await expect(page.locator('.words')).toHaveText(words)
  })
  const file = await act('get Sotto', () => save(page, page.locator('a.get'), folder))
  const sums = await save(page, page.getByRole('link', { name: 'SHA256SUMS' }), folder)
  await act('compare its check sum', async () => {
    const command = await page
      .locator('p code')
      .filter({ hasText: path.basename(file) })
      .last()
    const shown = execFileSync('sh', ['-c', await command.innerText()], {
      cwd: folder,
      encoding: 'utf8',
    }).split(' ', 1)[0]
    await expect(page.locator('li', { has: page.locator('a.get') })).toContainText(shown ?? '?')
    expect(readFileSync(sums, 'utf8')).toContain(`${shown}  ${path.basename(file)}\n`)
  })
  await context.close()
  return file
}

async function save(page: Page, link: ReturnType<Page['locator']>, folder: string) {
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
  const file = path.join(folder, download.suggestedFilename())
  await download.saveAs(file)
  return file
}

function unpack(file: string, folder: string): string {
  execFileSync('tar', ['-xzf', file, '-C', folder])
  return path.join(folder, 'sotto', 'sotto')
}

process.on('SIGTERM', () => {
  void (app?.close() ?? Promise.resolve()).finally(() => process.exit(0))
})
