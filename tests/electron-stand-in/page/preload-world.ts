import { decode, encode } from '../codec.ts'
import { strict } from '../strict.ts'
import { createEnd } from './bridge-end.ts'

/* Runs in the preload script's world, before it: what `require('electron')` gives there. */

declare const standInToken: string
declare const standInSend: (message: string) => void

interface Capture {
  readonly id: number
  readonly what: string
  readonly mediaTypes: string[]
}
type Listener = (event: object, ...args: unknown[]) => void

const listeners = new Map<string, Set<Listener>>()
const waiting = new Map<
  number,
  { readonly resolve: (value: unknown) => void; readonly reject: (error: Error) => void }
>()
let nextId = 1

function invoke(channel: string, ...args: unknown[]): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const id = nextId++
    const message = encode([id, channel, args])
    waiting.set(id, { resolve, reject })
    standInSend(message)
  })
}

const ipcRenderer = strict('ipcRenderer', {
  invoke,
  on: (channel: string, listener: Listener) => {
    const there = listeners.get(channel) ?? new Set()
    there.add(listener)
    listeners.set(channel, there)
  },
  removeListener: (channel: string, listener: Listener) => {
    listeners.get(channel)?.delete(listener)
  },
})

const deliver = {
  answer: (id: number, text: string) => {
    waiting.get(id)?.resolve(decode(text))
    waiting.delete(id)
  },
  refuse: (id: number, reason: string) => {
    waiting.get(id)?.reject(new Error(reason))
    waiting.delete(id)
  },
  event: (channel: string, text: string) => {
    const args = decode(text) as unknown[]
    for (const listener of [...(listeners.get(channel) ?? [])]) listener({}, ...args)
  },
}

if (window.top === window) {
  const end = createEnd(standInToken, 'preload')
  window.addEventListener(`${standInToken}-capture`, (event) => {
    const { id, what, mediaTypes } = (event as CustomEvent<Capture>).detail
    const tell = (allowed: boolean) =>
      window.dispatchEvent(new CustomEvent(`${standInToken}-captured`, { detail: { id, allowed } }))
    invoke('stand-in:capture', what, mediaTypes).then(
      (allowed) => tell(allowed === true),
      () => tell(false),
    )
  })
  const contextBridge = strict('contextBridge', { exposeInMainWorld: end.expose })
  const electron = strict('electron', { contextBridge, ipcRenderer })
  Object.assign(globalThis, {
    standInDeliver: deliver,
    standInRequire: (name: string) => {
      if (name !== 'electron') throw new Error(`module not found: ${name}`)
      return electron
    },
  })
}
