import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, Page } from '@playwright/test'
import { chromium } from '@playwright/test'
import { findBrowser, launchArguments } from '../../support/browser.ts'
import type { TestMeetingPoint } from '../../support/meeting-point.ts'
import { startMeetingPoint } from '../../support/meeting-point.ts'
import type { SideName } from './bundle.ts'
import { bundleSide } from './bundle.ts'

/** A browser, a meeting point, and pages that stand for devices: contexts of their own. */
export interface Stage {
  readonly meetingPoint: TestMeetingPoint
  readonly open: (side: SideName, count: number) => Promise<Page[]>
  readonly close: (pages: readonly Page[]) => Promise<void>
  readonly end: () => Promise<void>
}

/** Serves the three pages on the loopback. */
export async function servePages(): Promise<{ url: string; stop: () => void }> {
  const scripts = new Map<string, string>()
  for (const side of ['ours', 'plain', 'socket'] as const)
    scripts.set(`/${side}.js`, await bundleSide(side))
  const server = createServer((request, response) => {
    const script = scripts.get(request.url ?? '')
    if (script !== undefined) {
      response.setHeader('content-type', 'text/javascript')
      response.end(script)
      return
    }
    const side = (request.url ?? '').slice(1)
    response.setHeader('content-type', 'text/html')
    response.end(
      `<!doctype html><title>bench</title><link rel="icon" href="data:,"><body><script type="module" src="/${side}.js"></script>`,
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}`, stop: () => void server.close() }
}

export async function openStage(): Promise<Stage> {
  const executablePath = findBrowser()
  const browser: Browser = await chromium.launch({
    args: [...launchArguments],
    ...(executablePath ? { executablePath } : {}),
  })
  const meetingPoint = await startMeetingPoint({ site: false })
  const pages = await servePages()
  return {
    meetingPoint,
    open: async (side, count) => {
      const opened: Page[] = []
      for (let i = 0; i < count; i++) {
        const context = await browser.newContext()
        const page = await context.newPage()
        page.on('pageerror', (error) => console.error(`page ${side} ${i}: ${error}`))
        await page.goto(`${pages.url}/${side}`)
        await page.waitForFunction(() => window.bench !== undefined)
        opened.push(page)
      }
      return opened
    },
    close: async (opened) => {
      for (const page of opened) await page.context().close()
    },
    end: async () => {
      await browser.close()
      await meetingPoint.stop()
      pages.stop()
    },
  }
}
