import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { WebSocket, WebSocketServer } from 'ws'

/*
 * Runs Firefox (the first argument is its path) and stands between it and Playwright: what Playwright
 * asks it to emulate and this Firefox does not know is answered as done. Nothing else is changed.
 */

const [path = '', ...args] = process.argv.slice(2)
const firefox = spawn(path, args, { stdio: ['ignore', 'ignore', 'pipe'] })
firefox.on('exit', (code) => process.exit(code ?? 1))
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => firefox.kill(signal))

interface Message {
  readonly id?: number
  readonly method?: string
  readonly error?: string
}

function relay(driver: WebSocket, address: string): void {
  const browser = new WebSocket(`${address}/session`)
  const emulations = new Set<number>()
  const early: string[] = []
  driver.on('message', (data) => {
    const text = String(data)
    const { id, method } = JSON.parse(text) as Message
    if (id !== undefined && method?.startsWith('emulation.')) emulations.add(id)
    if (browser.readyState === WebSocket.OPEN) browser.send(text)
    else early.push(text)
  })
  browser.on('open', () => {
    for (const text of early) browser.send(text)
  })
  browser.on('message', (data) => {
    const text = String(data)
    const { id = -1, error } = JSON.parse(text) as Message
    const isUnknown = error === 'unknown command' && emulations.has(id)
    driver.send(isUnknown ? JSON.stringify({ type: 'success', id, result: {} }) : text)
  })
  browser.on('close', () => driver.close())
  driver.on('close', () => browser.close())
}

const announced = /^WebDriver BiDi listening on (ws:\/\/\S+)$/
createInterface({ input: firefox.stderr }).on('line', (line) => {
  const address = announced.exec(line)?.[1]
  if (!address) return
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 }, () => {
    const { port } = server.address() as { port: number }
    console.error(`WebDriver BiDi listening on ws://127.0.0.1:${port}`)
  })
  server.on('connection', (driver) => relay(driver, address))
})
