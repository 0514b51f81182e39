import type { BrowserWindow, BrowserWindowConstructorOptions, Session } from 'electron'
import type { Result } from '../../../shared/base/result.ts'
import { cleanPdf } from '../../../shared/report/clean-pdf.ts'

interface PrintDeps {
  readonly Window: new (options: BrowserWindowConstructorOptions) => BrowserWindow
  /** A session of its own, in memory, that reaches nothing. */
  readonly session: Pick<Session, 'webRequest'>
  /** The name of that session. */
  readonly partition: string
  /** Puts the page under an address that only the printing window loads, and takes it away again. */
  readonly stage: (html: string) => { readonly url: string; readonly clear: () => unknown }
}

/** Milliseconds that a report may take to be laid out. */
const timeLimit = 60_000

/** The printing window: hidden, without scripts, without Node, without a bridge. */
function printWindowOptions(partition: string): BrowserWindowConstructorOptions {
  return {
    show: false,
    width: 794,
    height: 1123,
    webPreferences: {
      partition,
      javascript: false,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      images: false,
      spellcheck: false,
      disableDialogs: true,
    },
  }
}

/** Prints a report's HTML on A4. The window is gone afterwards, however it went. */
export async function printPdf(
  deps: PrintDeps,
  html: string,
): Promise<Result<Uint8Array, 'cannot-print'>> {
  const { url, clear } = deps.stage(html)
  // Whatever the page names, it gets nothing but itself.
  deps.session.webRequest.onBeforeRequest((details, decide) =>
    decide({ cancel: details.url !== url }),
  )
  const window = new deps.Window(printWindowOptions(deps.partition))
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('too slow')), timeLimit)
  })
  try {
    await Promise.race([window.loadURL(url), late])
    const pdf = window.webContents.printToPDF({
      pageSize: 'A4',
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    })
    return { ok: true, value: cleanPdf(new Uint8Array(await Promise.race([pdf, late]))) }
  } catch {
    return { ok: false, code: 'cannot-print' }
  } finally {
    clearTimeout(timer)
    window.destroy()
    clear()
  }
}
