import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { expect, test } from '../../support/desktop.ts'

/** Answers the system's save dialog, and gives what it was asked with. */
async function answerSaveDialog(app: ElectronApplication, filePath: string | undefined) {
  await app.evaluate(({ dialog }, chosen) => {
    const seen: unknown[] = []
    Object.assign(globalThis, { savesAsked: seen })
    dialog.showSaveDialog = (async (_window: unknown, options: unknown) => {
      seen.push(options)
      return { canceled: chosen === undefined, filePath: chosen ?? '' }
    }) as typeof dialog.showSaveDialog
  }, filePath)
  return () =>
    app.evaluate(() => Reflect.get(globalThis, 'savesAsked') as { defaultPath: string }[])
}

/** Asks over the bridge, as the page does. */
function ask(window: Page, channel: string, request: unknown): Promise<unknown> {
  return window.evaluate(
    ([name, payload]) => {
      const bridge = Reflect.get(globalThis, 'sotto') as {
        requests: Record<string, (request: unknown) => Promise<unknown>>
      }
      return bridge.requests[name as string]?.(payload)
    },
    [channel, request],
  )
}

/** Prints to a place that the person chooses, and then once more to the same. */
function printTo(window: Page, html: string): Promise<unknown> {
  return window.evaluate(async (page) => {
    type Ask = (request: unknown) => Promise<{ ok: boolean; value?: unknown }>
    const { requests } = Reflect.get(globalThis, 'sotto') as { requests: Record<string, Ask> }
    const { value: place } = (await requests['file:choose']?.('report.pdf')) ?? {}
    const { value: bytes } = (await requests['report:print-pdf']?.({ html: page })) ?? {}
    const write = () => requests['file:write']?.({ place, bytes })
    return [await write(), await write()]
  }, html)
}

test('a report is printed to a PDF file where the person chose', async ({
  startDesktop,
  folder,
}) => {
  const { window, app } = await startDesktop()
  const chosen = path.join(folder, 'chosen.pdf')
  const asked = await answerSaveDialog(app, chosen)
  const html =
    '<!doctype html><html lang="en"><title>Report</title><h1>Findings</h1><p>Cleared.</p><script>document.title="ran"</script><img src="http://127.0.0.1:9/x.png">'
  expect(await printTo(window, html)).toEqual([{ ok: true }, { ok: false, code: 'no-such-place' }])
  const pdf = readFileSync(chosen)
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  expect(pdf.length).toBeGreaterThan(1000)
  expect(pdf.includes('(ran)')).toBe(false)
  expect((await asked())[0]?.defaultPath).toMatch(/report\.pdf$/)
  // The printing window is gone.
  const windows = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)
  await expect.poll(windows).toBe(1)
})

test('thinking better of saving writes nothing', async ({ startDesktop, folder }) => {
  const { window, app } = await startDesktop()
  await answerSaveDialog(app, undefined)
  expect(await ask(window, 'file:choose', 'report.pdf')).toEqual({ ok: true, value: undefined })
  expect(readdirSync(folder).filter((name) => name.endsWith('.pdf'))).toEqual([])
})
test('P4: slots are files that erasing removes', async ({ startDesktop }) => {
  const { window, data } = await startDesktop()
  expect(await ask(window, 'slot:fill', 'probe-a')).toMatchObject({ ok: true })
  const slots = path.join(data, 'slots')
  const before = readdirSync(slots).length
  expect(await ask(window, 'slot:erase', 'probe-a')).toMatchObject({ ok: true })
  expect(existsSync(slots) && readdirSync(slots).length).toBe(before - 1)
})
