import { type Browser, type BrowserContextOptions, chromium } from '@playwright/test'
import { findEngine, launchArguments } from '../support/browser.ts'
import { person, type TestPerson } from '../support/person.ts'

/** The demo's three people, each with a browser of their own. */
export interface Cast {
  readonly organizer: TestPerson
  readonly ada: TestPerson
  readonly ben: TestPerson
  /** What the browsers' consoles said was wrong. */
  readonly errors: readonly string[]
  readonly leave: () => Promise<void>
}

const screen: BrowserContextOptions = { viewport: { width: 1280, height: 860 } }

/** Starts three real browsers and opens the app in each. */
export async function openCast(address: string): Promise<Cast> {
  const executablePath = findEngine()
  if (!executablePath) throw new Error('no browser')
  const browsers: Browser[] = []
  const errors: string[] = []
  const open = async () => {
    const browser = await chromium.launch({ executablePath, args: [...launchArguments] })
    browsers.push(browser)
    const page = await (await browser.newContext(screen)).newPage()
    page.setDefaultTimeout(20_000)
    page.on('pageerror', (error) => errors.push(String(error)))
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text())
    })
    await page.goto(address)
    return person(page)
  }
  const [organizer, ada, ben] = [await open(), await open(), await open()]
  const leave = async () => {
    for (const browser of browsers) await browser.close()
  }
  return { organizer, ada, ben, errors, leave }
}
