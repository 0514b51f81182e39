/*
 * One end of the context bridge. The page's world and the preload script's world share the DOM and
 * nothing else: an event whose detail is read in the other world is cloned on the way, and it is
 * dispatched synchronously, which is all that contextBridge needs.
 */

export type Side = 'page' | 'preload'

type Wire =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'function'; readonly id: number }
  | { readonly kind: 'promise'; readonly id: number }
  | { readonly kind: 'array'; readonly items: readonly Wire[] }
  | { readonly kind: 'object'; readonly entries: readonly (readonly [string, Wire])[] }

type Message =
  | { readonly type: 'expose'; readonly name: string; readonly api: Wire }
  | { readonly type: 'call'; readonly id: number; readonly args: readonly Wire[] }
  | { readonly type: 'return'; readonly value?: Wire; readonly error?: string }
  | { readonly type: 'settle'; readonly id: number; readonly value?: Wire; readonly error?: string }

type AnyFunction = (...args: unknown[]) => unknown

/** `token` is the secret name of the events. */
export function createEnd(token: string, own: Side) {
  const other: Side = own === 'page' ? 'preload' : 'page'
  const functions: AnyFunction[] = []
  const promises = new Map<
    number,
    { readonly resolve: (value: unknown) => void; readonly reject: (error: Error) => void }
  >()
  let promiseId = 0
  let returned: Message & { type: 'return' } = { type: 'return' }

  const send = (message: Message) =>
    window.dispatchEvent(new CustomEvent(token + other, { detail: message }))

  function toWire(value: unknown): Wire {
    if (typeof value === 'function') {
      return { kind: 'function', id: functions.push(value as AnyFunction) - 1 }
    }
    if (value instanceof Promise) {
      const id = promiseId++
      value.then(
        (result) => send({ type: 'settle', id, value: toWire(result) }),
        (error) => send({ type: 'settle', id, error: String(error?.message ?? error) }),
      )
      return { kind: 'promise', id }
    }
    if (Array.isArray(value)) return { kind: 'array', items: value.map(toWire) }
    if (typeof value === 'object' && value !== null && !ArrayBuffer.isView(value)) {
      const entries = Object.entries(value).map(([key, one]) => [key, toWire(one)] as const)
      return { kind: 'object', entries }
    }
    return { kind: 'value', value }
  }

  function fromWire(wire: Wire): unknown {
    switch (wire.kind) {
      case 'value':
        return wire.value
      case 'function':
        return (...args: unknown[]) => callOther(wire.id, args)
      case 'promise':
        return new Promise((resolve, reject) => promises.set(wire.id, { resolve, reject }))
      case 'array':
        return wire.items.map(fromWire)
      case 'object':
        return Object.freeze(
          Object.fromEntries(wire.entries.map(([key, one]) => [key, fromWire(one)])),
        )
    }
  }

  function callOther(id: number, args: readonly unknown[]): unknown {
    send({ type: 'call', id, args: args.map(toWire) })
    const { value, error } = returned
    if (error !== undefined) throw new Error(error)
    return value && fromWire(value)
  }

  function answerCall(id: number, args: readonly Wire[]): Message {
    try {
      const value = functions[id]?.(...args.map(fromWire))
      return { type: 'return', value: toWire(value) }
    } catch (error) {
      return { type: 'return', error: error instanceof Error ? error.message : String(error) }
    }
  }

  window.addEventListener(token + own, (event) => {
    const message = (event as CustomEvent<Message>).detail
    if (message.type === 'expose') {
      Object.defineProperty(window, message.name, { value: fromWire(message.api) })
    } else if (message.type === 'call') {
      send(answerCall(message.id, message.args))
    } else if (message.type === 'return') {
      returned = message
    } else {
      const waiting = promises.get(message.id)
      promises.delete(message.id)
      if (message.error === undefined) waiting?.resolve(message.value && fromWire(message.value))
      else waiting?.reject(new Error(message.error))
    }
  })
  return {
    expose: (name: string, api: unknown) => send({ type: 'expose', name, api: toWire(api) }),
  }
}
