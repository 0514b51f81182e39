import { spawn } from 'node:child_process'
import path from 'node:path'
import { askedPort, hasDisplay, openInBrowser, serveBrowserEdition } from './browser-edition.ts'
import { buildIfStale } from './build-if-stale.ts'
import { whyNoSandbox } from './no-sandbox.ts'
import { ensureRuntime, whyNotFetched } from './runtime.ts'

/*
 * `npm start`: builds where something has changed, then the desktop app; where that cannot run,
 * a line says why and the browser edition opens, with the meeting point built in.
 */
const root = path.resolve(import.meta.dirname, '..')
const renderer = path.join(root, 'dist/renderer')

/** A desktop app that ends this soon, and badly, has not started (a missing library, for one). */
const startSeconds = 10

process.exitCode = buildIfStale() ? await start() : 1

async function start(): Promise<number> {
  const runtime = ensureRuntime()
  const obstacle = desktopObstacle(runtime)
  if (!obstacle && runtime) {
    const ended = await runDesktop(runtime)
    if (!ended.tooSoon) return ended.status
  }
  console.log(`${obstacle ?? whyNotStarted(runtime)} So this is the browser edition.`)
  return runBrowserEdition()
}

function whyNotStarted(runtime: string | undefined): string {
  const noSandbox = process.platform === 'linux' && runtime ? whyNoSandbox(runtime) : undefined
  return noSandbox ?? 'The desktop app did not start here.'
}

function desktopObstacle(runtime: string | undefined): string | undefined {
  if (!runtime) return whyNotFetched()
  if (!hasDisplay()) return 'There is no display for the desktop app.'
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0
  return isRoot ? 'The desktop app keeps its sandbox, which root cannot have.' : undefined
}

/** Runs the desktop app until it is closed. */
function runDesktop(runtime: string): Promise<{ status: number; tooSoon: boolean }> {
  const started = Date.now()
  const child = spawn(runtime, [root, ...process.argv.slice(2)], { stdio: 'inherit' })
  return new Promise((resolve) => {
    child.on('error', () => resolve({ status: 1, tooSoon: true }))
    child.on('close', (code) => {
      const early = Date.now() - started < startSeconds * 1000
      resolve({ status: code ?? 1, tooSoon: early && code !== 0 })
    })
  })
}

async function runBrowserEdition(): Promise<number> {
  const port = askedPort(process.argv)
  const served =
    typeof port === 'string'
      ? ({ state: 'refused', advice: port } as const)
      : await serveBrowserEdition(renderer, port)
  if (served.state === 'refused') {
    console.error(served.advice)
    return 1
  }
  const isServed = served.state === 'served'
  const address = `http://127.0.0.1:${isServed ? served.meetingPoint.port : served.port}/`
  console.log(
    isServed ? `Sotto is at ${address} (Ctrl-C stops it)` : `Sotto runs already, at ${address}`,
  )
  if (hasDisplay()) openInBrowser(address)
  if (!isServed) return 0
  await new Promise<void>((resolve) => {
    process.once('SIGINT', () => resolve())
    process.once('SIGTERM', () => resolve())
  })
  await served.meetingPoint.stop()
  return 0
}
