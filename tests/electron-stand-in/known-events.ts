import { EventEmitter } from 'node:events'
import { unimplemented } from './strict.ts'

type Listener = (...args: never[]) => void

/** An emitter on which only events that the stand-in sends can be listened to. */
export class KnownEvents {
  readonly #emitter = new EventEmitter()
  readonly #what: string
  readonly #known: ReadonlySet<string>

  constructor(what: string, known: readonly string[]) {
    this.#what = what
    this.#known = new Set(known)
  }

  on(event: string, listener: Listener): this {
    this.#check(event)
    this.#emitter.on(event, listener as (...args: unknown[]) => void)
    return this
  }

  once(event: string, listener: Listener): this {
    this.#check(event)
    this.#emitter.once(event, listener as (...args: unknown[]) => void)
    return this
  }

  emit(event: string, ...args: unknown[]): boolean {
    return this.#emitter.emit(event, ...args)
  }

  listenerCount(event: string): number {
    return this.#emitter.listenerCount(event)
  }

  #check(event: string): void {
    if (!this.#known.has(event)) throw unimplemented(`${this.#what} event ${event}`)
  }
}

/** An event that can be prevented, as Electron hands it to listeners. */
export class PreventableEvent {
  defaultPrevented = false
  constructor(details: object = {}) {
    Object.assign(this, details)
  }
  preventDefault(): void {
    this.defaultPrevented = true
  }
}
