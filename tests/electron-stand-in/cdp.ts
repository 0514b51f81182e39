import type { ChildProcess } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'

type Params = Readonly<Record<string, unknown>>
type Listener = (params: never) => void

interface Message {
  readonly id?: number
  readonly method?: string
  readonly params?: Params
  readonly result?: unknown
  readonly error?: { readonly message: string }
  readonly sessionId?: string
}

/** Chromium's DevTools protocol over the pipe: JSON messages, each ended by a zero. */
export class Cdp {
  readonly #out: Writable
  readonly #waiting = new Map<
    number,
    { readonly resolve: (result: never) => void; readonly reject: (error: Error) => void }
  >()
  readonly #listeners = new Map<string, Set<Listener>>()
  #nextId = 1

  constructor(chromium: ChildProcess) {
    this.#out = chromium.stdio[3] as Writable
    this.#out.on('error', () => {})
    let rest = ''
    const input = chromium.stdio[4] as Readable
    input.setEncoding('utf8')
    input.on('data', (text: string) => {
      const parts = (rest + text).split('\0')
      rest = parts.pop() ?? ''
      for (const part of parts) this.#receive(JSON.parse(part) as Message)
    })
  }

  send<Result = unknown>(method: string, params: Params = {}, sessionId?: string): Promise<Result> {
    const id = this.#nextId++
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject })
      this.#out.write(`${JSON.stringify({ id, method, params, sessionId })}\0`)
    })
  }

  /** `session` is empty for the browser itself. */
  on<P = Params>(session: string, method: string, listener: (params: P) => void): void {
    const key = `${session} ${method}`
    const there = this.#listeners.get(key) ?? new Set()
    there.add(listener as Listener)
    this.#listeners.set(key, there)
  }

  #receive(message: Message): void {
    if (message.id === undefined) {
      const key = `${message.sessionId ?? ''} ${message.method}`
      for (const listener of this.#listeners.get(key) ?? []) listener(message.params as never)
      return
    }
    const waiting = this.#waiting.get(message.id)
    this.#waiting.delete(message.id)
    if (message.error) waiting?.reject(new Error(message.error.message))
    else waiting?.resolve(message.result as never)
  }
}
