import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { chromium, expect } from '@playwright/test'
import { findBrowser, launchArguments } from '../support/browser.ts'
import { person } from '../support/person.ts'
import type { Place } from './lan/lan.ts'
import { type Shown, watchScreen } from './truth.ts'

export interface LaptopOptions {
  /** Where the hosting laptop serves the app. */
  readonly url: string
  /** Answers as the desktop app does when Chromium asks whether WebRTC may name every card. */
  readonly asDesktop?: boolean
}

/** A browser on a laptop of the network, with the app of the hosting one open in it. */
export async function openLaptop(place: Place, { url, asDesktop = false }: LaptopOptions) {
  const browser = findBrowser()
  if (!browser) throw new Error('no browser')
  const folder = mkdtempSync(path.join(tmpdir(), 'sotto-laptop-'))
  const executablePath = path.join(folder, 'browser')
  writeFileSync(
    executablePath,
    `#!/bin/sh\nexec ip netns exec ${place.namespace} '${browser}' "$@"\n`,
  )
  chmodSync(executablePath, 0o755)
  const { origin } = new URL(url)
  // The app needs a secure context, which the desktop app and https give.
  const secure = `--unsafely-treat-insecure-origin-as-secure=${origin}`
  const running = await chromium.launch({ executablePath, args: [...launchArguments, secure] })
  const context = await running.newContext()
  if (asDesktop) await context.grantPermissions(['microphone'], { origin })
  const page = await context.newPage()
  await watchScreen(page)
  return {
    ...person(page),
    place,
    shown: (): Promise<readonly Shown[]> => page.evaluate(() => window.shown),
    says: async () => (await page.locator('.status-line').first().innerText()).replace(/\s+/g, ' '),
    close: async () => {
      await running.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export type Laptop = Awaited<ReturnType<typeof openLaptop>>

/** Milliseconds from the last key of this word on one laptop to the moment at which the other shows it. */
export async function carry(word: string, from: Laptop, to: Laptop, within = 90_000) {
  await from.typeAtEnd(sectionOf(from), ` ${word}`)
  const [typed, seen] = [await sight(from, word, within), await sight(to, word, within)]
  return Math.max(0, seen - typed)
}

/** The moment at which a laptop first showed this word. */
export async function sight(laptop: Laptop, word: string, within = 90_000): Promise<number> {
  await expect(laptop.page.locator('article', { hasText: word })).toBeVisible({ timeout: within })
  return (await laptop.shown()).find(({ text }) => text.includes(word))?.at ?? Number.NaN
}

/** Each laptop has a section of its own. */
export function sectionOf({ place }: Laptop): string {
  return `From ${place.ipv4.split('.').at(-1)}`
}
