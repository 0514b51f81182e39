import type { BrowserWindow, BrowserWindowConstructorOptions, Session } from 'electron'
import { describe, expect, it } from 'vitest'
import { printPdf } from '../../../../electron/main/report/print-pdf.ts'
import { createPrintStage } from '../../../../electron/main/report/print-stage.ts'

type Decide = (details: { url: string }, decide: (answer: { cancel: boolean }) => void) => void
type Handler = (request: { url: string }) => Response

/** A printing window that notes what it was made with and what became of it. */
function printer(fails = false) {
  const seen = { options: {} as BrowserWindowConstructorOptions, loaded: '', destroyed: 0 }
  let filter: Decide = () => {}
  let handler: Handler = () => new Response()
  class Window {
    readonly webContents = {
      printToPDF: async () => {
        if (fails) throw new Error('no')
        return Buffer.from('%PDF')
      },
    }
    constructor(options: BrowserWindowConstructorOptions) {
      seen.options = options
    }
    async loadURL(url: string) {
      seen.loaded = url
    }
    destroy() {
      seen.destroyed++
    }
  }
  const session = {
    webRequest: {
      onBeforeRequest: (given: Decide) => {
        filter = given
      },
    },
  } as unknown as Session
  const stage = createPrintStage({
    handle: (_scheme, given) => {
      handler = given as unknown as Handler
    },
  })
  const deps = {
    Window: Window as unknown as new (options: BrowserWindowConstructorOptions) => BrowserWindow,
    session,
    partition: 'print',
    stage,
  }
  const allows = (url: string) => {
    let cancelled = true
    filter({ url }, ({ cancel }) => {
      cancelled = cancel
    })
    return !cancelled
  }
  return { deps, seen, allows, serve: (url: string) => handler({ url }) }
}

describe('printing a report', () => {
  it('happens in a hidden window without scripts, images, Node or a bridge', async () => {
    const { deps, seen } = printer()
    const printed = await printPdf(deps, '<p>x')
    expect(printed).toEqual({ ok: true, value: new Uint8Array(Buffer.from('%PDF')) })
    expect(seen.options.show).toBe(false)
    expect(seen.options.webPreferences).toMatchObject({
      javascript: false,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      images: false,
      partition: 'print',
    })
    expect(seen.options.webPreferences).not.toHaveProperty('preload')
  })

  it('P5: loads the report and nothing that the report names', async () => {
    const { deps, seen, allows } = printer()
    await printPdf(deps, '<img src="https://evil.example/">')
    expect(allows(seen.loaded)).toBe(true)
    for (const url of ['https://evil.example/', 'file:///etc/passwd', 'app://bundle/', 'ws://x/']) {
      expect(allows(url)).toBe(false)
    }
  })

  it('leaves nothing: the window is gone and the report is under no address', async () => {
    for (const fails of [false, true]) {
      const { deps, seen, serve } = printer(fails)
      const printed = await printPdf(deps, '<p>x')
      expect(printed.ok).toBe(!fails)
      expect(seen.destroyed).toBe(1)
      expect(serve(seen.loaded).status).toBe(404)
    }
  })

  it('serves the report under a policy that lets it do nothing', async () => {
    const { deps, serve } = printer()
    const { url } = deps.stage('<p>x')
    const answer = serve(url)
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(await answer.text()).toBe('<p>x')
    expect(serve('app://print/guess').status).toBe(404)
  })
})
